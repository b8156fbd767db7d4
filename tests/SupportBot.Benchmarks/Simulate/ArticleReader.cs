using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>
/// One person goes through an article from top to bottom: leaves out what a look shows not to apply, looks after each remedy
/// whether it works, stops when it does, and calls support at the end.
/// </summary>
internal sealed class ArticleReader
{
    private readonly Life life;
    private readonly Population population;
    private readonly Guide guide;
    private readonly Deeds deeds;
    private readonly Eyes eyes;
    private readonly Will will;
    private readonly Progress progress;
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);
    private bool copied;

    public ArticleReader(Life life, Population population, Guide guide, Deeds deeds)
    {
        (this.life, this.population, this.guide, this.deeds) = (life, population, guide, deeds);
        eyes = new Eyes(life, population);
        will = new Will(life, population);
        progress = new Progress(life);
    }

    public Result Run(string[][] sections)
    {
        foreach (var section in sections)
        {
            life.Spend(population.Minutes.Section, On.Reading);
            if (Read(section) is { } ending)
            {
                return progress.Result(ending);
            }
        }

        return progress.Result(copied ? "safe-elsewhere" : "handed-over");
    }

    private string? Read(string[] section)
    {
        // A section that begins with a way to make room offers the rest as a choice.
        var ways = section[0] == "make-room" ? section[1..] : [];
        if (ways.Length > 0)
        {
            return life.HasPatience ? Applies("make-room") ? Choose([.. ways]) : null : "gave-up";
        }

        foreach (var remedy in section)
        {
            if (!life.HasPatience)
            {
                return "gave-up";
            }

            if (Applies(remedy) && Can(remedy) && Try(remedy) is { } ending)
            {
                return ending;
            }
        }

        return null;
    }

    private string? Choose(List<string> ways)
    {
        while (will.Prefers(ways.Where(Can)) is { } way)
        {
            ways.Remove(way);
            if (Try(way) is { } ending)
            {
                return ending;
            }

            if (!life.HasPatience)
            {
                return "gave-up";
            }

            seen.Remove("room");
            if (!Applies("make-room"))
            {
                break;
            }
        }

        return null;
    }

    private string? Try(string remedy)
    {
        progress.Begin(guide.Remedies[remedy], counts: true);
        progress.Do(remedy);
        life.Spend(population.Remedies[remedy].Minutes, On.Remedies);
        life.Do(remedy);
        seen.Clear();
        if (remedy == "copy-on-computer")
        {
            copied = true;
            return null;
        }

        if (remedy == "apple-status")
        {
            // Only waiting helps.
            life.Wait(24);
        }

        return Works(population.Remedies[remedy].Night) ? "confirmed" : null;
    }

    // Back Up Now is tapped; where it runs, the date of the next morning decides.
    private bool Works(bool afterANight)
    {
        var (begun, night) = (life.Now, life.Night);
        if (!afterANight)
        {
            var now = Check("backup-starts", begun, night);
            if (now == "finished" && !life.FailsAtNightOnly)
            {
                return true;
            }

            if (now is not ("time-remaining" or "finished"))
            {
                return false;
            }
        }

        life.Wait(HoursUntilMorning());
        return Check("night-backup", begun, night) == "last-night";
    }

    private string Check(string check, DateTimeOffset begun, int night)
    {
        progress.Ask();
        life.Spend(population.Checks[check].Minutes, On.Checks);
        return eyes.Check(guide.Checks[check], begun, night);
    }

    private double HoursUntilMorning()
    {
        var morning = new DateTimeOffset(life.Now.Date.AddHours(9), TimeSpan.Zero);
        return ((morning > life.Now ? morning : morning.AddDays(1)) - life.Now).TotalHours;
    }

    // What somebody cannot find, they cannot find in an article either, and nobody is there to ask.
    private bool Can(string remedy) =>
        !deeds.Of(remedy).Any(step => life.Luck("cannot", remedy, step) < population.People.CannotDo)
        && (!population.ArticleNeeds.TryGetValue(remedy, out var needs) || Conditions.Hold(needs, life.Holds)) && will.Wants(remedy);

    // Whoever cannot tell tries it.
    private bool Applies(string remedy)
    {
        if (!population.ArticleLooks.TryGetValue(remedy, out var looks))
        {
            return true;
        }

        foreach (var (fact, values) in looks)
        {
            var value = Look(guide.Facts[fact]);
            if (value == "unsure" || values.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private string Look(Fact fact)
    {
        if (!seen.TryGetValue(fact.Id, out var value))
        {
            progress.Ask();
            // Two amounts are compared by looking both up.
            life.Spend(population.Minutes.Question, On.Reading);
            life.Spend(fact.Compares.Prepend(fact).Sum(part => population.Facts[part.Id].Minutes), On.Looks);
            seen[fact.Id] = value = eyes.Fact(fact, knowsHow: true);
        }

        return value;
    }
}
