using SupportBot.Core.Safety;
using SupportBot.Core.Tests.Guides.Content;

namespace SupportBot.Core.Tests.Safety;

public sealed class DangerTests
{
    public static TheoryData<DangerSign> Signs => new(Enum.GetValues<DangerSign>());

    [Theory]
    [MemberData(nameof(Signs))]
    public void EveryPhraseOfASignShowsIt(DangerSign sign)
    {
        var phrases = Phrases(sign);

        Assert.InRange(phrases.Length, 25, int.MaxValue);
        Assert.Equal("", Together(phrases.Where(phrase => Danger.Look(phrase) != sign).Select(phrase => $"{phrase}: {Danger.Look(phrase)}")));
    }

    [Theory]
    [MemberData(nameof(Signs))]
    public void ASignShowsInCapitalsAmongOtherWordsAndAfterRedaction(DangerSign sign)
    {
        var phrases = Phrases(sign).SelectMany(phrase => new[]
        {
            phrase.ToUpperInvariant() + "!!!",
            "hi. my backup fails since monday. " + phrase + ". what now?",
            phrase.Replace('\'', '’'),
            Redaction.Redact(phrase).Text,
        });

        Assert.Equal("", Together(phrases.Where(phrase => Danger.Look(phrase) != sign).Select(phrase => $"{phrase}: {Danger.Look(phrase)}")));
    }

    [Fact]
    public void NobodyIsSuspectedForHelpingOrSharing()
    {
        Assert.InRange(DangerPhrases.Innocent.Length, 60, int.MaxValue);
        Assert.Equal("", Together(DangerPhrases.Innocent.Where(phrase => Danger.Look(phrase) is not null).Select(phrase => $"{phrase}: {Danger.Look(phrase)}")));
    }

    [Fact]
    public void NothingThatTheGuideExpectsElsewhereIsTakenForDanger()
    {
        var others = ShippedGuide.Guide.Symptoms
            .Where(symptom => symptom.Id != "account-safety")
            .SelectMany(symptom => symptom.Phrases)
            .Concat(ShippedGuide.Guide.Phrases.Meanings.SelectMany(meaning => meaning));

        Assert.Equal("", Together(others.Where(phrase => Danger.Look(phrase) is not null).Select(phrase => $"{phrase}: {Danger.Look(phrase)}")));
    }

    [Fact]
    public void TheGreatestHarmDecides() =>
        Assert.Equal(DangerSign.Coercion, Danger.Look("found this iphone, and he'll be angry if he notices"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\uD83D")]
    public void NothingIsNoDanger(string? text) => Assert.Null(Danger.Look(text));

    private static string Together(IEnumerable<string> wrong) => string.Join("\n", wrong);

    private static string[] Phrases(DangerSign sign) => sign switch
    {
        DangerSign.Coercion => DangerPhrases.Coercion,
        DangerSign.Scam => DangerPhrases.Scam,
        DangerSign.Bypass => DangerPhrases.Bypass,
        _ => DangerPhrases.NotTheirs,
    };
}
