using SupportBot.Benchmarks.Reading;

return args switch
{
    ["reading", .. var rest] => ReadingBenchmark.Run(rest.FirstOrDefault("dialogs")),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Verbs: reading [folder].");
    return 2;
}
