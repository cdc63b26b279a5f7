using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Load;

/// <summary>What a process has in memory, in megabytes, as Linux counts it.</summary>
/// <param name="Own">Its data, and code that was compiled as it ran.</param>
/// <param name="Files">Programs and libraries as they lie on the disk: given back first where memory is short, and shared.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ResidentSet(double Own, double Files)
{
    public double Total => Own + Files;

    public static ResidentSet Of(int process)
    {
        var sizes = File.ReadLines($"/proc/{process}/status").Select(line => line.Split(':', 2))
            .Where(line => line[0].StartsWith("Rss", StringComparison.Ordinal))
            .ToDictionary(line => line[0], line => double.Parse(line[1].Replace("kB", ""), CultureInfo.InvariantCulture) / 1024);
        return new ResidentSet(sizes["RssAnon"] + sizes["RssShmem"], sizes["RssFile"]);
    }
}
