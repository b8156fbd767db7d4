namespace SupportBot.Benchmarks.Simulate;

/// <summary>What came of helping one person.</summary>
/// <param name="Ending">How it ended, in the bot's own words; "gave-up" where the person's patience did, "lost" where nothing moved.</param>
/// <param name="Mended">Whether nothing is wrong any more.</param>
/// <param name="Attention">The person's minutes, a hand-over not counted.</param>
/// <param name="WaitedHours">Hours without attention.</param>
/// <param name="Questions">Questions before the first step of a remedy that fits a fault.</param>
/// <param name="Branches">Remedies begun until the first that fits a fault, that one included.</param>
/// <param name="Spent">The minutes by what they went to.</param>
internal sealed record Result(string Ending, bool Mended, double Attention, double WaitedHours, int? Questions, int? Branches, double[] Spent)
{
    public bool Confirmed => Ending == "confirmed";

    public bool Fixed => Confirmed && Mended;

    public bool WronglyFixed => Confirmed && !Mended;

    /// <summary>Whoever ends without a backup has to turn to a person, sooner or later.</summary>
    public double Minutes(double person) => Attention + (Confirmed ? 0 : person);
}
