namespace Deployment.Tests.Systemd;

/// <summary>The unit file, read as far as the tests need it.</summary>
internal static class Unit
{
    public static string Text { get; } = File.ReadAllText(Repository.Path("deploymentTemplates", "systemd", "supportbot.service"));

    public static string Value(string key) => Text.Split('\n').Single(line => line.StartsWith($"{key}=", StringComparison.Ordinal))[(key.Length + 1)..];

    public static Dictionary<string, string> Environment => Value("Environment").Split(' ')
        .ToDictionary(setting => setting[..setting.IndexOf('=')], setting => setting[(setting.IndexOf('=') + 1)..]);
}
