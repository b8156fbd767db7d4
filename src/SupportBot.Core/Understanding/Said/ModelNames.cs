using System.Collections.Immutable;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding.Texts;

namespace SupportBot.Core.Understanding.Said;

/// <summary>Finds which iPhone a message names.</summary>
internal sealed class ModelNames
{
    private static readonly WordSet phoneWords = new("iphone iphones ihpone iphne ipone iphon ifone iphonee");
    private static readonly WordSet otherDevices = new("ipad ipads ipod macbook mac imac watch airpods samsung galaxy pixel android windows");
    /// <summary>What a number before these counts, so that it names no iPhone.</summary>
    public static readonly WordSet Units = new(
        "gb gbs gig gigs gigabyte gigabytes g mb mbs meg megs megabytes tb terabyte terabytes kb day days week weeks month months " +
        "year years yr yrs hour hours hrs hr min mins minute  " +
        "minutes sec seconds percent pm am times inch inches th rd nd st k mbps dollars euros pounds photos apps videos people " +
        "phones devices things steps backups tries attempts nights oclock x");

    private static readonly WordSet olderWords = new(
        "old previous former other wifes husbands daughters sons mums moms dads friends sisters brothers from");
    private static readonly WordSet dateWords = new("since on until till before by from at around the");

    // What may follow "my 13" when a phone is meant.
    private static readonly WordSet goesOn = new(
        "is isnt wont and but not with on running does doesnt has hasnt keeps stopped says actually now still here pls please " +
        "cant which that just though sorry for since was nothing never no backup backups");

    private readonly Dictionary<string, PhoneModel> byKey = new(StringComparer.Ordinal);
    private readonly SpecialEditions specialEditions = new();

    public ModelNames(Phones phones)
    {
        foreach (var model in phones.Models)
        {
            var words = Words.Of(model.Name).Words.Select(word => word.Text).Where(word => word is not ("iphone" or "generation" or "st" or "nd" or "rd" or "th")).ToList();
            if (words[0] == "se")
            {
                specialEditions.Add(model);
            }
            else
            {
                byKey[string.Concat(words)] = model;
            }
        }

        Add("10", "x");
        Add("10r", "xr");
        Add("10s", "xs");
        Add("10smax", "xsmax");
        Add("17air", "air");
        Add("fold", "duo");

        void Add(string key, string known)
        {
            if (byKey.TryGetValue(known, out var model))
            {
                byKey[key] = model;
            }
        }
    }

    /// <summary>The model that is meant: the last one that is not denied; null where none is named, or not exactly enough.</summary>
    /// <param name="asked">Whether this answers "Which iPhone do you have?": then a bare "13" is one.</param>
    public PhoneModel? Find(ImmutableArray<Clause> clauses, bool asked = false) =>
        Look(clauses, asked) ?? (clauses.Length > 1 && clauses.Any(clause => clause.Has("se")) ? Look(Joined(clauses), asked) : null);

    // "SE (2nd generation)" and "SE, the 2020 one" name the model across a sign.
    private static ImmutableArray<Clause> Joined(ImmutableArray<Clause> clauses) => [new Clause([.. clauses.SelectMany(clause => clause.Words)], "", false)];

    private PhoneModel? Look(ImmutableArray<Clause> clauses, bool asked)
    {
        PhoneModel? found = null;
        var foundOlder = true;
        foreach (var clause in clauses)
        {
            for (var at = 0; at < clause.Count;)
            {
                var (model, length, evident) = At(clause, at);
                if (model is null || !(evident || Bare(clause, at, length, asked)) || IsDenied(clause, at))
                {
                    at += Math.Max(length, 1);
                    continue;
                }

                // "my old 8 was fine, the new 13 isn't" speaks of the new one, whichever is said last.
                var older = IsOlder(clause, at);
                if (found is null || foundOlder || !older)
                {
                    found = model;
                    foundOlder = older;
                }

                at += length;
            }
        }

        return found;
    }

    /// <summary>"12 or 13": whoever says that doesn't know.</summary>
    public static bool IsEither(ImmutableArray<Clause> clauses) =>
        clauses.Any(clause => clause.IndexOf("or") is > 0 and var at && clause.Words[(at + 1)..].Any(word => Numbers.Whole(word.Text) is not null));

    /// <summary>Whether a kind of iPhone is described that fits several models.</summary>
    public static bool Describes(ImmutableArray<Clause> clauses) => clauses.Any(clause =>
        clause.Has("se") || clause.Has("duo") || clause.Says(clause.IndexOf("home"), ["home", "button"]) || clause.Has("iphone"));

    private (PhoneModel? Model, int Length, bool Evident) At(Clause clause, int at)
    {
        var start = at;
        var named = phoneWords.Has(clause[at]) || (clause[at] == "phone" && clause[at - 1] == "i");
        if (named)
        {
            at++;
        }

        if (otherDevices.Has(clause[at - 1]) || otherDevices.Has(clause[at - 2]))
        {
            return (null, 1, false);
        }

        var edition = specialEditions.Find(clause, at, named);
        if (edition.Length > 0)
        {
            return (edition.Model, at - start + edition.Length, true);
        }

        var key = Generation(clause, at);
        if (key.Length == 0)
        {
            return (null, 1, false);
        }

        var next = at + 1;
        var evident = named || key is "xr" or "xs" || (clause[at] is "duo" && clause[at - 1] is "iphone");
        if (clause[next] is "s" or "e" or "r" && (clause.Words[next].Before == 0 || named) && byKey.ContainsKey(key + clause[next]))
        {
            evident |= clause.Words[next].Before == 0;
            key += clause[next++];
        }

        foreach (var (word, length) in Variants(clause, next))
        {
            if (byKey.ContainsKey(key + word))
            {
                key += word;
                next += length;
                evident = true;
                break;
            }
        }

        if (!byKey.TryGetValue(key, out var model) || (next == at + 1 && Units.Has(clause[next])))
        {
            return (null, next - start, false);
        }

        return (model, next - start, evident);
    }

    // "13", "thirteen", "x", "xs", "air"; "13.2" is an iOS version or an amount.
    private string Generation(Clause clause, int at)
    {
        var word = clause[at];
        if (word is "x" or "xr" or "xs" or "air" or "duo" or "fold" or "xsmax")
        {
            return byKey.ContainsKey(word) ? word : "";
        }

        return word.Length > 0 && Numbers.Whole(word) is >= 4 and <= 30 and var number && !(word[0] == '0')
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "";
    }

    private static IEnumerable<(string Word, int Length)> Variants(Clause clause, int at)
    {
        if (clause[at] is "pro" && clause[at + 1] is "max")
        {
            yield return ("promax", 2);
        }

        if (clause[at] is "promax" or "pm")
        {
            yield return ("promax", 1);
        }

        // "13 max" can only be the Pro Max, "xs max" is a name of its own.
        if (clause[at] is "max")
        {
            yield return ("max", 1);
            yield return ("promax", 1);
        }

        if (clause[at] is "pro" or "plus" or "mini" or "air")
        {
            yield return (clause[at], 1);
        }
    }

    // "my 13 won't back up", but not "the 13 photos", "on the 13" or "13 days".
    private static bool Bare(Clause clause, int at, int length, bool asked)
    {
        var after = at + length;
        if (Units.Has(clause[after]) || clause[at - 1] is "ios" or "version" or "v" or "$" or "step" or "number" or "option" or "windows")
        {
            return false;
        }

        if (asked)
        {
            return true;
        }

        var ends = after >= clause.Count || goesOn.Has(clause[after]) || clause.Words[after].Follows(Gap.Comma | Gap.Bracket);
        var starts = clause[at - 1] is "my" or "the" or "a" or "an" or "new" && !(clause[at - 1] is "the" && dateWords.Has(clause[at - 2]));
        var isLetter = clause[at] is "x" or "air" or "duo" or "fold";
        return ends && starts && (!isLetter || clause[at - 1] == "my") && clause[at] is not ("air" or "fold")
            && (clause[at - 1] is not ("a" or "an") || clause[at - 2] is "its" or "is" or "have" or "got" or "actually" or "use" or "using" or "with" or "on" or "not" or "own");
    }

    private static bool IsDenied(Clause clause, int at)
    {
        var before = at - 1;
        while (clause[before] is "the" or "a" or "an" or "my" or "iphone" or "on" or "about")
        {
            before--;
        }

        return clause[before] is "not" or "isnt" or "wasnt" or "no" && !(clause[before] == "no" && clause.Words[before + 1].Follows(Gap.Comma | Gap.Stop));
    }

    private static bool IsOlder(Clause clause, int at) => olderWords.Has(clause[at - 1]) || (olderWords.Has(clause[at - 2]) && clause[at - 1] is "iphone" or "a" or "my" or "the");
}
