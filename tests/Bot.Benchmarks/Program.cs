using BenchmarkDotNet.Running;
using Bot.Benchmarks.Contests;
using Bot.Benchmarks.Hot;

switch (args)
{
    case ["engines", .. var options]:
        return EnginesContest.Run(options);
    case ["content"]:
        return ContentContest.Run();
    case ["hot", .. var options]:
        BenchmarkSwitcher.FromTypes([typeof(ScoreBenchmarks), typeof(TextBenchmarks), typeof(TrainBenchmarks)])
            .Run(options.Length > 0 ? options : ["--filter", "*"]);
        return 0;
    default:
        Console.Error.WriteLine("engines [--corpus DIR] | content | hot [BenchmarkDotNet options]");
        return 2;
}
