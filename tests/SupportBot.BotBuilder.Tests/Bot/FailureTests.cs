using System.Net;
using Microsoft.Bot.Builder;

namespace SupportBot.BotBuilder.Tests.Bot;

/// <summary>A turn that fails has not happened: the person hears so, and says it again.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task WhereTheStorageFailsThePersonIsToldAndIsHeardTheNextTime()
    {
        var storage = new Failing();
        await using var bot = await SdkHost.StartAsync(storage);
        await bot.AskAsync("a", "my iphone 13 does not back up");
        storage.Fails = true;

        var failed = await bot.AskAsync("a", "it's greyed out");
        storage.Fails = false;
        var heard = await bot.AskAsync("a", "it's greyed out");

        Assert.Contains("Something went wrong on my side", failed);
        Assert.DoesNotContain("Something went wrong", heard);
        Assert.Contains(bot.Log.All, line => line.Contains("A turn failed", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.All, line => line.Contains("greyed out", StringComparison.Ordinal) || line.Contains("the disk of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhereTheChannelCannotBeReachedItIsAskedToSendItAgain()
    {
        await using var bot = await SdkHost.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            bot.Channel.Answers.Enqueue(500);
        }

        var said = bot.Said("a", "hello");
        using var response = await bot.PostAsync(said);
        bot.Channel.Answers.Clear();
        using var again = await bot.PostAsync(said);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("automated helper", SdkHost.Seen(bot.Channel.Rest("a")));
    }

    [Fact]
    public async Task AStateThatCannotBeReadBeginsAgain()
    {
        await using var bot = await SdkHost.StartAsync();
        await bot.AskAsync("a", "my iphone 13 does not back up");
        await bot.KeptAsync("a", async (state, context) =>
        {
            var kept = await BotBuilder.Turns.Kept.In(state).GetAsync(context);
            kept.State = "{\"version\":1,\"at\":7}";
            await state.SaveChangesAsync(context, force: true);
            return kept;
        });

        Assert.Contains("lost where we were", await bot.AskAsync("a", "why?"));
    }

    private sealed class Failing : IStorage
    {
        private readonly MemoryStorage memory = new();

        public bool Fails { get; set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => memory.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
            Fails ? throw new IOException("the disk of Kim is full") : memory.WriteAsync(changes, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => memory.DeleteAsync(keys, cancellationToken);
    }
}
