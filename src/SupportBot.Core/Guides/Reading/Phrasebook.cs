using System.Collections.Immutable;

namespace SupportBot.Core.Guides.Reading;

/// <summary>The buttons and meanings that phrases.yaml gives words to.</summary>
internal static class Phrasebook
{
    public static readonly ImmutableArray<string> Buttons =
    [
        "accept", "decline", "unsure", "how", "missing", "done", "skip", "back", "repeat", "later", "why", "person", "restart",
        "stop", "summary",
    ];

    public static readonly ImmutableArray<string> Meanings =
    [
        "says-yes", "says-no", "says-unsure", "says-how", "says-missing", "says-partly", "says-done", "says-in-progress",
        "says-later", "says-already-tried", "says-worse", "says-worried", "says-skip", "says-back", "says-repeat",
        "says-restart", "says-stop", "says-person", "says-fixed", "says-still-fails", "says-why", "says-summary", "says-help",
        "says-thanks", "says-angry",
    ];
}
