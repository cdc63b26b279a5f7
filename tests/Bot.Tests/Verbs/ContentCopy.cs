using Bot.Testing;

namespace Bot.Tests.Verbs;

/// <summary>The content of this repository in a folder of its own, to be damaged.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("bot-check-");

    public ContentCopy()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.Content, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public string Folder => Path.Combine(_parent.FullName, "content");

    /// <summary>Everywhere in the file.</summary>
    public void Replace(string file, string text, string instead)
    {
        var path = Path.Combine(Folder, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, instead, StringComparison.Ordinal));
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
