using SupportBot.Benchmarks.Evaluate;
using SupportBot.Benchmarks.Hosts;
using SupportBot.Benchmarks.Reading;
using SupportBot.Benchmarks.Simulate;
using SupportBot.Benchmarks.Turns;

return args switch
{
    ["evaluate", .. var rest] => EvaluateVerb.Run(rest),
    ["hosts", .. var rest] => await HostsVerb.RunAsync(rest),
    ["reading", .. var rest] => ReadingBenchmark.Run(rest.FirstOrDefault("dialogs")),
    ["simulate", .. var rest] => SimulateBenchmark.Run(rest),
    ["turns", .. var rest] => await TurnsVerb.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"Verbs:\n{EvaluateVerb.Usage}\n{HostsVerb.Usage}\nreading [folder]\n{SimulateBenchmark.Usage}\n{TurnsVerb.Usage}");
    return 2;
}
