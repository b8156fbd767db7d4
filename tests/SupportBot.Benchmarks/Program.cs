using SupportBot.Benchmarks.Evaluate;
using SupportBot.Benchmarks.Reading;
using SupportBot.Benchmarks.Simulate;

return args switch
{
    ["evaluate", .. var rest] => EvaluateVerb.Run(rest),
    ["reading", .. var rest] => ReadingBenchmark.Run(rest.FirstOrDefault("dialogs")),
    ["simulate", .. var rest] => SimulateBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"Verbs:\n{EvaluateVerb.Usage}\nreading [folder]\n{SimulateBenchmark.Usage}");
    return 2;
}
