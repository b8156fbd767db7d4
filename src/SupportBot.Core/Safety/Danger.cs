using SupportBot.Core.Safety.Dangers;

namespace SupportBot.Core.Safety;

/// <summary>What a message says about the safety of the person or of others.</summary>
public enum DangerSign
{
    /// <summary>Someone watches, controls or threatens the person.</summary>
    Coercion,

    /// <summary>Someone from "Apple" called, a pop-up gave a number, somebody wants gift cards or remote access.</summary>
    Scam,

    /// <summary>A way around a lock is asked for.</summary>
    Bypass,

    /// <summary>The phone, account or messages belong to somebody who doesn't know.</summary>
    NotTheirs,
}

/// <summary>
/// Looks for signs of danger, by hand-written patterns. Careful in both directions: whoever helps a parent or shares an
/// account is not suspected, and a sign is never more than a reason for other words.
/// Their gaps are a few words long and none of their loops reads the same words in two ways, so that no text, however hostile,
/// takes longer than its length: a test tries. Patterns that cannot backtrack would promise that by themselves, at 40 MB.
/// </summary>
public static class Danger
{
    // Whoever is in danger has said so by then; a pasted log need not be read to its end.
    private const int LongestMessage = 4_000;

    // Where one message shows several, the one that could do the greatest harm decides.
    private static readonly (DangerSign Sign, Func<string, bool> Shows)[] looks =
    [
        (DangerSign.Coercion, Coercion.Shows),
        (DangerSign.Scam, Scam.Shows),
        (DangerSign.Bypass, Bypass.Shows),
        (DangerSign.NotTheirs, NotTheirs.Shows),
    ];

    public static DangerSign? Look(string? text)
    {
        var said = PlainWords.Of(text is { Length: > LongestMessage } ? text[..LongestMessage] : text ?? "");
        foreach (var (sign, shows) in looks)
        {
            if (shows(said))
            {
                return sign;
            }
        }

        return null;
    }
}
