using System.Globalization;
using System.Runtime.InteropServices;

namespace SupportBot.Tests;

public sealed class SpareMemoryTests
{
    private const int Piece = 64 * 1024;
    private const int Pieces = 1_000;

    [Fact]
    public void WhatWasFreedBelowSomethingThatIsStillUsedIsGivenBack()
    {
        Assert.SkipUnless(NativeLibrary.TryLoad("libc.so.6", out _), "Only glibc keeps it.");
        var pieces = new nint[Pieces];
        for (var i = 0; i < Pieces; i++)
        {
            pieces[i] = Marshal.AllocHGlobal(Piece);
            for (var at = 0; at < Piece; at += 4096)
            {
                Marshal.WriteByte(pieces[i], at, 1);
            }
        }

        foreach (var piece in pieces[..^1])
        {
            Marshal.FreeHGlobal(piece);
        }

        var kept = Resident();
        Assert.True(SpareMemory.GiveBack());
        Assert.InRange(kept - Resident(), Pieces * Piece / 2, long.MaxValue);
        Marshal.FreeHGlobal(pieces[^1]);
    }

    private static long Resident() => 1024 * long.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(),
        CultureInfo.InvariantCulture);
}
