using SupportBot.Tests.Chats;

namespace SupportBot.Tests.Guides;

/// <summary>Writers see what they saved without a restart, and a mistake takes nothing away.</summary>
public sealed class GuideFolderTests
{
    [Fact]
    public async Task AChangeTakesEffectAndAMistakeLeavesTheLastGoodGuide()
    {
        var dialogs = Directory.CreateTempSubdirectory("supportbot-dialogs-").FullName;
        Copy(Repository.Path("dialogs"), dialogs);
        var phrases = Path.Combine(dialogs, "phrases.yaml");
        var original = await File.ReadAllTextAsync(phrases, TestContext.Current.CancellationToken);
        await using var bot = await SupportBotHost.StartAsync($"Guides:Folder={dialogs}", "Guides:LookEvery=00:00:00.1");

        await SaveAsync(phrases, original.Replace("What happens on your iPhone?", "What is the matter with your iPhone?", StringComparison.Ordinal));
        await bot.Log.WaitForAsync("has been read again");
        Assert.Contains("What is the matter", await AskAsync(bot, "a"));

        await SaveAsync(phrases, original.Replace("what-happens:", "what-hapens:", StringComparison.Ordinal));
        await bot.Log.WaitForAsync("goes on as it was");
        Assert.Contains(bot.Log.All, line => line.Contains("phrases.yaml:", StringComparison.Ordinal) && line.Contains("what-hapens", StringComparison.Ordinal));
        Assert.Contains("What is the matter", await AskAsync(bot, "b"));

        bot.Log.All.Clear();
        await SaveAsync(phrases, original);
        await bot.Log.WaitForAsync("has been read again");
        Assert.Contains("What happens on your iPhone?", await AskAsync(bot, "c"));
        Directory.Delete(dialogs, recursive: true);
    }

    private static async Task<string> AskAsync(SupportBotHost bot, string conversation) =>
        string.Join('\n', (await bot.AskAsync(bot.Said(conversation, "hello"))).Select(reply => WireText.Of(reply).Transcript));

    // As editors do: whole or not at all.
    private static async Task SaveAsync(string path, string text)
    {
        await File.WriteAllTextAsync(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
