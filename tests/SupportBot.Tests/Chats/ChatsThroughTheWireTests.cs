namespace SupportBot.Tests.Chats;

/// <summary>Every conversation that a channel can carry comes out of it as it was accepted.</summary>
public sealed class ChatsThroughTheWireTests(ChatsThroughTheWireTests.Running running) : IClassFixture<ChatsThroughTheWireTests.Running>
{
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

    private Task PlayAsync(string name, string channelId) => ChatPlayer.PlayAsync(Bot, Bot.Clock, name, channelId, Bot.RestAsync);

    public sealed class Running : IAsyncLifetime
    {
        internal SupportBotHost Bot { get; private set; } = null!;

        // Reminders have tests of their own; here they would come in between.
        public async ValueTask InitializeAsync() => Bot = await SupportBotHost.StartAsync("Outbox:LookEvery=01:00:00");

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
