using System.Diagnostics;
using SupportBot.Core.Understanding;

namespace SupportBot.Core.Tests.Understanding;

/// <summary>Nothing that can be typed takes long or throws.</summary>
public sealed class HarmTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "nothing", "" },
        { "a hundred thousand characters", string.Concat(Enumerable.Repeat("my iphone says, but no ", 5000)) },
        { "a thousand clauses", string.Concat(Enumerable.Repeat("no. ", 1000)) },
        { "one enormous word", new string('a', 100_000) },
        { "one enormous number", new string('9', 100_000) },
        { "only emoji", string.Concat(Enumerable.Repeat("😀", 5000)) },
        { "only what has no width", new string('\u200B', 100_000) },
        { "accents without end", "a" + new string('\u0301', 100_000) },
        { "mixed scripts", string.Concat(Enumerable.Repeat("бэкап 备份 バックアップ backup ", 2000)) },
        { "half characters", string.Concat(Enumerable.Repeat("\uD83D ", 1000)) + "\uDE00" },
        { "only signs", string.Concat(Enumerable.Repeat("?!.,;:/-()", 5000)) },
        { "amounts", string.Concat(Enumerable.Repeat("4.9/5 of 5 gb or 3 ", 2000)) },
        { "Apple's words", string.Concat(Enumerable.Repeat("not enough icloud ", 5000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void WhateverIsTypedIsReadInBoundedTime(string what, string text)
    {
        Shipped.Read("warm");
        var watch = Stopwatch.StartNew();
        Shipped.Read(text);
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            Shipped.Answer(kind, text, "Yes, it's on", "1 to 5 GB", "None");
        }

        // Seven readings; a slow, busy machine is allowed for.
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{what}: {watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("😀😀😀")]
    [InlineData("\u200B\u200B")]
    [InlineData("?!?!")]
    [InlineData("")]
    public void WhereNothingIsSaidNothingIsUnderstood(string text)
    {
        Assert.Null(Shipped.Read(text).Symptom);
        Assert.Equal(Meaning.Other, Shipped.Answer(QuestionKind.YesNo, text).Meaning);
    }
}
