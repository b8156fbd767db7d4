using SupportBot.Core.Understanding.Classifying;

namespace SupportBot.Core.Tests.Understanding.Classifying;

/// <summary>A few phrases of three classes, and a classifier that was trained on them.</summary>
internal static class Toy
{
    public static Example[] Examples { get; } =
    [
        .. Of(
            "storage", "not enough icloud storage", "my icloud storage is full", "it says storage full", "icloud is full again", "no space left in icloud",
            "storage almost full message", "i ran out of icloud storage", "do i need more storage", "the storage is used up", "full storage since monday"),
        .. Of(
            "wifi", "wifi keeps dropping", "no wifi at home", "the wifi is slow", "it will not connect to wifi", "my wifi password changed",
            "wifi is not working", "i only have cellular, no wifi", "weak wifi signal upstairs", "the router has no wifi", "how do i join a wifi network"),
        .. Of(
            "thanks", "thank you", "thanks a lot", "thank you so much", "great, thanks", "many thanks", "cheers, thank you", "thanks for the help",
            "ok thanks 👍", "👍", "thx"),
    ];

    public static TextClassifier Trained { get; } = TextClassifier.Train(Examples);

    private static IEnumerable<Example> Of(string label, params string[] texts) => texts.Select(text => new Example(label, text));
}
