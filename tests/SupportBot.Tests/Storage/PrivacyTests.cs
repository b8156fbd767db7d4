using System.Text.Json.Nodes;

namespace SupportBot.Tests.Storage;

/// <summary>What people should not have typed is kept nowhere: database, write-ahead log, log.</summary>
public sealed class PrivacyTests
{
    private static readonly (string Said, string Secret)[] slips =
    [
        ("my password is Blue7Horse!x and it still fails", "Blue7Horse!x"),
        ("passcode: 739251", "739251"),
        ("the verification code is 482913", "482913"),
        ("482 913 was the code they sent me", "482 913"),
        ("write to jane.roe@example.org please", "jane.roe@example.org"),
        ("my card is 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("5555555555554444 is what i paid with", "5555555555554444"),
        ("recovery key ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345", "ABCD-EFGH-JKLM"),
        ("not enough icloud storage, i told them pw: hunter2hunter2", "hunter2hunter2"),
    ];

    [Fact]
    public async Task NothingOfItIsFoundAnywhere()
    {
        var folder = Directory.CreateTempSubdirectory("supportbot-").FullName;
        await using (var bot = await SupportBotHost.StartOnAsync(folder, "Logging:LogLevel:Default=Trace", "Logging:LogLevel:SupportBot=Trace"))
        {
            for (var i = 0; i < slips.Length; i++)
            {
                await bot.SendAsync(bot.Said($"first-{i}", slips[i].Said));
                await bot.AskAsync(bot.Said($"asked-{i}", "my backup fails, iphone 13"));
                await bot.AskAsync(bot.Said($"asked-{i}", slips[i].Said));
                await bot.AskAsync(Pressed(bot, $"asked-{i}", slips[i].Said));
                using var broken = await bot.PostAsync($$"""{"type":"message","text":"{{slips[i].Said}}","from":""");
            }

            // All in one conversation too.
            foreach (var (said, _) in slips)
            {
                await bot.AskAsync(bot.Said("all", said));
            }

            await bot.RestAsync();
            Find(folder, bot.Log);
        }

        Find(folder, new Lines());
        Directory.Delete(folder, recursive: true);
    }

    private static void Find(string folder, Lines log)
    {
        Assert.NotEmpty(RawFiles.With(folder, "first-0"));
        Assert.All(slips, slip =>
        {
            Assert.Empty(RawFiles.With(folder, slip.Secret));
            Assert.DoesNotContain(log.All, line => line.Contains(slip.Secret, StringComparison.Ordinal));
        });
    }

    private static JsonObject Pressed(SupportBotHost bot, string conversation, string value)
    {
        var activity = bot.Activity("message", conversation);
        activity["value"] = value;
        return activity;
    }
}
