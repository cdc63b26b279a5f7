using Bot.Core.Topics;

namespace Bot.Content.Reading;

/// <summary>Finds the marks of ours in plain text: citations, <c>[@key; @other]</c>, and gaps, <c>{emergency}</c>.</summary>
internal static class MarkedText
{
    private const string HowToCite = "Write citations as [@key] or [@key; @other].";

    public static IEnumerable<Run> Read(string text, Place at, bool bold, Report report)
    {
        var runs = new List<Run>();
        var from = 0;
        for (var mark = Next(text, from); mark >= 0; mark = Next(text, from))
        {
            AddText(text[from..mark]);
            var end = text.IndexOf(text[mark] == '{' ? '}' : ']', mark);
            if (end < 0)
            {
                report.Error(at, text[mark] == '{' ? "A `{` is not closed by `}`." : $"A citation is not closed by `]`. {HowToCite}");
                return runs;
            }
            var inner = text[(mark + 1)..end];
            if (text[mark] == '{')
                runs.Add(new Run(new Inline.Gap(inner.Trim(), bold), at));
            else
                AddCitations(inner);
            from = end + 1;
        }
        AddText(text[from..]);
        return runs;

        void AddText(string piece)
        {
            if (piece.Length > 0)
                runs.Add(new Run(bold ? new Inline.Strong(piece) : new Inline.Plain(piece), at));
        }

        void AddCitations(string keys)
        {
            foreach (var key in keys.Split(';', StringSplitOptions.TrimEntries))
                if (key is ['@', _, ..] && !key.AsSpan(1).ContainsAny(" @,["))
                    runs.Add(new Run(new Inline.Cite(key[1..]), at));
                else
                    report.Error(at, $"`[{keys}]` is not a citation that can be read. {HowToCite}");
        }
    }

    private static int Next(string text, int from)
    {
        var gap = text.IndexOf('{', from);
        var citation = text.IndexOf("[@", from, StringComparison.Ordinal);
        return gap < 0 || citation < 0 ? Math.Max(gap, citation) : Math.Min(gap, citation);
    }
}
