using System.Collections.Immutable;

namespace SupportBot.Core.Guides.Reading;

/// <summary>The buttons, sentences and meanings that phrases.yaml gives words to.</summary>
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

    /// <summary>The bot's own sentences, and the blanks that each may hold.</summary>
    public static readonly ImmutableArray<(string Id, ImmutableArray<string> Blanks)> Sentences =
    [
        ("a-minute", []), ("minutes", ["number"]), ("an-hour", []), ("hours", ["number"]), ("a-day", []), ("days", ["number"]),
        ("weeks", ["number"]), ("months", ["number"]), ("list", ["items", "last"]), ("at-time", ["time"]),
        ("at-time-tomorrow", ["time"]), ("what-happens", []), ("which-is-it", []), ("heard-lead", []), ("heard", ["what"]),
        ("heard-since", ["time"]), ("heard-message", ["message"]), ("heard-symptom", ["symptom"]),
        ("heard-ruled-out", ["what"]), ("heard-tried", ["what"]), ("heard-unknown", []), ("heard-by-hand", []), ("heard-worried", []),
        ("heard-angry", []), ("heard-wish", []), ("other-language", []), ("a-month", []), ("room-fits", ["wanted", "free"]),
        ("room-short", ["wanted", "free"]), ("starts-by-hand", []), ("ask-night", []), ("reminder-look", []), ("that-is-news", ["symptom"]), ("noted", []), ("progress", ["done"]),
        ("next-remedy", ["title", "why", "time"]), ("first", ["what"]), ("before-that", []), ("before-that-too", []), ("no-ideas-left", []),
        ("cannot-without", ["what"]), ("copy-first", []), ("copy-first-yes", []), ("copy-made", []), ("without-copy", []), ("without-copy-no", []), ("without-copy-yes", []),
        ("how-to-see", []), ("and-what-do-you-see", []), ("never-mind", []), ("unknown-message", []), ("explain", []),
        ("explain-place", ["place", "shows"]), ("same-page", ["place"]), ("not-there", []), ("not-there-place", ["place", "shows"]), ("way-round", []),
        ("none-of-these", []), ("help", []), ("you-are-welcome", []), ("sorry-for-the-trouble", []), ("take-your-time", []),
        ("back-to", []), ("nothing-to-go-back-to", []), ("started-over", []), ("stopped", []), ("ended", []),
        ("start-over", []), ("go-on", []), ("paused", []), ("welcome-back", []), ("old-button", []), ("puzzled", []),
        ("puzzled-again", []), ("puzzled-person", []), ("guide-changed", []), ("step-changed", []), ("newer-version", []),
        ("why-likely", ["cause", "time"]), ("why-possible", ["cause", "time"]), ("why-quick", ["cause", "time"]),
        ("why-nothing", []), ("nothing-is-lost", []), ("what-is-at-stake", ["risks"]), ("good-to-hear", []), ("good-sign", []), ("runs-again", []), ("still-running", []), ("finished-well", []), ("this-one-is-done", []), ("ask-in-a-day", []), ("this-time-tomorrow", []), ("ask-tomorrow", []), ("few-ideas-left", []), ("more-ideas", []), ("rather-a-person", []),
        ("copy-runs", []), ("only-a-night-shows", []), ("ask-when", []), ("in-two-hours", []), ("tomorrow-morning", []),
        ("no-reminder", []), ("finished-already", []), ("later-when", []), ("this-evening", []), ("will-remind", ["time"]),
        ("come-back-any-time", []), ("reminder", []), ("look-on", []), ("solved", ["title"]), ("solved-by-itself", []),
        ("safe-elsewhere", []), ("was-it-helpful", []), ("it-was-helpful", []), ("not-helpful", []), ("glad", []),
        ("thanks-for-saying", []), ("resume-code", ["code"]), ("code-unknown", []), ("summary-title", []),
        ("summary-nothing", []), ("summary-message", ["message"]), ("summary-symptom", ["symptom"]),
        ("summary-since", ["time"]), ("summary-fact", ["fact", "value"]), ("summary-tried", ["remedy", "result", "date"]),
        ("summary-tried-before", ["remedy"]), ("result-no-help", []), ("result-not-seen", []), ("result-helped", []),
        ("result-copy", []), ("result-waiting", []), ("result-could-not", []), ("result-left-out", []),
        ("secret-password", []), ("secret-code", []), ("secret-card", []), ("secret-recovery-key", []), ("secret-other", []),
        ("danger-scam", []), ("danger-not-theirs", []), ("danger-coercion", []), ("clear-page", []),
        ("resumed", []), ("moved", []), ("code-too-often", []), ("in-private", []), ("picture", []), ("lost-thread", []), ("failed", []), ("delete-my-data", []), ("forgotten", []),
        ("apple-trouble", ["time"]), ("apple-fine", ["time"]), ("just-now", []), ("time-ago", ["time"]), ("when-apple-is-back", []),
        ("will-tell", []), ("reminder-back", []), ("picture-of", ["place", "shows"]), ("picture-ring", ["what"]),
    ];
}
