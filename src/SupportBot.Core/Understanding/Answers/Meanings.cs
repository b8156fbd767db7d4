using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Answers;

/// <summary>The names that the guide gives to meanings and to buttons.</summary>
internal static class Meanings
{
    // A message that says "still fails" is a no, and a result as well.
    public const string StillFails = "says-still-fails";

    public static Meaning? Of(string key) => key switch
    {
        "says-yes" or "accept" => Meaning.Yes,
        "says-no" or "decline" or StillFails => Meaning.No,
        "says-unsure" or "unsure" => Meaning.Unsure,
        "says-how" or "how" => Meaning.How,
        "says-missing" or "missing" => Meaning.Missing,
        "says-partly" => Meaning.Partly,
        "says-done" or "done" => Meaning.Done,
        "says-in-progress" => Meaning.InProgress,
        "says-later" or "later" => Meaning.Later,
        "says-already-tried" => Meaning.AlreadyTried,
        "says-worse" => Meaning.Worse,
        "says-worried" => Meaning.Worried,
        "says-skip" or "skip" => Meaning.Skip,
        "says-back" or "back" => Meaning.Back,
        "says-repeat" or "repeat" => Meaning.Repeat,
        "says-restart" or "restart" => Meaning.Restart,
        "says-stop" or "stop" => Meaning.Stop,
        "says-person" or "person" => Meaning.Person,
        "says-fixed" => Meaning.Fixed,
        "says-why" or "why" => Meaning.Why,
        "says-summary" or "summary" => Meaning.Summary,
        "says-help" => Meaning.Help,
        "says-thanks" => Meaning.Thanks,
        "says-angry" => Meaning.Angry,
        _ => null,
    };

    /// <summary>Every phrase and button, plainly written, with the key it stands under; of two the first.</summary>
    public static Dictionary<string, string> ByPhrase(Phrases phrases)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in phrases.Buttons.Ids)
        {
            keys.TryAdd(Words.Plain(phrases.Buttons[key]), key);
        }

        foreach (var key in phrases.Meanings.Ids)
        {
            foreach (var phrase in phrases.Meanings[key])
            {
                keys.TryAdd(Words.Plain(phrase), key);
            }
        }

        // Signs alone are no words.
        keys.Remove("");
        return keys;
    }
}
