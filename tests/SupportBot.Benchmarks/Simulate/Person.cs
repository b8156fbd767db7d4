using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>Somebody whose iPhone doesn't back up, and what is so with them, whoever helps.</summary>
internal sealed record Person(int Number, ulong Luck, PhoneModel Model, int Ios, IReadOnlyList<string> Faults, IReadOnlySet<string> Attributes)
{
    /// <summary>How many minutes they stay.</summary>
    public required int Patience { get; init; }

    /// <summary>How long their backup runs.</summary>
    public required int BackupHours { get; init; }

    public static Person Draw(Population population, Guide guide, ulong seed, int number)
    {
        var luck = Simulate.Luck.Person(seed, number);
        var model = guide.Phones.Models[Simulate.Luck.Pick(Simulate.Luck.Of(luck, "model"), population.Phones)];
        var behind = Simulate.Luck.Pick(Simulate.Luck.Of(luck, "ios"), population.IosBehind);
        var versions = guide.Phones.VersionsOf(model).Reverse().ToList();
        var faults = DrawFaults(population, luck);
        var present = new HashSet<string>(faults, StringComparer.Ordinal);
        foreach (var (attribute, chances) in population.Attributes)
        {
            if (Simulate.Luck.Of(luck, "attribute", attribute) < Conditions.First(chances, name => present.Contains(name)))
            {
                present.Add(attribute);
            }
        }

        if (behind > 0)
        {
            present.Add("ios-behind");
        }

        return new Person(number, luck, model, versions[Math.Min(behind, versions.Count - 1)], faults, present)
        {
            Patience = Simulate.Luck.Pick(Simulate.Luck.Of(luck, "patience"), population.People.Patience),
            BackupHours = Simulate.Luck.Pick(Simulate.Luck.Of(luck, "hours"), population.People.BackupHours),
        };
    }

    // Independent faults, drawn again until at least one is there and not more than people have.
    private static List<string> DrawFaults(Population population, ulong luck)
    {
        for (var time = 0; ; time++)
        {
            var faults = population.Causes
                .Where(cause => Simulate.Luck.Of(luck, "fault", cause.Key, "", time) < cause.Value)
                .Select(cause => cause.Key)
                .ToList();
            if (faults.Count > 0 && faults.Count <= population.People.MostFaults)
            {
                return faults;
            }
        }
    }
}
