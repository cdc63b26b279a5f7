using System.Text;
using Bot.Matching;

namespace Bot.Evaluation.Engine;

/// <summary>Reads a corpus: <c>text TAB label</c> in UTF-8, a row a line, no header; quotation marks have no meaning in it.</summary>
internal static class CorpusFile
{
    private const int LongestLine = 200_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="outOfScope">The label of the rows that are out of scope; <see cref="IntentModel.OutOfScope"/> takes its place.</param>
    /// <exception cref="InvalidDataException">A line is no row; names file, line, what is wrong and what to do.</exception>
    public static List<CorpusRow> Read(string path, string outOfScope)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var rows = new List<CorpusRow>();
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            rows.Add(Row(line.TrimEnd((byte)'\r'), $"{path}:{rows.Count + 1}", outOfScope));
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return rows.Count > 0
            ? rows
            : throw new InvalidDataException($"{path}:1: the file is empty; write a text, a tab and a label on each line.");
    }

    private static CorpusRow Row(ReadOnlySpan<byte> line, string place, string outOfScope)
    {
        if (line.IsEmpty)
            throw new InvalidDataException($"{place}: the line is empty; delete it.");
        if (line.Length > LongestLine)
            throw new InvalidDataException(
                $"{place}: {line.Length:N0} bytes are no message; delete the line, or break it below {LongestLine:N0} bytes.");
        var cells = Decode(line, place).Split('\t');
        if (cells.Length != 2)
            throw new InvalidDataException($"{place}: {cells.Length - 1} tabs; write the text, one tab and the label.");
        var (text, label) = (cells[0], cells[1].Trim());
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidDataException($"{place}: no text before the tab; write one or delete the line.");
        if (label.Length == 0)
            throw new InvalidDataException($"{place}: no label behind the tab; write one or delete the line.");
        if (label == IntentModel.OutOfScope && label != outOfScope)
            throw new InvalidDataException(
                $"{place}: the label \"{label}\" means out of scope here; pass --out-of-scope {label}, or rename it.");
        return new CorpusRow(text, label == outOfScope ? IntentModel.OutOfScope : label, place);
    }

    private static string Decode(ReadOnlySpan<byte> line, string place)
    {
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new InvalidDataException($"{place}: byte {wrong.Index + 1} of the line is not UTF-8; save the file as UTF-8.", wrong);
        }
    }
}
