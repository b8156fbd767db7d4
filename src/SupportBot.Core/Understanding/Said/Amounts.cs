using System.Collections.Immutable;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>An amount of storage in a clause.</summary>
/// <param name="At">Its first word.</param>
/// <param name="End">The word behind it.</param>
/// <param name="Gigabytes">How much.</param>
/// <param name="Of">Of how much, in "4.9 of 5".</param>
internal readonly record struct Amount(int At, int End, double Gigabytes, double? Of);

/// <summary>Finds amounts of storage.</summary>
internal static class Amounts
{
    /// <param name="asked">Whether this answers "How much?": then a bare number is one, in gigabytes.</param>
    public static ImmutableArray<Amount> In(Clause clause, bool asked = false)
    {
        var found = ImmutableArray.CreateBuilder<Amount>(0);
        for (var at = 0; at < clause.Count; at++)
        {
            if (At(clause, at, asked) is { } amount)
            {
                found.Add(amount);
                at = amount.End - 1;
            }
        }

        return found.DrainToImmutable();
    }

    private static Amount? At(Clause clause, int at, bool asked)
    {
        if (clause[at] is "half" && clause[at + 1] is "a" or "of" && Size(clause, at + 2) is { } half)
        {
            return new Amount(at, at + 3, 0.5 * half, null);
        }

        if (clause[at] is "couple" && Size(clause, clause[at + 1] is "of" ? at + 2 : at + 1) is { } pair)
        {
            return new Amount(at, at + (clause[at + 1] is "of" ? 3 : 2), 2 * pair, null);
        }

        if (clause[at] is "a" or "an" && Size(clause, at + 1) is { } single && single <= 1024 && clause[at + 1].Length > 2)
        {
            return new Amount(at, at + 2, single, null);
        }

        if (clause[at + 1] is "hundred" && Hundreds(clause[at]) is { } hundreds && (Size(clause, at + 2) ?? (asked ? 1 : null)) is { } each)
        {
            return new Amount(at, Size(clause, at + 2) is null ? at + 2 : at + 3, Round(100 * hundreds * each), null);
        }

        // "3 or 4 gigs", "3-4 gb": in the middle; "3 and a half".
        if (Number(clause, at) is { } low && Range(clause, at) is { } range && (Size(clause, range.End) ?? (asked ? 1 : null)) is { } unitOf && range.High > low)
        {
            return new Amount(at, Size(clause, range.End) is null ? range.End : range.End + 1, Round((low + range.High) / 2 * unitOf), null);
        }

        if (Number(clause, at) is not { } number || clause[at - 1] is "iphone" or "ios" or "se")
        {
            return null;
        }

        var unit = Size(clause, at + 1);
        var end = unit is null ? at + 1 : at + 2;
        if (Whole(clause, ref end, ref unit, asked) is { } whole && unit is { } both)
        {
            // "500 mb of 5 gb": the first has its own unit.
            return new Amount(at, end, Round(number * (Size(clause, at + 1) ?? both)), Round(whole.Number * whole.Unit));
        }

        if (unit is null && asked && !Counts(clause[at + 1]))
        {
            return new Amount(at, at + 1, number, null);
        }

        return unit is { } size ? new Amount(at, at + 2, Round(number * size), null) : null;
    }

    private static double? Hundreds(string word) => word switch { "few" => 3, "couple" => 2, "a" or "one" => 1, _ => Numbers.Whole(word) };

    private static (double High, int End)? Range(Clause clause, int at)
    {
        if (clause[at + 1] is "and" && clause[at + 2] is "a" && clause[at + 3] is "half" && Number(clause, at) is { } whole)
        {
            return (whole + 1, at + 4);
        }

        var next = clause[at + 1] is "or" or "to" || (clause[at + 1] is "and" && clause[at - 1] is "between") ? at + 2 : at + 1;
        var isJoined = next == at + 2 || (at + 1 < clause.Count && clause.Words[at + 1].Follows(Gap.Dash));
        return isJoined && Number(clause, next) is { } high ? (high, next + 1) : null;
    }

    // "of 5 gb", "/5", "out of 50"
    private static (double Number, double Unit)? Whole(Clause clause, ref int end, ref double? unit, bool asked)
    {
        var next = end;
        if (clause[next] is "used" or "full" or "taken" && clause[next + 1] is "of" or "out" or "from")
        {
            next++;
        }

        if (clause[next] is "out" && clause[next + 1] is "of")
        {
            next += 2;
        }
        else if (clause[next] is "of" or "from")
        {
            next++;
        }
        else if (next >= clause.Count || clause.Words[next].Before != Gap.Slash)
        {
            return null;
        }

        next = clause[next] is "the" or "my" or "a" ? next + 1 : next;
        if (Number(clause, next) is not { } whole)
        {
            return null;
        }

        var ownUnit = Size(clause, next + 1);
        if (ownUnit is null && unit is null)
        {
            // "using 48 of 50" speaks of gigabytes, "2 of 3 times" does not.
            if (Counts(clause[next + 1]) || !(asked || IsPlan(whole) || clause[end - 2] is "using" or "used"))
            {
                return null;
            }

            unit = 1;
        }

        unit ??= ownUnit;
        end = ownUnit is null ? next + 1 : next + 2;
        return (whole, ownUnit ?? unit!.Value);
    }

    private static bool IsPlan(double number) => number is 5 or 50 or 64 or 128 or 200 or 256 or 512;

    private static double? Number(Clause clause, int at) =>
        clause[at].Length == 0 ? null : Numbers.Decimal(clause[at]) ?? Numbers.Whole(clause[at]);

    // The unit in gigabytes. "5g" and "4g" are networks.
    public static double? Size(Clause clause, int at) => clause[at] switch
    {
        "gb" or "gbs" or "gig" or "gigs" or "gigabyte" or "gigabytes" or "gbytes" or "gib" or "giga" or "go" => 1,
        "g" when clause.Words[at].Before == 0 && clause[at - 1] is not ("2" or "3" or "4" or "5" or "6") => 1,
        "mb" or "mbs" or "meg" or "megs" or "megabyte" or "megabytes" or "mo" or "mib" => 0.001,
        "tb" or "tbs" or "tera" or "terabyte" or "terabytes" or "teras" => 1000,
        "kb" or "kbs" or "kilobytes" => 0.000001,
        "bytes" => 0,
        _ => null,
    };

    private static bool Counts(string word) => word is "days" or "day" or "weeks" or "week" or "months" or "month" or "hours" or "hour" or "minutes" or "min" or "mins" or "times"
        or "years" or "percent" or "photos" or "apps" or "devices" or "phones" or "backups" or "people" or "steps" or "videos" or "th" or "nd" or "rd" or "st";

    private static double Round(double gigabytes) => Math.Round(gigabytes, 6);
}
