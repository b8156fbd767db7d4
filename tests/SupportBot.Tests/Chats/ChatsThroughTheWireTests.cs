using System.Text.Json;
using System.Text.Json.Nodes;

namespace SupportBot.Tests.Chats;

/// <summary>Every conversation that a channel can carry comes out of it as it was accepted.</summary>
public sealed class ChatsThroughTheWireTests(ChatsThroughTheWireTests.Running running) : IClassFixture<ChatsThroughTheWireTests.Running>
{
    // Teams refuses more, and counts in UTF-16.
    private const int MostOfTeams = 28 * 1024 / 2;

    public static TheoryData<string> Names => [.. AcceptedChat.Names()];

    private SupportBotHost Bot => running.Bot;

    [Theory]
    [MemberData(nameof(Names))]
    public Task AConversationInTheEmulatorIsTheSame(string name) => PlayAsync(name, "emulator");

    [Theory]
    [MemberData(nameof(Names))]
    public Task AConversationInTeamsIsTheSame(string name) => PlayAsync(name, "msteams");

    [Theory]
    [MemberData(nameof(Names))]
    public Task AConversationByShortMessageIsTheSame(string name) => PlayAsync(name, "sms");

    private async Task PlayAsync(string name, string channelId)
    {
        var conversation = $"{channelId} {name}|livechat";
        var now = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        var buttons = new List<(string Label, JsonElement? Value)>();
        foreach (var move in AcceptedChat.Read(name).Moves)
        {
            now += move.Said is null ? move.Later : TimeSpan.FromMinutes(1);
            Bot.Clock.Now = now;
            if (move.Later > TimeSpan.Zero)
            {
                continue;
            }

            await Bot.SendAsync(move.Said is { } said ? Answered(conversation, channelId, said, buttons) : Bot.Opened(conversation, channelId));
            var came = await Bot.Channel.NextAsync(conversation, move.Replies.Count);
            Assert.All(came, one => Assert.InRange(one.GetRawText().Length, 1, MostOfTeams));
            var seen = came.Select(WireText.Of).ToList();
            await Bot.RestAsync();
            buttons = [.. seen.SelectMany(one => one.Buttons)];
            Assert.Equal(
                move.Replies.Select(lines => Plain(string.Join('\n', lines), channelId)),
                seen.Select(one => Plain(one.Transcript, channelId)));
        }

        Assert.Empty(Bot.Channel.Rest(conversation));
    }

    // The words of a button are a tap on it: its words where it says them, its value where it has one.
    private JsonObject Answered(string conversation, string channelId, string said, List<(string Label, JsonElement? Value)> buttons)
    {
        var (label, value) = buttons.LastOrDefault(button => string.Equals(button.Label, said, StringComparison.OrdinalIgnoreCase));
        var activity = Bot.Said(conversation, label ?? said, channelId);
        if (value is { } data)
        {
            activity["value"] = JsonNode.Parse(data.GetRawText());
            activity["text"] = null;
        }

        return activity;
    }

    private static string Plain(string text, string channelId)
    {
        var masked = AcceptedChat.WithoutCode(text);
        return channelId == "sms" ? masked.Replace("**", "", StringComparison.Ordinal) : masked;
    }

    public sealed class Running : IAsyncLifetime
    {
        internal SupportBotHost Bot { get; private set; } = null!;

        // Reminders have tests of their own; here they would come in between.
        public async ValueTask InitializeAsync() => Bot = await SupportBotHost.StartAsync("Outbox:LookEvery=01:00:00");

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
