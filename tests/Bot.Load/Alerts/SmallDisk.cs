using System.Diagnostics;

namespace Bot.Load.Alerts;

/// <summary>A disk of 300 MiB, so that it can be filled.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Chunk = 1 << 20;

    private readonly DirectoryInfo _folder;

    private SmallDisk(DirectoryInfo folder, bool isSmall) => (_folder, IsSmall) = (folder, isSmall);

    public string Folder => _folder.FullName;

    /// <summary>False where this machine lets us mount none: that takes Linux and its root. Then it is a folder like others.</summary>
    public bool IsSmall { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static async Task<SmallDisk> MountAsync()
    {
        var folder = Directory.CreateTempSubdirectory("disk");
        return new SmallDisk(
            folder, OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", folder.FullName));
    }

    /// <summary>To the last byte.</summary>
    public async Task FillAsync()
    {
        await using var filler = File.OpenWrite(Filler);
        try
        {
            for (var chunk = new byte[Chunk]; ;)
                await filler.WriteAsync(chunk);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        if (IsSmall)
            await RunAsync("umount", "-l", Folder);
        _folder.Delete(recursive: true);
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
