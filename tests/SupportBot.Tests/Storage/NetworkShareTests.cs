namespace SupportBot.Tests.Storage;

/// <summary>Where the write-ahead log does not work.</summary>
public sealed class NetworkShareTests
{
    [Fact]
    public async Task OnANetworkShareThereIsNoLogBesideTheFileAndNothingIsLost()
    {
        await using var bot = await SupportBotHost.StartAsync("Storage:OnNetworkShare=true");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => bot.AskAsync(bot.Said($"conversation-{number}", "hi"))));

        Assert.All(answers, Assert.NotEmpty);
        Assert.DoesNotContain(Directory.GetFiles(bot.Folder), file => file.EndsWith("-wal", StringComparison.Ordinal) || file.EndsWith("-shm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFileThatCameFromADiskOfItsOwnGoesOn()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        try
        {
            await using (var bot = await SupportBotHost.StartOnAsync(folder))
            {
                await bot.AskAsync(bot.Said("a", "hi"));
            }

            await using var again = await SupportBotHost.StartOnAsync(folder, "Storage:OnNetworkShare=true");
            Assert.NotEmpty(await again.AskAsync(again.Said("a", "start over")));
            Assert.Equal(["supportbot.db"], Directory.GetFiles(folder).Select(Path.GetFileName).Where(name => !name!.EndsWith("-journal", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
