using System.Diagnostics;

namespace SupportBot.Tool.Tests;

/// <summary>Runs the tool, or another program, as a process of its own, in the root of the repository.</summary>
internal static class Tool
{
    public static Outcome Run(params string[] arguments) =>
        Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "SupportBot.Tool.dll"), .. arguments]);

    public static Outcome Start(string program, string[] arguments, string input = "")
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), $"{program} {string.Join(' ', arguments)} did not end.");
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }

    public sealed record Outcome(int ExitCode, string Output, string Error);
}
