using System.Text;
using SupportBot.Core.Safety.Secrets;

namespace SupportBot.Core.Safety;

/// <summary>
/// Takes secrets out of what a person types, before anything is stored, echoed or logged. Where it is in doubt about digits
/// it takes them out; words it leaves alone, because help must go on.
/// </summary>
public static class Redaction
{
    // What one look takes out can make a neighbour plain to see; a text that asks for more looks than this is no message.
    private const int MostLooks = 4;

    private delegate IEnumerable<Secret> Finder(SeenText text, RedactionContext context);

    // The more certain it is, the earlier: an IMEI passes a card's check, a card number has a telephone number's shape.
    private static readonly Finder[] finders =
    [
        (text, _) => NamedNumbers.Find(text),
        (text, _) => CardNumbers.Find(text),
        (text, _) => RecoveryKeys.Find(text),
        (text, _) => MailAddresses.Find(text),
        Passwords.Find,
        OneTimeCodes.Find,
        (text, _) => LongNumbers.Find(text),
    ];

    public static Redacted Redact(string? text, RedactionContext context = default)
    {
        var found = new SortedSet<SecretKind>();
        var seen = new SeenText(text ?? "");
        var clean = text ?? "";
        for (var look = 0; look < MostLooks; look++)
        {
            var before = clean;
            foreach (var finder in finders)
            {
                var secrets = Apart(finder(seen, context));
                if (secrets.Count > 0)
                {
                    found.UnionWith(secrets.Select(secret => secret.Kind));
                    clean = Without(clean, seen, secrets);
                    seen = new SeenText(clean);
                }
            }

            if (clean == before)
            {
                break;
            }
        }

        return new Redacted(clean, [.. found]);
    }

    private static List<Secret> Apart(IEnumerable<Secret> secrets)
    {
        var apart = new List<Secret>();
        foreach (var secret in secrets.OrderBy(secret => secret.Start))
        {
            if (apart.Count > 0 && secret.Start < apart[^1].End)
            {
                apart[^1] = apart[^1] with { End = Math.Max(apart[^1].End, secret.End) };
            }
            else
            {
                apart.Add(secret);
            }
        }

        return apart;
    }

    private static string Without(string text, SeenText seen, List<Secret> secrets)
    {
        var clean = new StringBuilder(text.Length);
        var at = 0;
        foreach (var secret in secrets)
        {
            clean.Append(text, at, seen.OriginalStart(secret.Start) - at).Append(Placeholders.For(secret.Kind));
            at = seen.OriginalEnd(secret.End);
        }

        return clean.Append(text, at, text.Length - at).ToString();
    }
}
