using System.Diagnostics.CodeAnalysis;

namespace SupportBot.Tests;

/// <summary>
/// What a test needs beyond the .NET SDK. Where it is missing the test is skipped and says why;
/// under ./test.sh, which installs it, the test fails instead.
/// </summary>
internal static class Needs
{
    private static readonly bool nothingMayBeSkipped = Environment.GetEnvironmentVariable("SUPPORTBOT_TEST_ALL") == "1";

    /// <summary>A program on the PATH, such as <c>node</c>.</summary>
    public static void Command(string name) =>
        That(Finds(name), $"'{name}' is not on the PATH; ./test.sh installs it.");

    /// <summary>The packages that <c>npm ci</c> puts beside a package-lock.json. The folder is named from the root of the repository.</summary>
    public static void NodeModules(string folder) =>
        That(Directory.Exists(Repository.Path(folder, "node_modules")), $"{folder}/node_modules is not there; run 'npm ci' in {folder}, or ./test.sh.");

    public static void That([DoesNotReturnIf(false)] bool present, string missing)
    {
        if (nothingMayBeSkipped)
            Assert.True(present, missing);
        else
            Assert.SkipUnless(present, missing);
    }

    private static bool Finds(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return folders.Any(folder => endings.Any(ending => File.Exists(Path.Combine(folder, name + ending))));
    }
}
