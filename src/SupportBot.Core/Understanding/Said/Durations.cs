using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>Finds for how long it has not worked.</summary>
internal static class Durations
{
    private static readonly WordSet notSince = new("remaining left more every each old each later until till to per of a away");
    private static readonly WordSet ahead = new(
        "comes come arrives arrive coming going will gonna travelling leaving within next another every each takes take last lasts only");

    public static TimeSpan? Find(ImmutableArray<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            for (var at = 0; at < clause.Count; at++)
            {
                if (At(clause, at) is { } since)
                {
                    return since;
                }
            }
        }

        return null;
    }

    private static TimeSpan? At(Clause clause, int at)
    {
        switch (clause[at])
        {
            case "yesterday" when clause[at - 1] is not "worked":
                return TimeSpan.FromDays(1);
            case "fortnight":
                return TimeSpan.FromDays(14);
            case "last" or "past" when clause[at + 1] is "week" or "month" or "year":
                return Unit(clause[at + 1]);
        }

        if (Unit(clause[at]) is not { } unit || notSince.Has(clause[at + 1]) && clause[at + 1] is not "a" || IsAhead(clause, at))
        {
            return null;
        }

        return Count(clause, at) is { } count and <= 1000 ? Length(unit, count) : null;
    }

    private static double? Count(Clause clause, int at)
    {
        var before = clause[at - 1] is "of" or "good" or "whole" or "full" or "solid" ? at - 2 : at - 1;
        var half = clause[at + 1] is "and" && clause[at + 2] is "a" && clause[at + 3] is "half" ? 0.5 : 0;
        switch (clause[before])
        {
            case "couple":
                return 2;
            case "few" or "several" or "some" or "many":
                return 3;
            case "half":
                return 0.5;
            case "a" or "an" when clause[before - 1] is "half":
                return 0.5;
            case "a" or "an" or "one":
                return 1 + half;
        }

        if (clause[before].Length > 0 && (Numbers.Decimal(clause[before]) ?? Numbers.Whole(clause[before])) is { } number)
        {
            return clause[before - 1] is "iphone" && clause.Words[before].Before != 0 && number > 20 ? null : number + half;
        }

        // "in weeks", "for months", "weeks ago"
        return clause[at].EndsWith('s') && (clause[before] is "for" or "in" or "since" or "been" or "now" or "" || clause[at + 1] is "ago") ? 2 : null;
    }

    private static bool IsAhead(Clause clause, int at)
    {
        for (var before = Math.Max(0, at - 5); before < at; before++)
        {
            if (ahead.Has(clause[before]) && !(clause[before] is "last" && clause[at] is "week" or "month" or "year"))
            {
                return true;
            }
        }

        return false;
    }

    private static TimeSpan? Unit(string word) => word switch
    {
        "hour" or "hours" or "hrs" or "hr" => TimeSpan.FromHours(1),
        "day" or "days" or "night" or "nights" or "dys" => TimeSpan.FromDays(1),
        "week" or "weeks" or "wk" or "wks" or "weeeks" or "weks" or "wekks" => TimeSpan.FromDays(7),
        "month" or "months" or "mth" or "mths" or "mo" or "monhts" or "montsh" => TimeSpan.FromDays(30),
        "year" or "years" or "yr" or "yrs" => TimeSpan.FromDays(365),
        _ => null,
    };

    // Whole hours, so that the same is said everywhere.
    private static TimeSpan Length(TimeSpan unit, double count) => TimeSpan.FromHours(Math.Round(unit.TotalHours * count));
}
