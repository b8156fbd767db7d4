using System.Diagnostics;
using System.Text;
using SupportBot.Core.Guides;
using SupportBot.Core.Guides.Yaml;

namespace SupportBot.Core.Tests.Guides.Yaml;

/// <summary>Files that no writer writes: too deep, too long, broken anywhere.</summary>
public sealed class StrictYamlHarmTests
{
    private const int OneMegabyte = StrictYaml.LargestFile;

    // It takes tens of milliseconds; the rest is for a busy machine.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    private const string Remedy = """
        # A remedy.
        title: Restart your iPhone
        why: "A restart: nothing is lost."
        minutes: 3   # of attention
        from: [A§7, E§5, E-cause 7]
        steps:
          begin:
            do:
              by: buttons
              side:
                - Hold the **side button**.
                - go: shut-down
              otherwise:
                - 'It''s "so"'
            then: worked
          worked:
            warn: >-
              A long text
              goes on # here.
            fixed: solved
        """;

    public static TheoryData<string, string, int> Bombs => new()
    {
        { "a: ", "[", 100_000 },
        { "", "[", 100_000 },
        { "a: ", "{", 100_000 },
        { "a: ", "[\n ", 100_000 },
        { "a:\n  ", "- ", 100_000 },
        { "", "? ", 100_000 },
        { "", "x", OneMegabyte },
        { "", "a: ", OneMegabyte / 3 },
        { "", "a: \n", OneMegabyte / 4 },
        { "", "\"", OneMegabyte },
        { "", "'", OneMegabyte },
        { "", "#", OneMegabyte },
        { "", "\n", OneMegabyte },
        { "", "\t\n", OneMegabyte / 2 },
        { "", "%a\n", OneMegabyte / 3 },
        { "", "---\n", OneMegabyte / 4 },
        { "a:\n", "  - **b** c\n", OneMegabyte / 12 - 1 },
        { "a:\n", "  - *b\n", OneMegabyte / 7 - 1 },
        { "a: b\n", "c: 'x\nd: e\n", 90_000 },
        { "a: b\n", "words\n", 170_000 },
        { "a: [", "[],", 300_000 },
        { "a: [", "b: c, ", 100_000 },
        { "a: ", "&b ", 300_000 },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void AFileThatMeansHarmIsRefusedQuickly(string begin, string part, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(part, times)));
        var clock = Stopwatch.StartNew();

        var found = Read(bytes).Found;

        Assert.InRange(found.Count, 1, 101);
        Assert.True(clock.Elapsed < patience, $"{clock.Elapsed}");
    }

    [Fact]
    public void AliasesAreNeverFollowed()
    {
        var file = new StringBuilder("a: &a [b, b]\n");
        for (var name = 'b'; name <= 'z'; name++)
        {
            file.Append($"{name}z: &{name} [{string.Join(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 9))}]\n");
        }

        var (map, found) = Read(Encoding.UTF8.GetBytes(file.ToString()));

        Assert.NotNull(map);
        Assert.All(found, mistake => Assert.Equal("GD008", mistake.Code));
    }

    [Fact]
    public void TwentyLevelsAreReadAndOneMoreIsNot()
    {
        Assert.Empty(Read(Nested(19)).Found);
        var mistake = Assert.Single(Read(Nested(20)).Found);
        Assert.Equal(("GD003", 21, 21), (mistake.Code, mistake.At.Line, mistake.At.Column));

        static byte[] Nested(int maps) => Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Range(0, maps).Select(depth => $"{new string(' ', depth)}a:\n")) + new string(' ', maps) + "a: b");
    }

    [Fact]
    public void AFileMayBeAsLargeAsTheLimitAndNoLarger()
    {
        var largest = Encoding.UTF8.GetBytes("a: " + new string('b', OneMegabyte - 3));
        Assert.Empty(Read(largest).Found);

        var mistake = Assert.Single(Read([.. largest, (byte)'b']).Found);
        Assert.Equal(("GD003", 1, 1), (mistake.Code, mistake.At.Line, mistake.At.Column));
    }

    [Fact]
    public void AfterAHundredMistakesTheRestIsCounted()
    {
        var (map, found) = Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a: b\n", 5001))));

        Assert.Equal(5001, map?.Pairs.Length);
        Assert.Equal(101, found.Count);
        Assert.StartsWith("4900 more mistakes", found[^1].Message);
        Assert.Equal(102, found[^1].At.Line);
    }

    [Fact]
    public void NoBeginningOfAFileThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(Remedy);
        for (var length = 0; length <= bytes.Length; length++)
        {
            EveryMistakeIsInside(bytes[..length]);
        }

        Assert.Empty(Read(bytes).Found);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NoChangeOfAFileThrows(int seed)
    {
        var random = new Random(seed);
        var signs = "abc:-?[]{}\"'#*&!|>%@,` \n\t\\~0\r<"u8;
        for (var round = 0; round < 3000; round++)
        {
            var bytes = new List<byte>(Encoding.UTF8.GetBytes(Remedy));
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(bytes.Count);
                var with = random.Next(8) == 0 ? (byte)random.Next(256) : signs[random.Next(signs.Length)];
                switch (random.Next(3))
                {
                    case 0:
                        bytes[at] = with;
                        break;
                    case 1:
                        bytes.Insert(at, with);
                        break;
                    default:
                        bytes.RemoveAt(at);
                        break;
                }
            }

            EveryMistakeIsInside([.. bytes]);
        }
    }

    [Fact]
    public void NoiseIsRefused()
    {
        var bytes = new byte[OneMegabyte];
        new Random(5).NextBytes(bytes);

        EveryMistakeIsInside(bytes);
        EveryMistakeIsInside([.. bytes.Select(each => (byte)"ab:-?[]{}\"'#*&!|>%@,   \n\n\n\\"[each % 27])]);
    }

    private static void EveryMistakeIsInside(byte[] bytes)
    {
        var (map, found) = Read(bytes);
        var lines = Encoding.UTF8.GetString(bytes).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

        Assert.True(map is not null || found.Count > 0);
        Assert.All(found, mistake =>
        {
            Assert.InRange(mistake.At.Line, 1, lines.Length);
            Assert.InRange(mistake.At.Column, 1, lines[mistake.At.Line - 1].Length + 1);
        });
    }

    private static (YamlMap? Map, List<Diagnostic> Found) Read(byte[] bytes)
    {
        var found = new List<Diagnostic>();
        return (StrictYaml.Read("a.yaml", bytes, found), found);
    }
}
