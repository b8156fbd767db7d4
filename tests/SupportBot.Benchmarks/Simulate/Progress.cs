using SupportBot.Core.Guides;

namespace SupportBot.Benchmarks.Simulate;

/// <summary>Counts what was asked and begun before something right was done.</summary>
internal sealed class Progress(Life life)
{
    private int questions;
    private int branches;

    public int? QuestionsBefore { get; private set; }

    public int? BranchesUntil { get; private set; }

    public void Ask() => questions++;

    /// <summary>A remedy, or a part of one, is begun.</summary>
    public void Begin(Remedy remedy, bool counts)
    {
        if (counts)
        {
            branches++;
        }

        var parts = remedy.Steps.OfType<ChooseStep>().SelectMany(choose => choose.Among).Prepend(remedy.Id);
        if (BranchesUntil is null && parts.Any(life.IsRight))
        {
            BranchesUntil = Math.Max(1, branches);
        }
    }

    /// <summary>A remedy is about to be done.</summary>
    public void Do(string remedy)
    {
        if (QuestionsBefore is null && life.IsRight(remedy))
        {
            QuestionsBefore = questions;
        }
    }

    public Result Result(string ending) => new(ending, life.IsMended, life.Attention, life.WaitedHours, QuestionsBefore, BranchesUntil, life.Spent);

}
