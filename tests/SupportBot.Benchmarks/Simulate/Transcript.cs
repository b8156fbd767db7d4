using SupportBot.Core.Conversations;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>A conversation as it would be read.</summary>
internal static class Transcript
{
    public static void Tell(IEnumerable<Reply> replies, Action<string> heard)
    {
        foreach (var reply in replies.Where(reply => reply.Due is null))
        {
            string[] said = [reply.Text, .. reply.Lines.Select((line, at) => $"{at + 1}. {line}"), reply.Closing];
            foreach (var line in said.Where(line => line.Length > 0))
            {
                heard($"bot:  {line.Replace("\n", "\n      ", StringComparison.Ordinal)}");
            }

            if (reply.Choices.Length > 0)
            {
                heard($"      {string.Join(" ", reply.Choices.Select(choice => $"[{choice.Label}]"))}");
            }
        }
    }
}
