using System.Text;
using System.Text.RegularExpressions;
using SupportBot.Core.Guides.Outward;

namespace SupportBot.Core.Safety;

/// <summary>A text that may leave, and how many pieces were taken out of it. Not which: nobody should meet them in a log.</summary>
public sealed record Outgoing(string Text, int Numbers, int Links)
{
    public bool IsUnchanged => Numbers + Links == 0;
}

/// <summary>
/// The last gate before a reply leaves: no telephone number and no link outside the allow-list gets through, whoever wrote it.
/// </summary>
public static partial class OutwardGate
{
    public const string InsteadOfNumber = "(number left out)";
    public const string InsteadOfLink = "(link left out)";

    // A number before a link can hide it; what asks for more looks than this was made to.
    private const int MostLooks = 4;
    private const int FewestDigits = 7;

    public static string Clean(string? reply, IReadOnlyCollection<string> allowedHosts) => Pass(reply, allowedHosts).Text;

    public static Outgoing Pass(string? reply, IReadOnlyCollection<string> allowedHosts)
    {
        var outgoing = new Outgoing(reply ?? "", 0, 0);
        for (var look = 0; look < MostLooks; look++)
        {
            var once = Once(outgoing.Text, allowedHosts);
            if (once.IsUnchanged)
            {
                break;
            }

            outgoing = new Outgoing(once.Text, outgoing.Numbers + once.Numbers, outgoing.Links + once.Links);
        }

        return outgoing;
    }

    private static Outgoing Once(string text, IReadOnlyCollection<string> allowedHosts)
    {
        var pieces = Pieces(text, allowedHosts);
        if (pieces.Count == 0)
        {
            return new Outgoing(text, 0, 0);
        }

        var clean = new StringBuilder(text.Length);
        var at = 0;
        foreach (var piece in pieces)
        {
            clean.Append(text, at, piece.Start - at).Append(piece.IsLink ? InsteadOfLink : InsteadOfNumber);
            at = piece.End;
        }

        return new Outgoing(
            clean.Append(text, at, text.Length - at).ToString(), pieces.Count(piece => !piece.IsLink), pieces.Count(piece => piece.IsLink));
    }

    private static List<Offence> Pieces(string text, IReadOnlyCollection<string> allowedHosts)
    {
        var all = Links.Find(text)
            .Where(link => !link.IsAllowed(allowedHosts))
            .Select(link => new Offence(link.Start, link.Start + link.Written.Length, IsLink: true))
            .Concat(TelephoneNumbers.Find(WithoutPiledSigns(text))
                .Where(number => !IsInnocent(text, number.Start, number.Length))
                .Select(number => new Offence(number.Start, EndOf(text, number.Start + number.Length), IsLink: false)))
            .OrderBy(piece => piece.Start);

        var apart = new List<Offence>();
        foreach (var piece in all)
        {
            if (apart.Count > 0 && piece.Start < apart[^1].End)
            {
                var last = apart[^1];
                apart[^1] = new Offence(last.Start, Math.Max(last.End, piece.End), last.IsLink || piece.IsLink);
            }
            else
            {
                apart.Add(piece);
            }
        }

        return apart;
    }

    // A pile of brackets would be walked again from each of them; all but its last two become dashes, which mean the same.
    private static string WithoutPiledSigns(string text)
    {
        var signs = text.ToCharArray();
        for (var at = 0; at + 2 < signs.Length; at++)
        {
            if (signs[at] is '(' or '+' && signs[at + 1] is '(' or '+' && signs[at + 2] is '(' or '+')
            {
                signs[at] = '-';
            }
        }

        return new string(signs);
    }

    private static int EndOf(string text, int end) =>
        end < text.Length && end > 0 && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]) ? end + 1 : end;

    // A date before a time, a list of sizes: the finder alarms, a customer would miss them.
    private static bool IsInnocent(string text, int start, int length)
    {
        var written = text.Substring(start, length);
        if (Sizes().IsMatch(written) && Unit().IsMatch(text.AsSpan(start + length, Math.Min(4, text.Length - start - length))))
        {
            return true;
        }

        var rest = Date().Replace(written, " ", 1);
        return rest.Length < written.Length && !written.StartsWith('+') && rest.Count(char.IsDigit) < FewestDigits && Times().IsMatch(rest);
    }

    [GeneratedRegex(
        @"\b(19|20)[0-9]{2}[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01])\b|\b(0?[1-9]|[12][0-9]|3[01])[-./ ](0?[1-9]|[12][0-9]|3[01])[-./ ](19|20)[0-9]{2}\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    // What may stand beside a date: an hour, the number of a list.
    [GeneratedRegex(@"^[^0-9]*([0-9]{1,2}[^0-9]+)?([0-9]{1,2}[^0-9]*)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Times();

    [GeneratedRegex(@"^(?>((16|32|64|128|256|512|1024|2048)[ /,-]*)+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Sizes();

    [GeneratedRegex(@"^ ?(GB|MB|TB)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Unit();

    private readonly record struct Offence(int Start, int End, bool IsLink);
}
