namespace SupportBot.Benchmarks.Simulate;

/// <summary>What came of helping many people in one way, added up in their order.</summary>
internal sealed class Tally(double person)
{
    private readonly SortedDictionary<string, int> endings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int People, int Fixed, double Minutes)> causes = new(StringComparer.Ordinal);
    private readonly double[] spent = new double[Enum.GetValues<On>().Length];
    private double minutes;
    private double waited;
    private int confirmedWrongly;
    private int mended;
    private (int Count, long Sum) questions;
    private (int Count, long Sum) branches;

    public int Count { get; private set; }

    public double Minutes => minutes / Count;

    public double Spent(On on) => spent[(int)on] / Count;

    public double WaitedHours => waited / Count;

    public double Fixed => mended / (double)Count;

    public double WronglyFixed => confirmedWrongly / (double)Count;

    public double Questions => questions.Sum / (double)Math.Max(1, questions.Count);

    public double Branches => branches.Sum / (double)Math.Max(1, branches.Count);

    public double Ended(string ending) => endings.GetValueOrDefault(ending) / (double)Count;

    /// <summary>How many people had a fault, and the share that was fixed and the mean minutes of those.</summary>
    public (int People, double Fixed, double Minutes) With(string cause)
    {
        var (people, fixes, sum) = causes.GetValueOrDefault(cause);
        return (people, fixes / (double)Math.Max(1, people), sum / Math.Max(1, people));
    }

    public void Add(Person who, Result result)
    {
        Count++;
        foreach (var fault in who.Faults)
        {
            var (people, fixes, sum) = causes.GetValueOrDefault(fault);
            causes[fault] = (people + 1, fixes + (result.Fixed ? 1 : 0), sum + result.Minutes(person));
        }

        for (var i = 0; i < spent.Length; i++)
        {
            spent[i] += result.Spent[i];
        }

        minutes += result.Minutes(person);
        waited += result.WaitedHours;
        mended += result.Fixed ? 1 : 0;
        confirmedWrongly += result.WronglyFixed ? 1 : 0;
        endings[result.Ending] = endings.GetValueOrDefault(result.Ending) + 1;
        questions = (questions.Count + (result.Questions is null ? 0 : 1), questions.Sum + (result.Questions ?? 0));
        branches = (branches.Count + (result.Branches is null ? 0 : 1), branches.Sum + (result.Branches ?? 0));
    }
}
