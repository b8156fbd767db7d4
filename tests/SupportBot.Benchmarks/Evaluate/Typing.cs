namespace SupportBot.Benchmarks.Evaluate;

/// <summary>Seeded mistakes of typing: any letter missed, added, exchanged for any other, or swapped with what follows it.</summary>
internal static class Typing
{
    public static string WithTypos(string text, int typos, Random random)
    {
        for (var typo = 0; typo < typos; typo++)
        {
            var letters = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiLetter(text[at])).ToArray();
            text = letters.Length == 0 ? text : Mistype(text, letters[random.Next(letters.Length)], random);
        }

        return text;
    }

    private static string Mistype(string text, int at, Random random)
    {
        var other = ((char)('a' + random.Next(26))).ToString();
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, other),
            2 => text.Remove(at, 1).Insert(at, other),
            _ when at + 1 < text.Length => text.Remove(at, 1).Insert(at + 1, text[at].ToString()),
            _ => text.Remove(at, 1),
        };
    }
}
