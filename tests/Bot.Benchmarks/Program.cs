using BenchmarkDotNet.Running;
using Bot.Benchmarks.Contests;
using Bot.Benchmarks.Hot;
using Bot.Benchmarks.Telegram;

switch (args)
{
    case ["engines", .. var options]:
        return EnginesContest.Run(options);
    case ["content"]:
        return ContentContest.Run();
    case ["hot", .. var options]:
        BenchmarkSwitcher.FromTypes(
                [typeof(ReplyBenchmarks), typeof(ScoreBenchmarks), typeof(TextBenchmarks), typeof(TrainBenchmarks)])
            .Run(options.Length > 0 ? options : ["--filter", "*"]);
        return 0;
    case ["telegram"]:
        return await LoadContest.Run();
    case ["telegram-ours", var url]:
        return await Contestants.Ours(url);
    case ["telegram-echo", var url]:
        return await Contestants.Echo(url);
    default:
        Console.Error.WriteLine("engines [--corpus DIR] | content | hot [BenchmarkDotNet options] | telegram");
        return 2;
}
