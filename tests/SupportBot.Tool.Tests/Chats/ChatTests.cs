using SupportBot.Core.Conversations;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Tool.Tests.Chats;

/// <summary>Replays every conversation under tests/Chats. ACCEPT=1 rewrites them; the diff is the review.</summary>
public sealed class ChatTests
{
    private static readonly Lazy<Conversation> conversation = new(() =>
    {
        var guide = Assert.Single(GuideReader.Read(Repository.Path("dialogs")).Guides);
        return new Conversation(guide, new Recognizer(guide));
    });

    private static string Folder => Repository.Path("tests", "Chats");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.chat", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AConversationGoesAsItWasAccepted(string name)
    {
        var path = Path.Combine(Folder, name);

        Accepted.Equal(ChatFile.Read(path).Play(conversation.Value).Transcript, path);
    }

    [Fact]
    public void EveryAnswerOfTheGuideIsTakenByAChat()
    {
        var taken = Names.SelectMany(row => ChatFile.Read(Path.Combine(Folder, row.Data)).Play(conversation.Value).Taken).ToHashSet();
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            EveryAnswer.Write(conversation.Value, taken, Path.Combine(Folder, "every-answer"));
        }

        var untaken = EveryAnswer.Of(conversation.Value.Guide).Except(taken).ToList();
        Assert.True(untaken.Count == 0, string.Join("\n", untaken.Select(arrow => $"{arrow.Remedy}: no .chat takes '{arrow.Step}' -> '{arrow.Arrow}'")));
    }

    [Fact]
    public void ThereAreEnoughConversationsThatPeopleHave() =>
        Assert.True(Names.Count(row => !row.Data.StartsWith("every-answer", StringComparison.Ordinal)) >= 60);

    [Fact]
    public void TheFirstReplyIsShort()
    {
        foreach (var row in Names.Where(row => !row.Data.StartsWith("every-answer", StringComparison.Ordinal)))
        {
            var transcript = File.ReadAllLines(Path.Combine(Folder, row.Data)).ToList();
            var first = transcript.FindIndex(line => line.StartsWith("user:", StringComparison.Ordinal));
            var reply = transcript.Skip(first + 1).TakeWhile(line => line.Length > 0);
            Assert.True(
                reply.Where(line => !line.TrimStart().StartsWith('[')).Sum(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) <= 62,
                $"{row.Data}: the first reply is long: {string.Join(' ', reply)}");
        }
    }
}
