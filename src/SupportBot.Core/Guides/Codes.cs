namespace SupportBot.Core.Guides;

/// <summary>The numbers of the mistakes; docs/diagnostics.md says what each means.</summary>
internal static class Codes
{
    public const string File = "GD001";
    public const string Encoding = "GD002";
    public const string Size = "GD003";
    public const string Syntax = "GD004";
    public const string UnknownStep = "GD005";
    public const string Tab = "GD006";
    public const string DuplicateKey = "GD007";
    public const string YamlFeature = "GD008";
    public const string SpoiledText = "GD009";
    public const string UnknownKey = "GD010";
    public const string MissingKey = "GD011";
    public const string WrongKind = "GD012";
    public const string BadId = "GD013";
    public const string BadNumber = "GD014";
    public const string UnknownWord = "GD015";
    public const string UnknownFact = "GD016";
    public const string UnknownPlace = "GD017";
    public const string UnknownCause = "GD018";
    public const string UnknownSymptom = "GD019";
    public const string UnknownCheck = "GD020";
    public const string UnknownRemedy = "GD021";
    public const string UnknownRisk = "GD022";
    public const string UnknownPrerequisite = "GD023";
    public const string UnknownName = "GD024";
    public const string UnknownSource = "GD025";
    public const string UnknownValue = "GD026";
    public const string Unreachable = "GD030";
    public const string Circle = "GD031";
    public const string SolvedWithoutCheck = "GD032";
    public const string BackToNowhere = "GD033";
    public const string MissingArrow = "GD034";
    public const string NoWarning = "GD035";
    public const string RiskUnderstated = "GD036";
    public const string MissingPrerequisite = "GD037";
    public const string ForbiddenDeed = "GD038";
    public const string PhonesLeftOut = "GD039";
    public const string TelephoneNumber = "GD040";
    public const string ForeignLink = "GD041";
    public const string TooManyLines = "GD042";
    public const string TooManyWords = "GD043";
    public const string NothingFixes = "GD044";
    public const string PhraseTwice = "GD045";
    public const string NeverUsed = "GD046";
    public const string PrerequisiteCircle = "GD047";
    public const string BadOptions = "GD048";
    public const string UnclosedMark = "GD049";
    public const string DoesNotFit = "GD050";

    public static string Unknown(Reading.Kind kind) => kind switch
    {
        Reading.Kind.Step => UnknownStep,
        Reading.Kind.Fact => UnknownFact,
        Reading.Kind.Place => UnknownPlace,
        Reading.Kind.Cause => UnknownCause,
        Reading.Kind.Symptom => UnknownSymptom,
        Reading.Kind.Check => UnknownCheck,
        Reading.Kind.Remedy => UnknownRemedy,
        Reading.Kind.Risk => UnknownRisk,
        Reading.Kind.Prerequisite => UnknownPrerequisite,
        Reading.Kind.Name => UnknownName,
        _ => UnknownSource,
    };
}
