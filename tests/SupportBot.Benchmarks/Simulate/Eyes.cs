using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>What a person answers when asked: what the phone shows, read rightly most of the time.</summary>
internal sealed class Eyes(Life life, Population population)
{
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);
    private int looks;

    /// <summary>The answer to the question for a fact: one of its options, "unsure", or the name of a message.</summary>
    public string Fact(Fact fact, bool knowsHow)
    {
        // Whoever is asked how sees it better, or doesn't; whoever is asked again later looks again.
        var time = asked.GetValueOrDefault(fact.Id);
        if (life.Luck("unsure", fact.Id, "", time) < (population.Facts[fact.Id].Unsure ?? population.People.Unsure) && !(knowsHow && life.Luck("learns", fact.Id, "", time) < population.People.LearnsHow))
        {
            // Not sure twice running is a new question the next time.
            asked[fact.Id] = knowsHow ? time + 1 : time;
            return "unsure";
        }

        asked[fact.Id] = time + 1;
        var truth = Truth(fact);
        var right = population.Facts[fact.Id].Right ?? (fact.Trust == Trust.ReadOut ? population.People.ReadOut : population.People.Word);
        return truth == "unsure" || life.Luck("right", fact.Id, truth, time) < right
            ? truth
            : Other([.. fact.Options.Ids], truth, life.Luck("wrong", fact.Id, truth, time));
    }

    /// <summary>The answer to a check that was begun at some time, in some night.</summary>
    public string Check(Check check, DateTimeOffset begun, int night)
    {
        looks++;
        var truth = CheckTruth(check, begun, night);
        return life.Luck("right", check.Id, truth, looks) < population.People.ReadOut
            ? truth
            : Other([.. check.Answers.Ids], truth, life.Luck("wrong", check.Id, truth, looks));
    }

    private string Truth(Fact fact)
    {
        var (free, size, phone) = life.Room();
        return fact switch
        {
            { AmountOf: AmountOf.ICloud } => Option(fact, free),
            { AmountOf: AmountOf.Backup } => Option(fact, size),
            { AmountOf: AmountOf.Phone } => Option(fact, phone),
            { FromPhone: { } feature } when population.Facts[fact.Id].Shows.Length == 0 => new Phone(life.Person.Model, life.Person.Ios).Tells(feature) ?? "unsure",
            _ => life.Shows(fact.Id, population.Facts[fact.Id]),
        };
    }

    private string CheckTruth(Check check, DateTimeOffset begun, int night)
    {
        if (check.Proves == Proof.Copy)
        {
            return life.Shows(check.Id, population.Checks[check.Id]);
        }

        var hours = (life.Now - begun).TotalHours;
        return check.AfterANight ? NextMorning(life.Night > night) : Now(hours);
    }

    private string Now(double hours)
    {
        if (life.IsMended || life.FailsAtNightOnly)
        {
            return hours >= life.Person.BackupHours ? "finished" : "time-remaining";
        }

        return life.Shows("back-up-now", population.Facts["back-up-now"]) switch
        {
            "starts" when hours < 1 => "time-remaining",
            "starts" => "same-message",
            "never-ends" => hours < 24 ? "time-remaining" : "stuck",
            "nothing-happens" => "nothing-happens",
            "greyed-out" => "greyed-out",
            "no-button" => "no-button",
            _ => SameMessage() ? "same-message" : "other-message",
        };
    }

    private string NextMorning(bool nightPassed)
    {
        if (!nightPassed)
        {
            return "no-night-yet";
        }

        if (life.IsMended)
        {
            return "last-night";
        }

        return life.Shows("back-up-now", population.Facts["back-up-now"]) switch
        {
            "never-ends" when life.Luck("runs-on") < 0.3 => "running",
            "stops-with-message" when life.Luck("message-at-night") < 0.5 => "other-message",
            "no-button" when life.Luck("no-date") < 0.5 => "no-date",
            _ => "older",
        };
    }

    // The message that the phone showed at first is still there.
    private bool SameMessage()
    {
        var before = new Life(life.Person, population);
        return before.Shows("message", population.Facts["message"]) == life.Shows("message", population.Facts["message"]);
    }

    private static string Option(Fact fact, double amount) =>
        fact.Options.First(option => option.Below is null || amount < option.Below).Id;

    private static string Other(List<string> options, string truth, double luck)
    {
        options.Remove(truth);
        return options.Count == 0 ? truth : options[(int)(luck * options.Count)];
    }
}
