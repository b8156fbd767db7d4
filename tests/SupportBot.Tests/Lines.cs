using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SupportBot.Tests;

/// <summary>What was logged.</summary>
internal sealed class Lines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public async Task WaitForAsync(string part)
    {
        for (var i = 0; i < 400 && !All.Any(line => line.Contains(part, StringComparison.Ordinal)); i++)
        {
            await Task.Delay(50);
        }

        Assert.Contains(All, line => line.Contains(part, StringComparison.Ordinal));
    }

    public void Dispose()
    {
    }
}
