namespace SupportBot.Tests;

/// <summary>Compares a text with the one that was accepted; with ACCEPT=1 it is accepted instead, and the diff is the review.</summary>
internal static class Accepted
{
    public static void Equal(string actual, string path)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{Path.GetRelativePath(Repository.Root, path)} is not there; ACCEPT=1 dotnet test writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
