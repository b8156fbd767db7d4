using Microsoft.Bot.Builder;

namespace SupportBot.BotBuilder.Tests.Storage;

/// <summary>Files are a storage as the SDK's own are.</summary>
public sealed class FileStorageTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatWasWrittenIsThereAfterARestartAndGoneAfterADelete()
    {
        using var folder = new TemporaryFolder();
        await folder.Storage().WriteAsync(new Dictionary<string, object> { ["../../etc/passwd"] = new Item { Text = "2026-11-20T10:00:00Z" } }, Cancelled);

        var read = await folder.Storage().ReadAsync(["../../etc/passwd", "other"], Cancelled);

        Assert.Contains("\"2026-11-20T10:00:00Z\"", $"{Assert.Single(read).Value}");
        Assert.Single(Directory.GetFiles(folder.Path));
        await folder.Storage().DeleteAsync(["../../etc/passwd", "other"], Cancelled);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task WhoHasAnOldItemDoesNotOverwriteANewerOne()
    {
        using var folder = new TemporaryFolder();
        var storage = folder.Storage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item { Text = "1" } }, Cancelled);

        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item { Text = "2", ETag = "old" } }, Cancelled));
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item { Text = "3", ETag = "*" } }, Cancelled);
    }

    [Fact]
    public async Task WhatNobodyHasWrittenForAMonthGoes()
    {
        using var folder = new TemporaryFolder();
        var clock = new MovableClock();
        var storage = folder.Storage(clock);
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item() }, Cancelled);
        clock.Now += TimeSpan.FromDays(31);

        await storage.WriteAsync(new Dictionary<string, object> { ["b"] = new Item() }, Cancelled);

        Assert.Equal("b", Assert.Single(await storage.ReadAsync(["a", "b"], Cancelled)).Key);
    }

    private sealed class Item : IStoreItem
    {
        public string Text { get; set; } = "";

        public string? ETag { get; set; }
    }
}
