namespace SupportBot.Core.Safety.Secrets;

/// <summary>
/// Passwords and passcodes. What looks like one (letters with digits or signs, four digits or more) goes wherever a word for
/// it leads there; a plain word goes only where it cannot be a complaint: "my password is sunflower", not "is wrong".
/// </summary>
internal static class Passwords
{
    private const int WidestLead = 7;

    public static IEnumerable<Secret> Find(SeenText text, RedactionContext context)
    {
        var done = 0;
        for (var piece = 0; piece < text.Pieces.Count; piece++)
        {
            if (PasswordWords.KeywordAt(text, ref piece) is { } keyword)
            {
                if (Before(text, piece, done) is { } before)
                {
                    yield return before;
                }

                if (After(text, piece, keyword) is { } after)
                {
                    yield return after;
                    done = after.End;
                    while (piece + 1 < text.Pieces.Count && text.Pieces[piece + 1].Start < done)
                    {
                        piece++;
                    }
                }
            }
        }

        foreach (var secret in BesideMailAddresses(text))
        {
            yield return secret;
        }

        if (context.AwaitingPassword && Answered(text) is { } answer)
        {
            yield return answer;
        }
    }

    private static Secret? After(SeenText text, int piece, PasswordWord keyword)
    {
        var lead = Lead.After(text, piece);
        if (lead.Kind == LeadKind.None)
        {
            return null;
        }

        var value = Value.At(text, lead.End);
        if (value.Length == 0)
        {
            return null;
        }

        var certain = lead.Kind is LeadKind.Sign or LeadKind.Is;
        var strong = keyword switch
        {
            PasswordWord.Pin => value.IsDigits,
            PasswordWord.Pass => value.IsStrong && (lead.Kind == LeadKind.Sign || (lead.Kind == LeadKind.Is && !value.IsDigits)),
            // "I changed my password 2023" is a year.
            PasswordWord.Password when !certain && value.IsDigits => value.IsStrong && !DigitRun.IsYear(text.Text.AsSpan(value.Start..value.End)),
            _ => value.IsStrong,
        };
        if (strong)
        {
            return value.Taken();
        }

        if (!certain || keyword is PasswordWord.Pin or PasswordWord.Pass)
        {
            return null;
        }

        if (value.StrongWithin(lead.Kind == LeadKind.Sign) is { } later)
        {
            return later;
        }

        return lead.IsDirect && value.IsPlainWord(afterSign: lead.Kind == LeadKind.Sign) ? value.Taken() : null;
    }

    // "hunter2 is my Apple ID password", "I use hunter2 as my password".
    private static Secret? Before(SeenText text, int keyword, int done)
    {
        var piece = keyword - 1;
        while (piece > 0 && keyword - piece < WidestLead && PasswordWords.Owns(text.Word(piece)))
        {
            piece--;
        }

        if (piece <= 0 || text.Word(piece) is not ("is" or "was" or "as"))
        {
            return null;
        }

        var value = Value.EndingBefore(text, text.Pieces[piece].Start);
        if (value.Start < done || value.Length == 0)
        {
            return null;
        }

        return value.IsStrong ? value.Taken() : null;
    }

    // "bob@mail.com / hunter2"
    private static IEnumerable<Secret> BesideMailAddresses(SeenText text)
    {
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (text.IsMark(at, SecretKind.EMail))
            {
                var next = at + 1;
                while (next < text.Text.Length && text.Text[next] is ' ' or '/' or ':' or '|')
                {
                    next++;
                }

                if (text.Text.AsSpan(at..next).IndexOfAny("/:|") > 0 && Value.At(text, next) is { IsStrong: true } value)
                {
                    yield return value.Taken();
                }
            }
        }
    }

    // "it's hunter2" where a password was the subject; otherwise that could be anything.
    private static Secret? Answered(SeenText text)
    {
        var at = 0;
        while (Value.At(text, at) is { Length: > 0 } value)
        {
            if (!PasswordWords.LeadsIn(text.Text.AsSpan(value.Start..value.End)))
            {
                return value.IsStrong ? value.Taken() : null;
            }

            at = value.ChunkEnd;
        }

        return null;
    }
}
