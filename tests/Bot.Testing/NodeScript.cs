using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Testing;

/// <summary>Runs a script of <c>tests/discord-js</c>, whose packages are installed on first use.</summary>
public static class NodeScript
{
    private static readonly Lazy<Task<string?>> Obstacle = new(FindObstacleAsync);

    private static string Folder => Path.Combine(Repository.Root, "tests", "discord-js");

    /// <returns>Why no script can run here; null where they can.</returns>
    public static Task<string?> ObstacleAsync() => Obstacle.Value;

    /// <returns>Exit code and everything written.</returns>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string script, string[] arguments, CancellationToken ct, string input = "") =>
        await RunAsync("node", [Path.Combine(Folder, script), .. arguments], input, ct);

    private static async Task<string?> FindObstacleAsync()
    {
        try
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules")))
                return (await RunAsync("node", ["--version"], "", CancellationToken.None)).ExitCode == 0 ? null : "node does not run";
            var (code, _, errors) = await RunAsync(
                "npm", ["ci", "--prefix", Folder, "--no-audit", "--no-fund"], "", CancellationToken.None);
            return code == 0 ? null : $"npm ci failed: {errors}";
        }
        catch (Win32Exception)
        {
            return "node and npm are not installed";
        }
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string file, string[] arguments, string input, CancellationToken ct)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            UseShellExecute = false, WorkingDirectory = Folder,
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(ct);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
