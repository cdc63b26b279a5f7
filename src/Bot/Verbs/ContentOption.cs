using System.CommandLine;
using Bot.Content;
using Bot.Hosting;
using Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace Bot.Verbs;

/// <exception cref="ContentException">The content cannot be used.</exception>
internal delegate LoadedContent ContentLoader(string folder, DateOnly today, CancellationToken ct);

/// <summary>The <c>--content</c> option that verbs share, and the one way they find and load what it names.</summary>
internal static class ContentOption
{
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static Option<string?> Create() => new("--content")
    {
        Description = "The content folder; by default the setting Bot:Content, else ./content, else the one beside the program",
        HelpName = "DIR",
    };

    public static string FolderOf(this ParseResult parsed, Option<string?> option, IConfiguration settings) =>
        ContentLocation.Find(parsed.GetValue(option) ?? settings[KnownSettings.Content]);

    /// <param name="errors">Is told every finding where the content cannot be used.</param>
    /// <returns>Null where it cannot.</returns>
    public static LoadedContent? Try(this ContentLoader load, string folder, TextWriter errors, CancellationToken ct)
    {
        try
        {
            return load(folder, Today, ct);
        }
        catch (ContentException failure)
        {
            errors.WriteLine(failure.Message);
            return null;
        }
    }
}
