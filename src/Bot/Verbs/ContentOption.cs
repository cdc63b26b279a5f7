using System.CommandLine;
using Bot.Content;
using Bot.Hosting;

namespace Bot.Verbs;

/// <summary>The <c>--content</c> option that verbs share, and the one way they load it.</summary>
internal static class ContentOption
{
    public static Option<string?> Create() => new("--content") { Description = "The content folder; by default ./content, or else the one beside the program", HelpName = "DIR" };

    /// <returns>Null where it cannot be used; every finding has then been printed.</returns>
    public static LoadedContent? Load(string? folder, CancellationToken cancellation)
    {
        try
        {
            return ContentFolder.Load(ContentLocation.Find(folder), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), cancellation);
        }
        catch (ContentException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return null;
        }
    }
}
