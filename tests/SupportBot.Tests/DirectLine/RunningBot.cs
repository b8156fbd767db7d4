namespace SupportBot.Tests.DirectLine;

/// <summary>One bot for a class of tests, each of which has chats of its own: learning the guide takes longer than most tests.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    internal SupportBotHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SupportBotHost.StartAsync(folder: null, "DirectLine:ChatsAMinute=100000");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
