using System.Text;

namespace Bot.Content.Reading;

/// <summary>The content folder on disk. What it cannot read it reports.</summary>
internal sealed class Folder(string root, Report report)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly List<TextFile> _read = [];

    public string FullPath => _root;

    public string Name => Path.GetFileName(_root);

    /// <summary>Every file read so far.</summary>
    public ImmutableArray<TextFile> Read => [.. _read];

    public bool IsEmpty => !Directory.Exists(_root) || !Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Any();

    /// <param name="holds">What the file is for, told where it is missing.</param>
    /// <returns>Null where it cannot be read.</returns>
    public TextFile? File(string name, string holds)
    {
        if (System.IO.File.Exists(Path.Combine(_root, name)))
            return Open(name);
        report.Error(new Place($"{Name}/{name}", 1), $"This file is missing. It holds {holds}.");
        return null;
    }

    /// <summary>The files of a subfolder with this ending, by name. Hidden files are left out.</summary>
    /// <param name="hold">What the files are for, told where there is none.</param>
    public IEnumerable<TextFile> Files(string subfolder, string ending, string hold)
    {
        var folder = Path.Combine(_root, subfolder);
        var names = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{ending}").Select(Path.GetFileName).Where(name => name is not ['.', ..]).ToArray() : [];
        if (names.Length == 0)
            report.Error(new Place($"{Name}/{subfolder}", 1), $"There is no file *{ending} here. They hold {hold}.");
        Array.Sort(names, StringComparer.Ordinal);
        return names.Select(name => Open($"{subfolder}/{name}")).OfType<TextFile>();
    }

    private TextFile? Open(string name)
    {
        var path = $"{Name}/{name}";
        try
        {
            var text = System.IO.File.ReadAllText(Path.Combine(_root, name), Utf8).ReplaceLineEndings("\n");
            var file = new TextFile(path, text);
            _read.Add(file);
            return file;
        }
        catch (DecoderFallbackException)
        {
            report.Error(new Place(path, 1), "The file is not plain UTF-8 text. Save it again with the encoding UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Error(new Place(path, 1), $"The file cannot be read: {e.Message}");
        }
        return null;
    }
}
