namespace SupportBot.Benchmarks.Evaluate;

/// <summary>What others reach on the public corpora, in percent.</summary>
internal static class Published
{
    // CLINC150 with its threshold chosen on validation data: Larson et al., "An Evaluation Dataset for Intent Classification and
    // Out-of-Scope Prediction" (2019). BANKING77: Casanueva et al., "Efficient Intent Detection with Dual Sentence Encoders" (2020).
    // The three small ones, as F1: Braun et al., "Evaluating Natural Language Understanding Services" (2017).
    private static readonly string[] papers =
    [
        "BERT | 93.7 | | 96.2 / 52.3 | |",
        "MLP on USE (BANKING77: USE+ConveRT) | 93.4 | | 93.4 / 49.1 | |",
        "Rasa | | | 90.9 / 31.2 | 98 / 86 / 74 |",
        "Dialogflow | | | 90.8 / 26.7 | 93 / 85 / 80 |",
        "fastText | | | 88.6 / 28.3 | |",
        "SVM | | | 88.2 / 18.0 | |",
        "LUIS | | | | 98 / 90 / 81 |",
        "Watson | | | | 97 / 92 / 83 |",
    ];

    // Accuracy, measured on the same files: trained on the training set alone, with each library's own defaults.
    private static readonly string[] libraries =
    [
        "nlp.js 4.27, measured | 50.6 | 84.5 | | 99.1 / 93.6 / 81.4 |",
        "fastText, measured | 86.6 | 89.8 | | 97.2 / 89.0 / 67.8 |",
        "liblinear, words, measured | 89.5 | 91.3 | | 98.1 / 89.0 / 79.7 |",
        "liblinear, words and characters, measured | 91.4 | 92.7 | | 98.1 / 90.8 / 76.3 |",
    ];

    public static void Print(double banking, double clinc, double[] small, (double InScope, double Recall) threshold)
    {
        Console.WriteLine("| system | BANKING77 | CLINC150, in scope, closed | CLINC150, in scope / out-of-scope recall | Chatbot / AskUbuntu / WebApplications |");
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine(
            $"| **this classifier** | {100 * banking:F1} | {100 * clinc:F1} | {100 * threshold.InScope:F1} / {100 * threshold.Recall:F1} " +
            $"| {string.Join(" / ", small.Select(one => $"{100 * one:F1}"))} |");
        foreach (var row in (string[])[.. libraries, .. papers])
        {
            Console.WriteLine($"| {row}");
        }
    }
}
