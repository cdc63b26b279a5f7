using System.Globalization;
using System.Text;

namespace Bot.Content;

/// <summary>
/// Tells whether anything in the folder was edited, by names, lengths and times alone. Looking every few seconds sees every kind of edit,
/// also those that give no notice: mounted volumes, swapped links, files copied with their old times and another length.
/// </summary>
public static class ContentStamp
{
    /// <returns>Equal where nothing was edited; empty where the folder cannot be read.</returns>
    public static string Of(string folder)
    {
        try
        {
            var stamp = new StringBuilder();
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .OrderBy(file => file.FullName, StringComparer.Ordinal))
                stamp.Append(CultureInfo.InvariantCulture, $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
            return stamp.ToString();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
