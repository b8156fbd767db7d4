using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupportBot.Storage;

namespace SupportBot.Tests.DirectLine;

public sealed class PrivacyTests(RunningBot running)
{
    private readonly SupportBotHost bot = running.Begin().Bot;

    [Fact]
    public async Task ASecretThatIsTypedIsNeitherEchoedNorKept()
    {
        var person = await Chatter.OpenAsync(bot);
        await person.SayAsync("my password is Tr0ub4dor&3 and my card is 4111 1111 1111 1111");

        var said = await person.HistoryAsync();
        Assert.DoesNotContain(said, one => one.GetRawText().Contains("Tr0ub4dor", StringComparison.Ordinal) || one.GetRawText().Contains("4111", StringComparison.Ordinal));
        Assert.DoesNotContain("Tr0ub4dor", Files(bot.Folder));
        Assert.DoesNotContain("Tr0ub4dor", string.Join('\n', bot.Log.All));
    }

    [Fact]
    public async Task WhatIsDeletedIsInNoTableAnyMore()
    {
        var person = await Chatter.OpenAsync(bot);
        var other = await Chatter.OpenAsync(bot);
        await person.SayAsync("remarkable words of one person");
        await other.SayAsync("words of another");
        await person.HistoryAsync();
        var answering = person.PostAsync(Chatter.Message("more remarkable words", "last"));
        await person.SendAsync(HttpMethod.Delete, $"/conversations/{person.Chat}");
        (await answering).Dispose();
        await bot.RestAsync();

        var database = bot.Services.GetRequiredService<Database>();
        var left = await database.ReadAsync(session =>
            session.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => row.GetString(0))
                .SelectMany(table => session.Query(
                    $"SELECT {string.Join(" || '|' || ", session.Query("SELECT name FROM pragma_table_info($0)", row => $"quote({row.GetString(0)})", table))} FROM {table}",
                    row => row.GetString(0)))
                .ToList());
        Assert.DoesNotContain(left, row => row.Contains(person.Chat, StringComparison.Ordinal) || row.Contains("remarkable", StringComparison.Ordinal));
        Assert.Contains(left, row => row.Contains(other.Chat, StringComparison.Ordinal));
        Assert.DoesNotContain("remarkable", Files(bot.Folder));
        await other.SayAsync("still here");
    }

    [Fact]
    public async Task WhoTypesThatAllBeDeletedHasNoChatAnyMore()
    {
        var person = await Chatter.OpenAsync(bot);
        await person.SayAsync("memorable words");
        await person.HistoryAsync();
        (await person.PostAsync(Chatter.Message("delete my data", "the-last"))).EnsureSuccessStatusCode();
        await bot.RestAsync();

        using var answer = await person.SendAsync(HttpMethod.Get, $"/conversations/{person.Chat}?watermark=");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("memorable", Files(bot.Folder));
    }

    [Fact]
    public async Task WhatNobodyHasWrittenToForAWeekIsDeleted()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        try
        {
            Chatter old, fresh;
            await using (var first = await SupportBotHost.StartOnAsync(folder))
            {
                old = await Chatter.OpenAsync(first);
                await old.SayAsync("noteworthy words of long ago");
                first.Clock.Now += TimeSpan.FromDays(6);
                fresh = await Chatter.OpenAsync(first);
                await first.RestAsync();
            }

            await using var later = await SupportBotHost.StartOnAsync(folder, "DirectLine:KeepFor=5.00:00:00");
            later.Clock.Now += TimeSpan.FromDays(6);
            var chats = later.Services.GetRequiredService<SupportBot.Storage.Chats>();
            Assert.Contains("noteworthy", Files(folder));
            await later.Services.GetServices<IHostedService>().OfType<Sweeping>().Single().SweepAsync();
            Assert.DoesNotContain("noteworthy", Files(folder));
            Assert.False(await chats.ExistsAsync(old.Chat));
            Assert.True(await chats.ExistsAsync(fresh.Chat));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task NothingOfAChatMayBeKeptByAnyCache()
    {
        var person = await Chatter.OpenAsync(bot);
        using var response = await person.SendAsync(HttpMethod.Get, $"/conversations/{person.Chat}/activities");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    private static string Files(string folder)
    {
        var all = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }
}
