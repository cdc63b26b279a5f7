using Bot.Core.Crisis;

namespace Bot.Terminal.Layout;

/// <summary>Whom to turn to. Nothing stands right after a link, so that it can be clicked or copied whole.</summary>
internal static class HelpLayout
{
    public static Block Of(Help help) => new(BlockKind.Help,
    [
        new Line("", [new Run(Title(help.Region), Tone.Strong), new Run(" Emergency: "), new Run(help.Emergency, Tone.Strong)]),
        .. help.Lines.Select(line => new Line("- ", [.. Runs(line, help.Emergency)])),
        .. help.Directories.Select(directory => new Line("- ", [.. Runs(directory)])),
    ]);

    private static string Title(Region? region) => region is null ? "Help anywhere." : $"Help in {CountryName.InSentence(region.Name)}.";

    private static IEnumerable<Run> Runs(HelplineDirectory directory) =>
        [new Run(directory.Name, Tone.Strong), new Run(": "), Run.To(directory.Link), new Run($" {Sentence.Of(directory.Note)}")];

    private static IEnumerable<Run> Runs(CrisisLine line, string emergency)
    {
        yield return new Run(line.Name, Tone.Strong);
        if (line.For.Length > 0)
            yield return new Run($", for {line.For}");
        var before = ": ";
        foreach (var way in Ways(line))
        {
            yield return new Run(before);
            foreach (var run in way)
                yield return run;
            before = "; ";
        }
        yield return new Run(line.Chat is null ? ". " : " ");
        yield return new Run(string.Join(' ', Facts(line, emergency)));
    }

    /// <summary>The chat comes last, as a link ends its sentence.</summary>
    private static IEnumerable<IEnumerable<Run>> Ways(CrisisLine line)
    {
        if (!line.Phones.IsEmpty)
            yield return line.Phones.SelectMany((phone, i) => (Run[])[new Run(i == 0 ? "call " : " or "), new Run(phone, Tone.Number)]);
        if (line.Text is { } text)
            yield return [new Run(text.Keyword is { } keyword ? $"text {keyword} to " : "text "), new Run(text.Number, Tone.Number)];
        if (line.Email is { } email)
            yield return [new Run($"email {email}")];
        if (line.Chat is { } chat)
            yield return [new Run("chat "), Run.To(chat)];
    }

    private static IEnumerable<string> Facts(CrisisLine line, string emergency)
    {
        yield return line.Hours switch
        {
            null => $"Hours not confirmed; if urgent call {emergency}.",
            var hours when hours.StartsWith("24/7", StringComparison.Ordinal) => $"Open {Sentence.Of(hours)}",
            var hours => $"Hours: {Sentence.Of(hours)}",
        };
        if (line.Free)
            yield return "Free.";
        if (LanguageNames.WorthSaying(line.Languages) is { } languages)
            yield return $"{languages}.";
        if (line.Note is { } note)
            yield return Sentence.Of(note);
        yield return $"Checked {line.CheckedOn:yyyy-MM-dd}.";
    }
}
