using System.Collections.Frozen;

namespace SupportBot.Core.Safety.Secrets;

internal enum PasswordWord
{
    Password,
    Passcode,
    Pin,
    Pass,
}

/// <summary>How people name a password, and what they say about one without giving it away.</summary>
internal static class PasswordWords
{
    // After "my password is".
    private static readonly FrozenSet<string> says = FrozenSet.ToFrozenSet(
    [
        "a", "about", "above", "absolutely", "accepted", "again", "all", "also", "always", "an", "and", "any", "are", "as", "asked", "at", "auto",
        "automatic", "available", "away", "back", "bad", "banned", "because", "been", "before", "being", "below", "best", "better", "between",
        "blank", "both", "broken", "but", "by", "case", "clear", "complex", "complicated", "compulsory", "confirmed", "confusing", "correct",
        "dead", "default", "different", "difficult", "dimmed", "done", "easy", "empty", "enough", "entered", "error", "every", "everything",
        "exactly", "expired", "false", "fine", "for", "forgot", "forgotten", "from", "full", "fully", "good", "gone", "great", "greyed", "hard",
        "here", "hidden", "horrible", "how", "i", "identical", "if", "impossible", "in", "inaccurate", "incorrect", "ineligible", "in-use",
        "insecure", "inside", "invalid", "is", "it", "jammed", "known", "like", "literally", "locked", "long", "longer", "lost", "mandatory", "maybe",
        "mine", "missing", "mixed", "much", "my", "necessary", "needed", "never", "new", "no", "none", "normal", "not", "nothing",
        "nowhere", "null", "of", "off", "ok", "okay", "old", "on", "one", "only", "optional", "or", "our", "out", "outdated", "over",
        "perfect", "perfectly", "personal", "please", "possible", "private", "probably", "problem", "quite", "ready", "really", "required", "reset",
        "right", "safe", "same", "saved", "secret", "secure", "sent", "set", "shared", "short", "shorter", "shown", "so", "some", "somehow",
        "something", "sometimes", "somewhere", "stored", "strange", "strong", "stronger", "stuck", "stupid", "super", "sure", "taken", "temporary",
        "that", "the", "their", "then", "there", "they", "this", "to", "too", "totally", "true", "two", "unavailable", "uncertain",
        "unchanged", "under", "unique", "unknown", "unnecessary", "unsafe", "unset", "unsure", "untrue", "up", "useless", "valid", "very", "visible",
        "weak", "weird", "well", "what", "whatever", "when", "where", "which", "who", "why", "with", "without", "wont", "working", "works",
        "worse", "written", "wrong", "wronged", "yes", "you", "your", "yours", "he", "she", "we", "password", "passcode", "ask", "asking", "asks",
        "icloud", "apple", "iphone", "phone", "keychain", "face", "touch", "fake", "fixed", "changed", "protected", "rejected", "failing", "n/a", "na",
        "idk", "dunno", "accurate", "active", "alphanumeric", "numeric", "annoying", "cached", "compromised", "current", "denied", "disabled",
        "enabled", "encrypted", "fresh", "failed", "frozen", "generated", "grayed", "grey", "gray", "identified", "important", "irrelevant",
        "linked", "limited", "memorised", "memorized", "mismatch", "mistyped", "obvious", "pending", "phished", "public", "random", "recent",
        "refused", "remembered", "renewed", "requested", "simple", "stolen", "synced", "unlocked", "updated", "verified", "wasn't", "wiped",
        "first", "second", "third", "last", "latest", "next", "previous", "original", "usual", "regular", "more", "less", "most", "least",
    ]);

    // What comes after a password when the sentence goes on.
    private static readonly FrozenSet<string> goesOn = FrozenSet.ToFrozenSet(
    [
        "and", "but", "can", "could", "please", "pls", "plz", "if", "so", "it", "now", "for", "help", "thanks", "thank", "does", "do", "did",
        "will", "would", "try", "ok", "okay", "or", "i", "what", "why", "how", "when", "the", "my", "that", "this", "you", "log", "sign",
        "then", "because", "on", "in", "at", "with", "btw", "lol", "right", "maybe",
    ]);

    public static bool Says(ReadOnlySpan<char> word) => says.Contains(Bare(word));

    public static bool GoesOn(ReadOnlySpan<char> word) => goesOn.Contains(Bare(word));

    /// <summary>Words that may stand between "is" and "password".</summary>
    public static bool Owns(ReadOnlySpan<char> word) =>
        word is "my" or "the" or "our" or "her" or "his" or "a" or "current" or "apple" or "id" or "icloud" or "iphone" or "phone" or "account"
            or "screen" or "lock" or "old" or "new" or "time" or "pass";

    /// <summary>Words before a bare password: "it's hunter2".</summary>
    public static bool LeadsIn(ReadOnlySpan<char> word) =>
        word is "it's" or "its" or "it" or "is" or "this" or "here" or "here's" or "heres" or "ok" or "okay" or "sure" or "yes" or "yeah" or "so"
            or "the" or "my" or "try" or "i" or "think" or "you" or "go" or "well" or "use" or "should" or "be" or "still" or "just" or "of" or "course"
            or "that's" or "thats" or "um" or "hm" or "old" or "one" or "was" or "fine";

    /// <summary>The word for a password that begins at a piece; moves on to its last piece.</summary>
    public static PasswordWord? KeywordAt(SeenText text, ref int piece)
    {
        switch (text.Word(piece))
        {
            case "password" or "passwords" or "passwd" or "passphrase" or "pw" or "pwd" or "pword" or "passwort" or "kennwort" or "contraseña"
                or "contrasena" or "senha" or "wachtwoord" or "passe" or "lösenord" or "пароль" or "passwrd" or "pasword" or "passord":
                return PasswordWord.Password;
            case "passcode" or "passcodes" or "passkey" or "pincode":
                return PasswordWord.Passcode;
            case "pin":
                return PasswordWord.Pin;
            case "pass":
                var joined = piece + 1 < text.Pieces.Count && text.Gap(piece) is " " or "-";
                if (joined && text.Word(piece + 1) is "word" or "code" or "phrase")
                {
                    piece++;
                    return text.Word(piece) is "code" ? PasswordWord.Passcode : PasswordWord.Password;
                }

                return PasswordWord.Pass;
            default:
                return null;
        }
    }

    private static string Bare(ReadOnlySpan<char> word) => word.Trim(".,;:!?\"')*").ToString();
}
