using Bot.Benchmarks.Engines;

namespace Bot.Benchmarks.Contests;

/// <summary>Who takes part; ours first, for the others are measured against it, and the slowest last.</summary>
internal static class Roster
{
    public static IEnumerable<Func<IEngine>> All()
    {
        yield return () => new OurEngine();
        yield return MlNetEngine.AveragedPerceptron;
        yield return MlNetEngine.Sdca;
        yield return () => new LuceneEngine();
        if (NlpJsEngine.IsInstalled)
            yield return () => new NlpJsEngine();
        else
            Console.Error.WriteLine("NLP.js is left out: run npm install --no-package-lock in tests/Bot.Benchmarks/NlpJs first.");
        yield return () => new FuzzyEngine();
    }
}
