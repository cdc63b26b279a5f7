namespace Bot.Testing;

/// <summary>Where the checkout under test lies, found upwards from the test binaries.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Bot.sln</c>.</summary>
    /// <exception cref="InvalidOperationException">The tests run outside a checkout.</exception>
    public static string Root { get; } = FindRoot();

    public static string Content => Path.Combine(Root, "content");

    /// <summary>The evaluation data beside the checkout, or null where it is absent: tests that need it skip and say so.</summary>
    public static string? SharedData => Path.Combine(Root, "..", "shared", "data") is var folder && Directory.Exists(folder) ? folder : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No Bot.sln above {AppContext.BaseDirectory}.");
    }
}
