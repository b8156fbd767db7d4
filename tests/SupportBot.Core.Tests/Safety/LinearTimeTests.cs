using System.Diagnostics;
using SupportBot.Core.Safety;
using SupportBot.Core.Safety.Dangers;
using SupportBot.Core.Tests.Understanding;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Safety;

/// <summary>Alone on the machine, as far as tests can be.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
public sealed class OnesAlone;

/// <summary>Ten times as long a text takes about ten times as long, whoever wrote it and whatever for.</summary>
[Collection(nameof(LinearTimeTests))]
public sealed class LinearTimeTests
{
    // What stands before a bar is said once: it opens a loop. What stands behind another ends it in vain.
    private const char Bar = '|';

    // Half a million, because a text of ten thousand fits into caches and small heaps that a longer one outgrows.
    private const int Long = 500_000;

    // Ten, and as much again for a busy machine.
    private const double Most = 20;

    public static TheoryData<string> Hostile => new(
        "the ", "a ", "my ", "it ", "call ", "call the ", "it call us ", "number ", "pop up ", "pop up call the ", "message says call 888 ", "apple ", "someone says apple ",
        "text ", "they want ", "locked to the ", "unlock the ", "bypass the my ", "found this locked ", "his phone x ", "secretly read ", "he knows ", "my ex has still ",
        "my husband is always ", "afraid of my ", "he will be angry if ", "gift card ", "got a call x ", "without him ", "for him ", "found x iphone in ", "1 888 ", "8", "a. ",
        "pop up call |apple support ", "pop up call |tech support free phone ", "bypass |my iphone apple id ", "bypass |my moms ", "locked to |the previous old ", "unlock |locked old ",
        "found a |locked lost ", "found a iphone x| pro max", "got |phone these calls ");

    public static TheoryData<string> Secretive => new(
        "password ", "password is ", "code 4", "482913 ", "4 ", "a@", "a at b dot ", "(", "4111 1111 ", "imei 1 ", "\"", "[number removed]", "abcd-", "1.1", "\u200B",
        "call| ", "call us at| |x", "tel: | us", "1-800-A", "888 ABC ", "1.2.2020| -|1 1 1", "1.2.2020|- |123", "12|.|1.2.2020", "16 ", "|16 |7", "2048|, |1 1 1 1",
        "password 1|1|q", "password |1-|q", "password 1|.", "password iphone1|!|x", "password 12|-12",
        "a", "a.", "1.", "a..", "a.@.", "a.1@1.%.", "a@1.", "@.a", "%", "a-", "1a+", "a:", "a:/", "a://", "a.a://", "data:", "mailto: ", "|a.|:", "|a|://", "https://|a.|b", "1。1．1｡");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void LookingForDangerIsLinear(string crumb)
    {
        // Whole, not only what Danger.Look reads of it.
        var (part, whole) = Texts(crumb, PlainWords.Of);

        Assert.All<Func<string, bool>>([Coercion.Shows, Scam.Shows, Bypass.Shows, NotTheirs.Shows], shows =>
            Assert.InRange(Ratio(() => shows(part), () => shows(whole)), 0, Most));
    }

    [Theory]
    [MemberData(nameof(Secretive))]
    [MemberData(nameof(Hostile))]
    public void RedactionAndTheOutwardGateAreLinear(string crumb)
    {
        var (part, whole) = Texts(crumb, text => text);

        Assert.InRange(Ratio(() => Redaction.Redact(part), () => Redaction.Redact(whole)), 0, Most);
        Assert.InRange(Ratio(() => OutwardGate.Clean(part, ["apple.com"]), () => OutwardGate.Clean(whole, ["apple.com"])), 0, Most);
    }

    [Theory]
    [MemberData(nameof(Secretive))]
    [MemberData(nameof(Hostile))]
    public void UnderstandingIsLinear(string crumb)
    {
        var (part, whole) = Texts(crumb, text => text);

        Assert.InRange(Ratio(() => Shipped.Read(part), () => Shipped.Read(whole)), 0, Most);
        Assert.InRange(Ratio(() => Shipped.Answer(QuestionKind.DidItHelp, part, "Yes", "No"), () => Shipped.Answer(QuestionKind.DidItHelp, whole, "Yes", "No")), 0, Most);
    }

    private static (string Part, string Whole) Texts(string crumb, Func<string, string> made)
    {
        var (before, again, after) = crumb.Split(Bar) switch
        {
            [var once, var many] => (once, many, ""),
            [var once, var many, var last] => (once, many, last),
            _ => ("", crumb, ""),
        };
        return (Text(Long / 10), Text(Long));

        string Text(int length) => made(before + string.Concat(Enumerable.Repeat(again, length / again.Length)) + after);
    }

    // The fastest of a few: a pause of the machine is not what is measured. What takes no time at all has no ratio.
    private static double Ratio(Action part, Action whole)
    {
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 5 && ratio > Most; attempt++)
        {
            ratio = Math.Min(ratio, Fastest(whole) / Math.Max(1, Fastest(part)));
        }

        return ratio;
    }

    private static double Fastest(Action act)
    {
        var fastest = double.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var watch = Stopwatch.StartNew();
            act();
            fastest = Math.Min(fastest, watch.Elapsed.TotalMilliseconds);
        }

        return fastest;
    }
}
