using System.Text;

namespace Bot.Content.Tests;

/// <summary>A small content folder without a fault, in which a test plants one.</summary>
internal sealed class SampleContent : IDisposable
{
    private static readonly string[] Ways =
    [
        "what is {0}", "how does {0} work", "tell me about {0}", "explain {0} please", "is {0} real", "why does {0} matter",
        "{0} facts", "{0} info", "wat is {0}", "my mum asked about {0}", "the nurse mentioned {0}", "{0} in plain words",
        "where do i read about {0}", "{0} for beginners", "i heard of {0} today", "who needs {0}", "when is {0} used", "can {0} help",
        "questions on {0}", "help me understand {0}",
    ];

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("bot-content-");
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public SampleContent()
    {
        this["topics/naloxone.md"] = SampleFiles.Naloxone.Replace("  - ASKS", Asks("naloxone"), StringComparison.Ordinal);
        this["topics/tolerance.md"] = SampleFiles.Tolerance.Replace("  - ASKS", Asks("tolerance"), StringComparison.Ordinal);
        this["sources.yaml"] = SampleFiles.Sources;
        this["countries.yaml"] = SampleFiles.Countries;
        this["numbers.yaml"] = SampleFiles.Numbers;
        this["crisis-lines/gb.yaml"] = SampleFiles.GreatBritain;
        this["crisis-lines/international.yaml"] = SampleFiles.International;
        this["safety/overdose.md"] = SampleSafetyFiles.Overdose;
        this["safety/suicide.md"] = SampleSafetyFiles.Suicide;
        this["safety/worried-about-someone.md"] = SampleSafetyFiles.Worried;
        this["safety/refusals.md"] = SampleSafetyFiles.Refusals;
        this["replies.yaml"] = SampleFiles.Replies;
        this["chatter.txt"] = SampleFiles.Chatter;
    }

    public static DateOnly Today { get; } = new(2026, 11, 23);

    public string Folder => Path.Combine(_parent.FullName, "content");

    public IReadOnlyCollection<string> Names => [.. _files.Keys];

    /// <summary>A file by its name within the folder.</summary>
    public string this[string name]
    {
        get => _files[name];
        set => _files[name] = value;
    }

    public SampleContent With(string file, string text, string instead)
    {
        Assert.Contains(text, this[file], StringComparison.Ordinal);
        var at = this[file].IndexOf(text, StringComparison.Ordinal);
        this[file] = this[file].Remove(at, text.Length).Insert(at, instead);
        return this;
    }

    public SampleContent Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public LoadedContent Load() => ContentFolder.Load(Written(), Today, TestContext.Current.CancellationToken);

    /// <summary>The findings, one a line.</summary>
    public string Check(bool release = false) =>
        string.Join('\n', ContentFolder.Check(Written(), Today, release, TestContext.Current.CancellationToken));

    public void Dispose() => _parent.Delete(recursive: true);

    public string Written(Encoding? encoding = null)
    {
        foreach (var (name, text) in _files)
        {
            var path = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        return Folder;
    }

    private static string Asks(string topic) => string.Join('\n', Ways.Select(way => $"  - {string.Format(way, topic)}"));
}
