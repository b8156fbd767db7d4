using System.Collections.Immutable;

namespace SupportBot.Core.Understanding.Classifying;

/// <summary>How scores become probabilities, and from where on a text counts as known; learnt from texts that were held out of training.</summary>
internal sealed record Calibration(double Sharpness, double KnownFrom)
{
    private const int Folds = 5;

    // More held-out texts than this make the two numbers no better, only later.
    private const int Enough = 800;

    // Every corpus came to between 3 and 6.1; where a few easy texts are all there is, nothing would hold it back.
    private const double Bluntest = 2;
    private const double Sharpest = 8;

    public static Calibration Of(IReadOnlyList<string> texts, ImmutableArray<int> labels, int classes, TrainingOptions options)
    {
        var heldOut = new List<HeldOut>();
        for (var fold = 0; fold < Folds && heldOut.Count < Enough; fold++)
        {
            // Texts come sorted by class, so each fold has its share of each.
            var (training, test) = Split(texts.Count, fold);
            if (training.Length > 0)
            {
                var model = Model.Train(Array.ConvertAll(training, at => texts[at]), Array.ConvertAll(training, at => labels[at]), classes, options);
                heldOut.AddRange(test.Select(at => HeldOut.By(model, texts[at], labels[at])));
            }
        }

        return new Calibration(BestSharpness(heldOut), Threshold(heldOut, options.MayTurnAway));
    }

    private static (int[] Training, int[] Test) Split(int count, int fold)
    {
        var all = Enumerable.Range(0, count);
        return ([.. all.Where(at => at % Folds != fold)], [.. all.Where(at => at % Folds == fold)]);
    }

    // Where what is true is likeliest, by golden section. Rounded, because exponentials differ between machines in the last bit.
    private static double BestSharpness(List<HeldOut> texts)
    {
        const double golden = 0.6180339887498949;
        var (low, high) = (Math.Log(Bluntest), Math.Log(Sharpest));
        for (var step = 0; step < 20; step++)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = Surprise(texts, Math.Exp(left)) < Surprise(texts, Math.Exp(right)) ? (low, right) : (left, high);
        }

        return Math.Round(Math.Exp((low + high) / 2), 2);
    }

    private static double Surprise(List<HeldOut> texts, double sharpness)
    {
        var sum = 0.0;
        foreach (var text in texts)
        {
            var others = 0.0;
            foreach (var lead in text.Leads)
            {
                others += Math.Exp(lead * sharpness);
            }

            sum += Math.Log(others);
        }

        return sum;
    }

    private static double Threshold(List<HeldOut> texts, double mayTurnAway)
    {
        var right = texts.Where(text => text.IsRight).Select(text => text.Familiarity).Order().ToArray();
        return right.Length == 0 ? 0.5 : right[(int)(mayTurnAway * right.Length)];
    }

    /// <summary>A text that the model has not seen.</summary>
    /// <param name="Leads">By how much each class's score is higher than that of the true class.</param>
    private sealed record HeldOut(float[] Leads, double Familiarity, bool IsRight)
    {
        public static HeldOut By(Model model, string text, int label)
        {
            var scores = model.Score(text);
            var leads = scores.All.ToArray();
            var own = leads[label];
            return new HeldOut(Array.ConvertAll(leads, one => one - own), scores.Familiarity, scores.Best == label);
        }
    }
}
