namespace SupportBot.Turns;

/// <summary>One at a time for each conversation, and none waits for another's.</summary>
internal sealed class Gates
{
    private readonly Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancelled)
    {
        Gate? gate;
        lock (gates)
        {
            if (!gates.TryGetValue(conversation, out gate))
            {
                gates.Add(conversation, gate = new Gate());
            }

            gate.Inside++;
        }

        try
        {
            await gate.Turnstile.WaitAsync(cancelled);
        }
        catch
        {
            Leave(conversation, gate);
            throw;
        }

        return new Pass(this, conversation, gate);
    }

    private void Leave(string conversation, Gate gate)
    {
        lock (gates)
        {
            if (--gate.Inside == 0)
            {
                gates.Remove(conversation);
                gate.Turnstile.Dispose();
            }
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turnstile { get; } = new(1);

        public int Inside { get; set; }
    }

    private sealed class Pass(Gates gates, string conversation, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Turnstile.Release();
            gates.Leave(conversation, gate);
        }
    }
}
