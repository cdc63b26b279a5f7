using System.Diagnostics;

namespace Bot.Storage.Tests.Databases;

/// <summary>A folder with another file system over it, until it is disposed of.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string _folder;

    private Mount(string folder) => _folder = folder;

    /// <summary>Skips the test where this machine does not let it.</summary>
    /// <param name="arguments">What <c>mount</c> takes before the folder.</param>
    public static Mount Over(string folder, params string[] arguments)
    {
        Assert.SkipUnless(Run("mount", [.. arguments, folder]) == 0, "this machine lets nobody mount");
        return new Mount(folder);
    }

    public void Dispose() => Run("umount", ["--lazy", _folder]);

    private static int Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
