using System.Runtime.InteropServices;

namespace SupportBot;

/// <summary>
/// Gives back what the C library keeps. The compiler of the runtime works in bursts and frees what it needed; glibc would hold some
/// 25 MB of that for ever.
/// </summary>
internal sealed class SpareMemory(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        while (OperatingSystem.IsLinux() && await timer.WaitForNextTickAsync(stoppingToken))
        {
            GiveBack();
        }
    }

    internal static bool GiveBack()
    {
        try
        {
            return Trim(0) == 1;
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, such as Alpine's, keeps less.
            return false;
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint pad);
}
