using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Content.Reading;

/// <summary>Reads a YAML file into nodes.</summary>
internal sealed class Yaml
{
    private const int Deepest = 20;

    private readonly TextFile _file;
    private readonly Report _report;
    private readonly Parser _parser;

    private Yaml(TextFile file, Report report)
    {
        _file = file;
        _report = report;
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <returns>Empty where the file is, or is broken.</returns>
    public static Node.Map Read(TextFile file, Report report) => new Yaml(file, report).Document();

    private Node.Map Document()
    {
        Node? root = null;
        try
        {
            while (_parser.MoveNext() && root is null)
                if (_parser.Current is NodeEvent)
                    root = Next(depth: 0);
        }
        catch (YamlException e)
        {
            _report.Break(_file.At((int)e.Start.Line), $"This is not valid YAML: {e.Message} Look for a missing quote, a missing space after a colon, or wrong indentation.");
            return new Node.Map([], _file.Start);
        }
        if (root is Node.Map map)
            return map;
        if (root is not null)
            _report.Break(root.At, "Keys are expected here, each in a line such as `title: Depression and heroin`.");
        return new Node.Map([], _file.Start);
    }

    private Node Next(int depth)
    {
        if (depth > Deepest)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "This is nested too deep.");
        return _parser.Current switch
        {
            Scalar scalar => new Node.Scalar(scalar.Value, scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded, Here),
            SequenceStart => List(depth),
            MappingStart => Map(depth),
            var other => throw new YamlException(other!.Start, other.End, "References (`*name`) are not read. Write the value out."),
        };
    }

    private Node.List List(int depth)
    {
        var at = Here;
        var items = ImmutableArray.CreateBuilder<Node>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
            items.Add(Next(depth + 1));
        return new Node.List(items.ToImmutable(), at);
    }

    private Node.Map Map(int depth)
    {
        var at = Here;
        var entries = new List<(Written Key, Node Value)>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = Key();
            _parser.MoveNext();
            var value = Next(depth + 1);
            if (entries.Find(entry => entry.Key.Text == key.Text).Key is { } first)
                _report.Error(key.At, $"`{key}` is written twice, first in line {first.At.Line}. Keep one of them.");
            else
                entries.Add((key, value));
        }
        return new Node.Map([.. entries], at);
    }

    private Written Key() => _parser.Current is Scalar scalar
        ? new Written(scalar.Value, Here)
        : throw new YamlException(_parser.Current!.Start, _parser.Current.End, "A key is expected here.");

    private Place Here => _file.At((int)_parser.Current!.Start.Line);
}
