using System.Diagnostics;

namespace Bot.Tests.Verbs;

/// <summary>Runs the worker as people run it: a process with arguments, input and environment.</summary>
internal sealed record BotProcess(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <exception cref="TimeoutException">It did not end within three minutes.</exception>
    public static Task<BotProcess> RunAsync(string[] arguments, string input = "", params (string Name, string Value)[] environment) =>
        RunAsync(Testing.Repository.Root, arguments, input, environment);

    /// <param name="folder">Where it runs.</param>
    public static async Task<BotProcess> RunAsync(
        string folder, string[] arguments, string input, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException waited)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"bot {string.Join(' ', arguments)} did not end within {Patience}.", waited);
        }
        return new BotProcess(process.ExitCode, await output, await errors);
    }
}
