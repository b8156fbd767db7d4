[assembly: AssemblyFixture(typeof(RunningBot))]

// Tests share a bot, and its clock is one for all.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace SupportBot.Tests;

/// <summary>One bot for all tests that need no settings of their own: reading the guide is most of its start.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    private SupportBotHost? host;
    private int begun;

    public async ValueTask InitializeAsync() => host = await SupportBotHost.StartAsync();

    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The bot, and the id of a conversation that nobody else has.</summary>
    internal (SupportBotHost Bot, string Conversation) Begin() => (host!, $"conversation-{++begun}|livechat");
}
