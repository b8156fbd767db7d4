namespace SupportBot.Benchmarks.Simulate;

/// <summary>One person's phone while somebody helps: what is still wrong, what has been done, what it shows, what time it is.</summary>
internal sealed class Life(Person person, Population population)
{
    // A remedy that often mends what is wrong is a right one.
    private const double Right = 0.2;

    private readonly HashSet<string> faults = new(person.Faults, StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);

    public Person Person => person;

    public double Attention { get; private set; }

    /// <summary>The same minutes by what they went to.</summary>
    public double[] Spent { get; } = new double[Enum.GetValues<On>().Length];

    public double WaitedHours { get; private set; }

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);

    public bool IsMended => faults.Count == 0;

    /// <summary>Whether only the automatic backup fails.</summary>
    public bool FailsAtNightOnly => faults.Count > 0 && faults.All(fault => fault is "night-conditions" or "no-power");

    public bool HasPatience => Attention < person.Patience;

    public int Night => (int)((Now.ToUnixTimeSeconds() - (3 * 3600)) / 86400);

    public bool Holds(string name) =>
        name.StartsWith("did:", StringComparison.Ordinal) ? done.Contains(name[4..])
        : population.Causes.ContainsKey(name) ? faults.Contains(name)
        : person.Attributes.Contains(name);

    public double Luck(string what, string which = "", string detail = "", int time = 0) =>
        Simulate.Luck.Of(person.Luck, what, which, detail, time);

    public void Spend(double minutes, On on)
    {
        Attention += minutes;
        Spent[(int)on] += minutes;
        Now = Now.AddSeconds((int)(minutes * 60));
    }

    public void Wait(double hours)
    {
        var from = Night;
        WaitedHours += hours;
        Now = Now.AddSeconds((int)(hours * 3600));
        for (var night = from; night < Night; night++)
        {
            Mend(population.Nights, "night", night);
        }
    }

    /// <summary>Whether a remedy would be right here.</summary>
    public bool IsRight(string remedy) =>
        population.Remedies[remedy].Fixes.Any(fix => fix.Value >= Right && faults.Contains(fix.Key));

    /// <summary>A remedy is done; a second time brings no more.</summary>
    public void Do(string remedy)
    {
        if (done.Add(remedy))
        {
            Mend(population.Remedies[remedy].Fixes, remedy, 0);
        }
    }

    /// <summary>What the phone shows of a fact, or what is so.</summary>
    public string Shows(string fact, Sight sight)
    {
        for (var i = 0; i < sight.Shows.Length; i++)
        {
            if (Conditions.Hold(sight.Shows[i].If, Holds))
            {
                return Simulate.Luck.Pick(Luck("shows", fact, sight.Shows[i].If), sight.Shows[i].Then);
            }
        }

        return "unsure";
    }

    /// <summary>Free room in iCloud, the size of the next backup, and free room on the phone, in gigabytes.</summary>
    public (double Free, double Size, double Phone) Room()
    {
        var size = 1.5 + (Luck("size") * Luck("size-too") * 40);
        var free = Holds("icloud-storage") ? Luck("free") * Math.Min(size, 5) * 0.95 : size + 0.5 + (Luck("free") * 30);
        return (free, size, Holds("phone-full") ? Luck("phone-free") * 0.9 : 1.5 + (Luck("phone-free") * 40));
    }

    private void Mend(OrderedDictionary<string, double> fixes, string by, int time)
    {
        foreach (var (cause, rate) in fixes)
        {
            if (faults.Contains(cause) && Luck("fixes", by, cause, time) < rate)
            {
                faults.Remove(cause);
            }
        }
    }
}

/// <summary>What minutes go to.</summary>
internal enum On
{
    Reading,
    Looks,
    Remedies,
    Checks,
}
