namespace SupportBot.Benchmarks.Evaluate;

/// <summary>Measures the classifier: on one labelled corpus, on the public ones beside published results, or on the guide's own phrases.</summary>
internal static class EvaluateVerb
{
    public const string Usage =
        """
        evaluate --train A.tsv --test B.tsv [--oos-test C.tsv [--val D.tsv --oos-val E.tsv]]
                 --corpora FOLDER   banking77, clinc150, chatbot, askubuntu, webapplications, beside published results
                 --guide dialogs    the guide's own phrases, in five folds
        """;

    public static int Run(IReadOnlyList<string> given)
    {
        try
        {
            var arguments = new Arguments(given, "--train", "--test", "--oos-test", "--val", "--oos-val", "--corpora", "--guide");
            if (arguments.Find("--corpora") is { } corpora)
            {
                PublicCorpora.Run(corpora);
            }
            else if (arguments.Find("--guide") is { } guide)
            {
                GuidePhrases.Run(guide);
            }
            else
            {
                OneCorpus.Run(arguments);
            }

            return 0;
        }
        catch (NothingToMeasureException mistake)
        {
            Console.Error.WriteLine($"evaluate: {mistake.Message}");
            Console.Error.WriteLine(Usage);
            return 2;
        }
    }
}
