namespace SupportBot.Core.Safety.Secrets;

/// <summary>Telephone numbers, and whatever else has seven digits or more and is no version, size, date or amount.</summary>
internal static class LongNumbers
{
    private const int FewestDigits = 7;
    private const string Separators = " \n-.()/_·•*";

    public static IEnumerable<Secret> Find(SeenText text)
    {
        foreach (var run in DigitRun.Find(text, Separators))
        {
            if (run.Digits >= FewestDigits && !run.IsInnocent())
            {
                var start = run.Start;
                while (start > 0 && text.Text[start - 1] is '+' or '(')
                {
                    start--;
                }

                yield return new Secret(start, run.End, SecretKind.Telephone);
            }
        }
    }
}
