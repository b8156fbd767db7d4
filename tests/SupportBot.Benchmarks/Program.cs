using SupportBot.Benchmarks.Evaluate;
using SupportBot.Benchmarks.Reading;

return args switch
{
    ["evaluate", .. var rest] => EvaluateVerb.Run(rest),
    ["reading", .. var rest] => ReadingBenchmark.Run(rest.FirstOrDefault("dialogs")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"Verbs:\n{EvaluateVerb.Usage}\nreading [folder]");
    return 2;
}
