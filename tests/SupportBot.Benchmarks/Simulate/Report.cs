using System.Globalization;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>The figures side by side.</summary>
internal static class Report
{
    public static void Write(string title, Measured measured, Action<string> line)
    {
        var (bot, articles, seer) = measured;
        List<Tally> columns = [bot, .. articles.Values, seer];
        line("");
        line(title);
        line($"  {"",-44}{string.Concat(articles.Keys.Select(article => $"article {article}").Prepend("bot").Append("seer").Select(name => $"{name,12}"))}");
        Row("minutes of attention, a hand-over counts 90", tally => Number(tally.Minutes));
        Row("  of these reading and answering", tally => Number(tally.Spent(On.Reading)));
        Row("  of these looking something up", tally => Number(tally.Spent(On.Looks)));
        Row("  of these doing something", tally => Number(tally.Spent(On.Remedies)));
        Row("  of these looking whether it works", tally => Number(tally.Spent(On.Checks)));
        Row("hours of waiting, apart", tally => Number(tally.WaitedHours));
        Row("fixed", tally => Percent(tally.Fixed));
        Row("wrongly \"fixed\"", tally => Percent(tally.WronglyFixed));
        Row("safe elsewhere", tally => Percent(tally.Ended("safe-elsewhere")));
        Row("handed over", tally => Percent(tally.Ended("handed-over")));
        Row("gave up", tally => Percent(tally.Ended("gave-up")));
        Row("stopped, or went round in circles", tally => Percent(tally.Ended("stopped") + tally.Ended("lost")));
        Row("questions before the first useful step", tally => Number(tally.Questions));
        Row("branches until the first right one", tally => Number(tally.Branches));
        line(Summary(bot, articles.Values));
        void Row(string name, Func<Tally, string> figure) =>
            line($"  {name,-44}{string.Concat(columns.Select(tally => $"{figure(tally),12}"))}");
    }

    /// <summary>The same by what was wrong, among other things.</summary>
    public static void WriteCauses(Population population, Measured measured, Action<string> line)
    {
        var columns = measured.Articles.Values.Prepend(measured.Bot).ToList();
        line("");
        line($"  {"with this fault, among others",-32}{"people",9}   fixed, and minutes");
        foreach (var cause in population.Causes.Keys)
        {
            var figures = columns.Select(tally => tally.With(cause)).Select(one => $"{Percent(one.Fixed),12}{Number(one.Minutes),8}");
            line($"  {cause,-32}{measured.Bot.With(cause).People,9}{string.Concat(figures)}");
        }
    }

    private static string Summary(Tally bot, IEnumerable<Tally> articles)
    {
        var minutes = articles.Min(article => article.Minutes);
        var share = articles.Max(article => article.Fixed);
        return string.Create(CultureInfo.InvariantCulture, $"  => minutes {bot.Minutes / minutes:0.000} of the better article; {(bot.Fixed - share) * 100:+0.0;-0.0} points fixed");
    }

    private static string Number(double figure) => figure.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
