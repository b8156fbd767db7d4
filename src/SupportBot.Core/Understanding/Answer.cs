using System.Collections.Immutable;

namespace SupportBot.Core.Understanding;

/// <summary>What was asked, as far as it matters for understanding the answer.</summary>
public sealed record Question(QuestionKind Kind, ImmutableArray<QuestionOption> Options)
{
    public static readonly Question YesNo = new(QuestionKind.YesNo, []);
}

public enum QuestionKind
{
    YesNo,
    DidItHelp,
    WhichModel,
    WhichIos,
    HowMuchStorage,
    Choose,
}

/// <summary>One of the offered choices: the words on its button, and other ways of typing it.</summary>
public sealed record QuestionOption(string Id, string Label, ImmutableArray<string> Says);

/// <summary>What an answer means; several meanings where one message carries them.</summary>
/// <param name="Meaning">The one that decides; of two results the one said last.</param>
/// <param name="Also">Further meanings.</param>
/// <param name="Value">The chosen option's id, the model's id, the iOS number or the gigabytes.</param>
/// <param name="Understood">The same message read as a first message: a new symptom, a corrected fact.</param>
public sealed record Answer(Meaning Meaning, ImmutableArray<Meaning> Also, string? Value, Understood Understood)
{
    public bool Has(Meaning meaning) => Meaning == meaning || Also.Contains(meaning);
}

public enum Meaning
{
    Yes,
    No,
    Unsure,
    How,
    Missing,
    Partly,
    Done,
    InProgress,
    Later,
    AlreadyTried,
    Worse,
    Worried,
    Skip,
    Back,
    Repeat,
    Restart,
    Stop,
    Person,
    Option,
    Model,
    Ios,
    Storage,
    Symptom,
    Fixed,
    Why,
    Summary,
    Help,
    Thanks,
    Angry,
    Other,
}
