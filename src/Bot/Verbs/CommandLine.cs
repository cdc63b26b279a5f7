using System.CommandLine;
using System.CommandLine.Help;

namespace Bot.Verbs;

/// <summary>Every verb of the worker. Without one it runs.</summary>
internal static class CommandLine
{
    /// <param name="load">How the verbs that answer come by their content.</param>
    public static RootCommand Create(ContentLoader load)
    {
        var run = new RunVerb(load);
        var root = new RootCommand("Answers questions about heroin and mental health with cited summaries and crisis lines.")
        {
            run.Create(),
            new AskVerb(load).Create(),
            new CheckVerb().Create(),
            new HealthVerb().Create(),
            new EvaluateVerb(load).Create(),
            new EvaluateEngineVerb().Create(),
            BackupVerb.Backup.Create(),
            BackupVerb.Restore.Create(),
        };
        root.Options.Add(run.Content);
        foreach (var help in root.Options.OfType<HelpOption>())
            _ = help.Aliases.Remove("/h") && help.Aliases.Remove("/?");
        root.SetAction(run.Run);
        return root;
    }

    /// <summary>A worker that is told to stop finishes what it is saying; see <see cref="Hosting.Platforms"/>.</summary>
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(20);

    /// <summary>Texts are people's words: a leading @ names no file.</summary>
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        this RootCommand root, IReadOnlyList<string> arguments, InvocationConfiguration? surroundings = null)
    {
        var parsed = root.Parse(arguments, Plain);
        surroundings ??= new InvocationConfiguration();
        surroundings.ProcessTerminationTimeout = Ending;
        return await parsed.InvokeAsync(surroundings) is var code && parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }
}
