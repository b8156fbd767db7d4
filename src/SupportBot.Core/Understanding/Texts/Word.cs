namespace SupportBot.Core.Understanding.Texts;

/// <summary>A word or a number as it is compared: small letters, no accents, no apostrophes.</summary>
/// <param name="Text">The word: "dont", "wifi", "17.4.1".</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="Start">Where it begins in the text that was read.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Word(string Text, Gap Before, int Start, int End)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool Follows(Gap gap) => (Before & gap) != 0;
}

/// <summary>What stands between two words; nothing at all for "13" and "pro" in "13pro".</summary>
[Flags]
internal enum Gap
{
    None = 0,
    Space = 1,
    Comma = 2,
    Stop = 4,
    Question = 8,
    Line = 16,
    Slash = 32,
    Dash = 64,
    Quote = 128,
    Bracket = 256,
    Other = 512,
}
