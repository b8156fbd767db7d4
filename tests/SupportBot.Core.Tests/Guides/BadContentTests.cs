using System.Diagnostics;
using System.Text;
using SupportBot.Core.Guides;

namespace SupportBot.Core.Tests.Guides;

/// <summary>What no writer means to write: huge, deep, no text at all. In any file it is a mistake, never an exception.</summary>
public sealed class BadContentTests
{
    private const int FiftyMegabytes = 50 << 20;

    private static readonly string mistakes = Repository.Path("tests", "SupportBot.Core.Tests", "Guides", "Mistakes", "base");

    // It takes tens of milliseconds; the rest is for a busy machine.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Contents => new()
    {
        { "", "GD003" },
        { "# only a comment\n# and one more\n", "GD003" },
        { "\n \n\n", "GD003" },
        { "---\n", "GD003" },
        { "words", "GD004" },
        { "- a\n- b\n", "GD004" },
        { "a: b\0\n", "GD002" },
        { "a: b\u0001\n", "GD002" },
        { "a: b\u202Ec\n", "GD002" },
        { Nested(100_000, "["), "GD004" },
        { "a: " + Nested(100_000, "["), "GD003" },
        { "a: " + Nested(100_000, "{"), "GD003" },
        { "a:\n  " + Nested(100_000, "- "), "GD003" },
        { string.Concat(Enumerable.Range(0, 400).Select(depth => $"{new string(' ', depth)}a:\n")), "GD003" },
        { Bomb(), "GD008" },
        { Nested(20_000, "a: b\n"), "GD003" },
        { Nested(5_000, "ring 0800 048 0408\n"), "GD004" },
        { "a: \"" + Nested(100_000, "https://evil.example ") + "\"", "GD003" },
        { "a: \"" + Nested(2_000, "https://evil.example ") + "\"", "GD041" },
        { "a: " + Nested(100_000, "8"), "GD040" },
        { "a: \"" + Nested(100_000, "("), "GD004" },
        { "a: " + Nested(50_000, "**"), "GD008" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void WhatNoWriterMeansToWriteIsReportedQuicklyInAnyFile(string content, string code)
    {
        foreach (var file in FilesOf(mistakes))
        {
            var found = ReadWith(file, Encoding.UTF8.GetBytes(content));

            Assert.True(
                found.Any(mistake => mistake.Code == code && mistake.At.File == $"dialogs/{file}"),
                $"{file}: {string.Join('\n', found.Take(5))}");
            Assert.InRange(found.Count(mistake => mistake.At.File == $"dialogs/{file}"), 1, 101);

            // What a file would have declared is missed only where the file could be read.
            var elsewhere = found.Where(mistake => mistake.At.File != $"dialogs/{file}").ToList();
            Assert.True(elsewhere.Count == 0 || code is not ("GD003" or "GD004"), $"{file}: {string.Join('\n', elsewhere)}");
        }
    }

    [Fact]
    public void AnotherEncodingIsReportedInAnyFile()
    {
        foreach (var file in FilesOf(mistakes))
        {
            var text = File.ReadAllText(Path.Combine(mistakes, file));
            byte[][] saved =
            [
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
                Encoding.Unicode.GetBytes(text), Encoding.Latin1.GetBytes("# café\n" + text),
            ];
            foreach (var bytes in saved)
            {
                var mistake = Assert.Single(ReadWith(file, bytes));
                Assert.Equal(("GD002", $"dialogs/{file}"), (mistake.Code, mistake.At.File));
            }
        }
    }

    [Fact]
    public void AByteOrderMarkIsNoMistake() =>
        Assert.All(FilesOf(mistakes), file => Assert.Empty(ReadWith(file, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(Path.Combine(mistakes, file))])));

    [Fact]
    public void LinesMayEndAsOnWindows() =>
        Assert.All(FilesOf(mistakes), file => Assert.Empty(ReadWith(
            file, Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(mistakes, file)).Replace("\n", "\r\n", StringComparison.Ordinal)))));

    [Fact]
    public void AHugeFileIsNotReadToItsEnd()
    {
        foreach (var file in FilesOf(mistakes))
        {
            using var folder = new GuideOnDisk(mistakes);
            using (var stream = File.OpenWrite(folder.PathOf(file)))
            {
                // No block of it is on the disk.
                stream.SetLength(FiftyMegabytes);
            }

            var mistake = Assert.Single(Quickly(folder.Read));
            Assert.Equal(("GD003", $"dialogs/{file}:1:1"), (mistake.Code, mistake.At.ToString()));
        }

        var lines = Encoding.UTF8.GetBytes(Nested(FiftyMegabytes / 5, "a: b\n"));
        Assert.Equal("GD003", Assert.Single(ReadWith("demo/facts.yaml", lines)).Code);
    }

    [Fact]
    public void BinaryJunkIsReportedInAnyFile()
    {
        var random = new Random(1);
        foreach (var file in FilesOf(mistakes))
        {
            for (var round = 0; round < 20; round++)
            {
                var bytes = new byte[random.Next(1, 5000)];
                random.NextBytes(bytes);

                Assert.InRange(ReadWith(file, bytes).Length, 1, 101);
            }
        }
    }

    private static Diagnostic[] ReadWith(string file, byte[] bytes)
    {
        using var folder = new GuideOnDisk(mistakes);
        folder.Write(file, bytes);
        return Quickly(folder.Read);
    }

    private static Diagnostic[] Quickly(Func<GuideReading> read)
    {
        var clock = Stopwatch.StartNew();
        var reading = read();
        Assert.True(clock.Elapsed < patience, $"{clock.Elapsed}");
        return [.. reading.Diagnostics];
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static string Nested(int times, string part) => string.Concat(Enumerable.Repeat(part, times));

    private static string Bomb()
    {
        var file = new StringBuilder("a: &a [b, b]\n");
        for (var name = 'b'; name <= 'z'; name++)
        {
            file.Append($"{name}z: &{name} [{string.Join(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 9))}]\n");
        }

        return file.ToString();
    }
}
