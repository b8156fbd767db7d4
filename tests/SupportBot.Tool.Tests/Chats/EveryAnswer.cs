using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;

namespace SupportBot.Tool.Tests.Chats;

/// <summary>
/// Finds conversations that take the answers which no written one takes: begun with one remedy, tapped at random, kept where
/// they reach something new.
/// </summary>
internal static class EveryAnswer
{
    private const int Tries = 1500;
    private const int Longest = 60;

    public static IEnumerable<TakenArrow> Of(Guide guide) =>
        guide.Remedies.SelectMany(remedy => remedy.Steps.SelectMany(step =>
            step.Arrows.Select(arrow => arrow.Name)
                .Concat((step as ChooseStep)?.Among ?? [])
                .Select(name => new TakenArrow(remedy.Id, step.Id, name))));

    public static void Write(Conversation conversation, HashSet<TakenArrow> taken, string folder)
    {
        Directory.CreateDirectory(folder);
        var wanted = Of(conversation.Guide).ToHashSet();
        foreach (var remedy in conversation.Guide.Remedies)
        {
            var number = 1 + Directory.GetFiles(folder, $"{remedy.Id}-*.chat").Length;
            var dice = new Random(remedy.Id.Sum(letter => letter));
            var ways = new Dictionary<string, List<string>>();
            for (var i = 0; i < Tries && wanted.Any(arrow => arrow.Remedy == remedy.Id && !taken.Contains(arrow)); i++)
            {
                // Half of the tries go on from a step that still has an answer to be taken.
                var open = ways.Keys.Where(step => wanted.Any(arrow => arrow.Remedy == remedy.Id && arrow.Step == step && !taken.Contains(arrow)))
                    .Order(StringComparer.Ordinal).ToList();
                var begin = open.Count > 0 && dice.Next(2) == 0 ? ways[open[dice.Next(open.Count)]] : [];
                var script = Try(conversation, remedy, dice, begin, ways, wanted, taken);
                if (script.Count == 0)
                {
                    continue;
                }

                var path = Path.Combine(folder, $"{remedy.Id}-{number++}.chat");
                File.WriteAllLines(path, script);
                var played = ChatFile.Read(path).Play(conversation);
                taken.UnionWith(played.Taken);
                File.WriteAllText(path, played.Transcript);
            }
        }
    }

    private static List<string> Try(
        Conversation conversation,
        Remedy remedy,
        Random dice,
        List<string> begin,
        Dictionary<string, List<string>> ways,
        HashSet<TakenArrow> wanted,
        HashSet<TakenArrow> taken)
    {
        var script = new List<string> { $"begin: {remedy.Id}" };
        var now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        var turn = conversation.Take(ConversationState.New, Message.Opened, World());
        turn = conversation.Begin(turn.State, remedy, World());
        var found = turn.Taken.Where(IsNew).ToHashSet();
        var useful = found.Count > 0 ? script.Count : 0;
        while (script.Count < Longest && turn.State.At.Frames.Any(frame => frame.Remedy == remedy.Id))
        {
            var choices = turn.Replies.Where(reply => reply.Due is null).SelectMany(reply => reply.Choices).ToList();
            if (choices.Count == 0)
            {
                break;
            }

            if (turn.State.At.Frame is { } frame && frame.Remedy == remedy.Id && !ways.ContainsKey(frame.Step))
            {
                ways[frame.Step] = [.. script.Skip(1).Select(line => line["user: ".Length..])];
            }

            var label = script.Count <= begin.Count ? begin[script.Count - 1] : choices[dice.Next(choices.Count)].Label;
            now += TimeSpan.FromMinutes(1);
            script.Add($"user: {label}");
            turn = conversation.Take(turn.State, ChatText.Heard(turn, label), World());
            if (turn.Taken.Where(IsNew).Where(found.Add).ToList().Count > 0)
            {
                useful = script.Count;
            }
        }

        return script[..useful];

        bool IsNew(TakenArrow arrow) => arrow.Remedy == remedy.Id && wanted.Contains(arrow) && !taken.Contains(arrow);

        World World() => new(now, new byte[] { 7, 1, 4, 2, 8, 5, 7, 1 });
    }
}
