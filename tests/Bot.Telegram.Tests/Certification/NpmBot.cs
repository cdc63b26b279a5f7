using System.ComponentModel;
using System.Diagnostics;
using Bot.Testing;

namespace Bot.Telegram.Tests.Certification;

/// <summary>One of the bots beside this file, run by node on a library from npm.</summary>
internal static class NpmBot
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Bot.Telegram.Tests", "Certification");

    private static readonly Lazy<Task<string?>> Missing = new(Install);

    /// <summary>Skips the test where node or the packages cannot be had.</summary>
    public static async Task Require()
    {
        if (await Missing.Value is { } reason)
            Assert.Skip(reason);
    }

    /// <summary>Runs until the bot is told to stop.</summary>
    /// <exception cref="CertificationException">The server did not behave as the bot expects.</exception>
    public static async Task Run(string script, string token, Uri url, CancellationToken ct)
    {
        var (code, errors) = await Start("node", [script, token, url.ToString().TrimEnd('/')], ct);
        if (code != 0)
            throw new CertificationException(errors);
    }

    private static async Task<string?> Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "grammy")))
            return null;
        try
        {
            var (code, errors) = await Start("npm", ["ci", "--no-audit", "--no-fund"], CancellationToken.None);
            return code == 0 ? null : $"npm ci failed, so the bots from npm are not there: {errors}";
        }
        catch (Win32Exception)
        {
            return "node and npm are not installed";
        }
    }

    private static async Task<(int Code, string Errors)> Start(string program, string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(ct);
            var output = process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            await output;
            return (process.ExitCode, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}

internal sealed class CertificationException(string what) : Exception(what);
