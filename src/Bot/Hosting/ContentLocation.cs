namespace Bot.Hosting;

internal static class ContentLocation
{
    /// <summary>The folder asked for; else <c>content</c> where the program was started; else the one that was published with it.</summary>
    public static string Find(string? asked)
    {
        if (!string.IsNullOrWhiteSpace(asked))
            return asked;
        return Directory.Exists("content") ? "content" : Path.Combine(AppContext.BaseDirectory, "content");
    }
}
