using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Conversations;

/// <summary>Says anything: taps a button, types a phrase of the guide, talks nonsense, gives secrets away, goes back.</summary>
internal sealed class RandomPerson(Dice dice, IReadOnlyList<string> phrases)
{
    public static readonly string[] Secrets = ["Sunflower9!xyz", "482913", "4111 1111 1111 1111", "mara.klein@example.org"];

    private static readonly string[] junk =
    [
        "", "   ", "🙂🙂🙂", "؟؟؟ مرحبا", "\u202Egnp.exe", "a\0b\u0001", "<img src=x onerror=alert(1)>", "{\"a\":1}", "call 1-800-555-0199 now",
        "https://evil.example/apple", "ok then whatever 5 5 5", new string('x', 5000), "'; drop table users; --", "no no yes no", "12:accept",
    ];

    private static readonly string[] typed =
    [
        "back", "go back", "skip", "skip this", "why", "why this?", "help", "what have we tried?", "I'll do it tonight", "not sure", "start over",
        "stop", "talk to a person", "it works now", "it still fails", "will I lose my photos?", "thanks", "this is useless", "actually it's an iphone 8",
        "iphone 13 mini on ios 17", "how do i check that", "i don't see that option", "wifi is fine btw", "repeat that", "2", "done", "yes", "no",
        "no, and now it says not enough icloud storage", "its backing up!!", "my husband reads all my messages", "200 megs left", "4.9 of 5 gb",
    ];

    /// <summary>Everything that the guide knows people to say.</summary>
    public static IReadOnlyList<string> PhrasesOf(Guide guide) =>
    [
        .. guide.Symptoms.SelectMany(symptom => symptom.Phrases),
        .. guide.Phrases.Meanings.SelectMany(phrases => phrases),
        .. guide.Facts.SelectMany(fact => fact.Options).SelectMany(option => option.Says),
        .. guide.Answers.SelectMany(answer => answer.Questions),
        .. guide.Messages.SelectMany(message => message.Texts),
        .. guide.Phones.Models.Select(model => model.Name),
    ];

    public Message Says(Turn last)
    {
        var choices = last.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).ToList();
        return dice.Below(100) switch
        {
            < 62 when choices.Count > 0 => new("", dice.Of(choices).Value),
            < 64 => new("", $"{dice.Below(40)}:{dice.Of(["accept", "done", "none", "unsure", "finished"])}"),
            < 78 => new(dice.Of(phrases)),
            < 90 => new(dice.Of(typed)),
            < 93 => new(Secret()),
            _ => new(dice.Of(junk)),
        };
    }

    private string Secret() => dice.Below(4) switch
    {
        0 => $"my password is {Secrets[0]}",
        1 => $"the verification code apple sent is {Secrets[1]}",
        2 => $"my card is {Secrets[2]}",
        _ => $"write to {Secrets[3]} please",
    };
}
