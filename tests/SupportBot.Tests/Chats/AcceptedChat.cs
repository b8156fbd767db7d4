using System.Globalization;
using System.Text.RegularExpressions;

namespace SupportBot.Tests.Chats;

/// <summary>A conversation of tests/Chats: what is done, and what the bot said to it when it was accepted.</summary>
internal sealed partial class AcceptedChat
{
    private AcceptedChat(List<Move> moves) => Moves = moves;

    public static string Folder => Repository.Path("tests", "Chats");

    public List<Move> Moves { get; }

    /// <summary>All that a channel can carry: to begin in the middle is for writers, and Apple's word comes from elsewhere.</summary>
    public static IEnumerable<string> Names() => Directory.GetFiles(Folder, "*.chat", SearchOption.AllDirectories)
        .Where(path => !File.ReadLines(path).Any(line => line.StartsWith("begin: ", StringComparison.Ordinal) || line.StartsWith("apple: ", StringComparison.Ordinal)))
        .Select(path => Path.GetRelativePath(Folder, path))
        .Order(StringComparer.Ordinal);

    public static AcceptedChat Read(string name)
    {
        // What the bot says before anybody has said anything comes first.
        var moves = new List<Move> { new(null, TimeSpan.Zero, []) };
        List<string>? reply = null;
        foreach (var line in File.ReadLines(Path.Combine(Folder, name)))
        {
            if (line.StartsWith("user:", StringComparison.Ordinal))
            {
                moves.Add(new Move(line[5..].Trim(), TimeSpan.Zero, []));
            }
            else if (line.StartsWith("later: ", StringComparison.Ordinal))
            {
                moves.Add(new Move(null, Duration(line[7..]), []));
            }
            else if (line.StartsWith("bot:  ", StringComparison.Ordinal))
            {
                reply = [line[6..]];
                moves[^1].Replies.Add(reply);
            }
            else if (line.StartsWith("      ", StringComparison.Ordinal))
            {
                reply!.Add(line[6..]);
            }
        }

        // What is said later is not said now.
        foreach (var move in moves)
        {
            move.Replies.RemoveAll(said => said[0].StartsWith("(later, ", StringComparison.Ordinal));
        }

        return new AcceptedChat(moves);
    }

    /// <summary>A resume code is another one every time.</summary>
    public static string WithoutCode(string text) => Code().Replace(text, "a-code-of-words");

    private static TimeSpan Duration(string said)
    {
        var words = said.Split(' ');
        var number = int.Parse(words[0], CultureInfo.InvariantCulture);
        return words[1].TrimEnd('s') switch { "minute" => TimeSpan.FromMinutes(number), "hour" => TimeSpan.FromHours(number), _ => TimeSpan.FromDays(number) };
    }

    [GeneratedRegex(@"\b[a-z]+-[a-z]+-[a-z]+-[a-z]+\b(?=\**\. If this chat)")]
    private static partial Regex Code();

    /// <summary>One thing that is done: something is said, or time goes by.</summary>
    internal sealed record Move(string? Said, TimeSpan Later, List<List<string>> Replies);
}
