namespace SupportBot.Benchmarks.Simulate;

/// <summary>
/// Somebody who knows what is wrong and only does what mends it: how much there is to win. Nobody can be better than that by
/// more than chance.
/// </summary>
internal sealed class Seer(Life life, Population population)
{
    private const double Worthwhile = 0.1;

    private readonly Will will = new(life, population);
    private readonly Progress progress = new(life);

    public Result Run()
    {
        foreach (var fault in life.Person.Faults)
        {
            var remedies = population.Remedies
                .Where(remedy => remedy.Value.Fixes.GetValueOrDefault(fault) >= Worthwhile)
                .OrderByDescending(remedy => remedy.Value.Fixes[fault] / remedy.Value.Minutes)
                .ThenBy(remedy => remedy.Key, StringComparer.Ordinal);
            foreach (var (remedy, cure) in remedies)
            {
                if (!life.Holds(fault) || !life.HasPatience)
                {
                    break;
                }

                if (will.Wants(remedy) && (!population.ArticleNeeds.TryGetValue(remedy, out var needs) || Conditions.Hold(needs, life.Holds)))
                {
                    progress.Do(remedy);
                    life.Spend(cure.Minutes, On.Remedies);
                    life.Do(remedy);
                    life.Spend(population.Checks["backup-starts"].Minutes, On.Checks);
                    life.Wait(cure.Night ? 15 : 0);
                }
            }
        }

        return progress.Result(life.IsMended ? "confirmed" : "handed-over");
    }
}
