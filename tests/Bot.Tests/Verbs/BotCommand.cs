using System.CommandLine;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

/// <summary>Runs a verb within this process, on the content the tests share: what a process does, without training once more.</summary>
internal static class BotCommand
{
    public static async Task<BotProcess> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.Create((_, _, _) => RealContent.Loaded)
            .RunAsync(arguments, new InvocationConfiguration { Output = output, Error = errors });
        return new BotProcess(code, output.ToString(), errors.ToString());
    }
}
