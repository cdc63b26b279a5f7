namespace Bot.Content.Reading;

/// <summary>
/// Typed access to the keys of a YAML map. Whatever is missing or of the wrong kind is reported, and read as empty so that
/// reading goes on. The keys that were asked for are the keys there are: <see cref="NothingElse"/> reports all others.
/// </summary>
internal sealed class Fields(Node.Map map, Report report)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public Place At => map.At;

    public Place AtKey(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Text == key).Key?.At ?? At;

    public Written Text(string key) => Has(key) ? TextIfAny(key) ?? new Written("", AtKey(key)) : Missing(key, new Written("", At));

    public Written? TextIfAny(string key) => Find(key) is { } node ? TextOf(key, node) : null;

    public ImmutableArray<Written> Texts(string key)
    {
        if (Find(key) is Node.List { Items: [] } empty)
            report.Error(empty.At, $"`{key}` is empty. Add at least one entry.");
        return Has(key) ? TextsIfAny(key) : Missing(key, ImmutableArray<Written>.Empty);
    }

    public ImmutableArray<Written> TextsIfAny(string key) => [.. List(key).Select(item => TextOf(key, item)).OfType<Written>()];

    public Fields Map(string key) => (Has(key) ? MapIfAny(key) : Missing<Fields?>(key, null)) ?? new Fields(new Node.Map([], AtKey(key)), new Report());

    public Fields? MapIfAny(string key) => Find(key) is { } node ? MapOf(key, node) : null;

    public ImmutableArray<Fields> Maps(string key) => Has(key) ? MapsIfAny(key) : Missing(key, ImmutableArray<Fields>.Empty);

    public ImmutableArray<Fields> MapsIfAny(string key) => [.. List(key).Select(item => MapOf(key, item)).OfType<Fields>()];

    /// <summary>Every key, where the author chooses the keys.</summary>
    public IEnumerable<Written> Keys => map.Entries.Select(entry => entry.Key);

    public Node? Raw(string key) => Find(key);

    public WrittenDate? Date(string key)
    {
        var text = Text(key);
        if (text.Text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", out var date))
            return new WrittenDate(date, text.At);
        report.Error(text.At, $"`{key}` is not a date: {text}. Write year-month-day, for example 2026-11-23.");
        return null;
    }

    public Uri? Link(string key) => Has(key) ? LinkIfAny(key) : Missing<Uri?>(key, null);

    public Uri? LinkIfAny(string key)
    {
        if (TextIfAny(key) is not { } text)
            return null;
        if (Uri.TryCreate(text.Text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http")
            return link;
        report.Error(text.At, $"`{key}` is not a web address: {text}. Copy it from the browser, with https:// in front.");
        return null;
    }

    /// <summary>A member of an enum, written in lower case words joined by hyphens.</summary>
    public T Choice<T>(string key) where T : struct, Enum
    {
        var text = Text(key);
        if (text.Text.Length == 0)
            return default;
        foreach (var value in Enum.GetValues<T>())
            if (Kebab.Of(value) == text.Text)
                return value;
        report.Error(text.At, $"`{key}` cannot be `{text}`. {Nearest.Hint(text.Text, Enum.GetValues<T>().Select(Kebab.Of))}");
        return default;
    }

    /// <summary>Lets keys pass that others use.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            _asked.Add(key);
    }

    public void NothingElse()
    {
        foreach (var (key, _) in map.Entries)
            if (!_asked.Contains(key.Text))
                report.Error(key.At, $"`{key}` is not a key that is read here. {Nearest.Hint(key.Text, _asked)}");
    }

    private bool Has(string key)
    {
        _asked.Add(key);
        return map.Entries.Any(entry => entry.Key.Text == key);
    }

    private Node? Find(string key) => Has(key) ? map.Entries.First(entry => entry.Key.Text == key).Value : null;

    private T Missing<T>(string key, T instead)
    {
        report.Error(At, $"`{key}` is missing. Add a line that begins with `{key}:`.");
        return instead;
    }

    private ImmutableArray<Node> List(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case Node.List list:
                return list.Items;
            case var other:
                report.Error(other.At, $"`{key}` must be a list: each entry in a line of its own that begins with `- `, or all in [brackets] with commas between.");
                return [];
        }
    }

    private Written? TextOf(string key, Node node)
    {
        if (node is Node.Scalar { Text: var text } && !string.IsNullOrWhiteSpace(text))
            return new Written(text.Trim(), node.At);
        report.Error(node.At, node is Node.Scalar ? $"`{key}` has an empty entry. Fill it in or take it out." : $"`{key}` must be plain text. Put it in \"quotes\" if it holds a colon.");
        return null;
    }

    private Fields? MapOf(string key, Node node)
    {
        if (node is Node.Map inner)
            return new Fields(inner, report);
        report.Error(node.At, $"`{key}` must hold keys of its own, each in a line such as `name: value`.");
        return null;
    }
}
