using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.BotBuilder.Tests.Dialogs;
using SupportBot.Tests.Chats;

namespace SupportBot.BotBuilder.Tests.Chats;

/// <summary>Every conversation that a channel can carry comes out of the SDK as it was accepted.</summary>
public sealed class ChatsThroughTheSdkTests(ChatsThroughTheSdkTests.Running running) : IClassFixture<ChatsThroughTheSdkTests.Running>
{
    public static TheoryData<string> Names => [.. AcceptedChat.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public Task AConversationInTheEmulatorIsTheSame(string name) => PlayAsync(name, "emulator");

    [Theory]
    [MemberData(nameof(Names))]
    public Task AConversationInTeamsIsTheSame(string name) => PlayAsync(name, "msteams");

    [Theory]
    [MemberData(nameof(Names))]
    public Task AConversationByShortMessageIsTheSame(string name) => PlayAsync(name, "sms");

    // The SDK has sent everything when it answers, and its own tools see where the conversation is.
    private async Task PlayAsync(string name, string channelId)
    {
        await ChatPlayer.PlayAsync(running.Bot, running.Bot.Clock, name, channelId, () => Task.CompletedTask);
        Assert.Empty(running.Watch.Wrong);
    }

    public sealed class Running : IAsyncLifetime
    {
        internal SdkHost Bot { get; private set; } = null!;

        internal StackWatch Watch => (StackWatch)Bot.Services.GetRequiredService<IMiddleware>();

        // Reminders have tests of their own; here they would come in between.
        public async ValueTask InitializeAsync() => Bot = await SdkHost.StartAsync(
            more: services => services.AddSingleton<IMiddleware, StackWatch>(), settings: "FollowUps:LookEvery=01:00:00");

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
