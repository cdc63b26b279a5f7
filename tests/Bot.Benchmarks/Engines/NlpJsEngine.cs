using System.Diagnostics;
using System.Text.Json;
using Bot.Matching;
using Bot.Testing;

namespace Bot.Benchmarks.Engines;

/// <summary>NLP.js in a process of its own, which answers a line with a line and times itself:
/// what the pipe takes is not counted.</summary>
internal sealed class NlpJsEngine : IEngine
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Benchmarks", "NlpJs");

    private readonly Process _node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "engine.js")])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    public string Name => "NLP.js, none feature";

    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules"));

    /// <summary>Of the last training or guess, in microseconds.</summary>
    public double LastMicroseconds { get; private set; }

    /// <summary>Of the process, in bytes.</summary>
    public long Memory { get; private set; }

    public void Train(IReadOnlyList<Example> examples)
    {
        var shuffled = examples.ToArray();
        new Random(1).Shuffle(shuffled);
        Ask(shuffled.Select(example => new[] { example.Text, example.Label }));
    }

    public (string Label, float InScope) Guess(string text)
    {
        var answer = Ask(text);
        return (answer.GetProperty("label").GetString()!, answer.GetProperty("score").GetSingle());
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private JsonElement Ask<T>(T request)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        _node.StandardInput.Flush();
        var line = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("NLP.js ended; its own words are above.");
        var answer = JsonDocument.Parse(line).RootElement;
        LastMicroseconds = answer.GetProperty("us").GetDouble();
        Memory = answer.GetProperty("memory").GetInt64();
        return answer;
    }
}
