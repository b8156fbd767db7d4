using System.Globalization;
using SupportBot.Core.Guides;
using SupportBot.Core.Understanding;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>Whether the bot helps more people in less time than the articles it was made from.</summary>
internal static class SimulateBenchmark
{
    public const string Usage = "simulate --seed N --people N [--population FILE] [--shifts N] [--show FROM]";

    private const int Shifts = 3;
    private const int SmallCases = 200;

    // A quarter of the people tells the same.
    private const int ShiftedPart = 4;
    private const string Sentences = "tests/SupportBot.Core.Tests/Understanding/Labelled/first-messages.tsv";
    private const string Shipped = "tests/SupportBot.Benchmarks/Simulate/population.json";

    public static int Run(string[] arguments)
    {
        if (Options(arguments) is not { } options)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var guide = GuideReader.Read("dialogs").Guides[0];
        var recognizer = new Recognizer(guide);
        var population = Population.Read(options.Population);
        var words = new FirstWords(guide, recognizer, population, Sentences);
        var comparison = new Comparison(guide, recognizer, words);
        if (options.Show is { } number)
        {
            for (var i = number; i < number + options.People; i++)
            {
                comparison.Show(population, options.Seed, i, Console.WriteLine);
            }

            return 0;
        }

        Console.WriteLine(Search.Report(guide, options.Seed, SmallCases));
        Console.WriteLine($"{options.People} people, seed {options.Seed}; first words {(words.AreRead ? "from sentences that were not trained on" : "from the guide's own phrases")}");
        var written = comparison.Run(population, options.Seed, options.People);
        Report.Write("The population as written", written, Console.WriteLine);
        Report.WriteCauses(population, written, Console.WriteLine);
        for (var which = 1; which <= options.Shifts; which++)
        {
            var shifted = Shifted.Of(population, options.Seed, which);
            Report.Write($"Priors shifted, {which} of {options.Shifts}, a quarter of the people", comparison.Run(shifted, options.Seed, Math.Max(1, options.People / ShiftedPart)), Console.WriteLine);
        }

        return 0;
    }

    private static (ulong Seed, int People, string Population, int Shifts, int? Show)? Options(string[] arguments)
    {
        var (seed, people, population, shifts, show) = (1UL, 1000, Shipped, Shifts, (int?)null);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : (int?)null;
            switch (arguments[i])
            {
                case "--seed" when number is { } one:
                    seed = (ulong)one;
                    break;
                case "--people" when number is > 0:
                    people = number.Value;
                    break;
                case "--population" when File.Exists(value):
                    population = value;
                    break;
                case "--shifts" when number is not null:
                    shifts = number.Value;
                    break;
                case "--show" when number is not null:
                    show = number;
                    break;
                default:
                    return null;
            }
        }

        return (seed, people, population, shifts, show);
    }
}
