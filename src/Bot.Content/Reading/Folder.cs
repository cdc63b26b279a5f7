using System.Text;

namespace Bot.Content.Reading;

/// <summary>The content folder on disk. What it cannot read it reports.</summary>
internal sealed class Folder(string root, Report report)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly List<TextFile> _read = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal) { "README.md" };
    private readonly Dictionary<string, string> _endings = new(StringComparer.Ordinal) { ["schemas"] = ".json" };

    public string FullPath => _root;

    public string Name => Path.GetFileName(_root);

    /// <summary>Every file read so far.</summary>
    public ImmutableArray<TextFile> Read => [.. _read];

    public bool IsEmpty => !Directory.Exists(_root) || !Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Any();

    /// <param name="holds">What the file is for, told where it is missing.</param>
    /// <returns>Null where it cannot be read.</returns>
    public TextFile? File(string name, string holds)
    {
        _asked.Add(name);
        if (System.IO.File.Exists(Path.Combine(_root, name)))
            return Open(name);
        report.Error(new Place($"{Name}/{name}", 1), $"This file is missing. It holds {holds}.");
        return null;
    }

    /// <summary>The files of a subfolder with this ending, by name. Hidden files are left out.</summary>
    /// <param name="hold">What the files are for, told where there is none.</param>
    public IEnumerable<TextFile> Files(string subfolder, string ending, string hold)
    {
        _endings[subfolder] = ending;
        var folder = Path.Combine(_root, subfolder);
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{ending}") : [];
        var names = paths.Select(Path.GetFileName).Where(name => name is not ['.', ..]).Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
            report.Error(new Place($"{Name}/{subfolder}", 1), $"There is no file *{ending} here. They hold {hold}.");
        return names.Select(name => Open($"{subfolder}/{name}")).OfType<TextFile>();
    }

    /// <summary>Files that nobody asked for, with what is expected where they lie; but for hidden files and copies of editors.</summary>
    public ImmutableArray<Written> Strays() =>
    [
        .. Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/'))
            .Where(name => !name.EndsWith('~') && !IsExpected(name))
            .Select(name => new Written(Expected(Subfolder(name)), new Place($"{Name}/{name}", 1))),
    ];

    private bool IsExpected(string name) =>
        _asked.Contains(name)
        || (_endings.TryGetValue(Subfolder(name), out var ending) && name.EndsWith(ending, StringComparison.Ordinal));

    private string Expected(string subfolder)
    {
        if (_endings.TryGetValue(subfolder, out var ending))
            return $"In {Name}/{subfolder}/ stand files *{ending}.";
        var files = _asked.Where(name => Subfolder(name) == subfolder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        var folders = _endings.Keys.Concat(_asked.Select(Subfolder)).Where(name => name != "").Distinct().Order(StringComparer.Ordinal);
        return files is [_, ..]
            ? $"In {$"{Name}/{subfolder}".TrimEnd('/')}/ stand {string.Join(", ", files)}."
            : $"In {Name}/ stand the folders {string.Join(", ", folders)}.";
    }

    private static string Subfolder(string name) => name[..Math.Max(0, name.LastIndexOf('/'))];

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
