using Bot.Content.Checks;
using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Matching;

namespace Bot.Content;

/// <summary>The folder of files that hold everything the bot knows.</summary>
public static class ContentFolder
{
    /// <summary>Reads the folder, makes sure that it fits together, and trains the matcher on it.</summary>
    /// <exception cref="ContentException">The content cannot be used: something is missing, cannot be read or contradicts itself.</exception>
    public static LoadedContent Load(string folder, DateOnly today, CancellationToken ct = default)
    {
        var draft = Read(folder, ct);
        ImmutableArray<Finding> findings = [.. draft.Findings, .. Rules.ThatStop.SelectMany(rule => rule(new Checked(draft, today, Release: false)))];
        if (findings.Any(finding => finding.Severity == Severity.Error))
            throw new ContentException(Sorted(findings));
        var texts = TrainingSet.Of(draft);
        var examples = TrainingSet.Examples(texts);
        var model = IntentModel.Train(examples, ct: ct);
        return new LoadedContent(LibraryBuilder.Build(draft, model), examples, Sorted(findings));
    }

    private static Draft Read(string path, CancellationToken ct)
    {
        var report = new Report();
        var folder = new Folder(path, report);
        if (folder.IsEmpty)
            throw new ContentException([new Place(folder.Name, 1).Error(
                $"There is no content in {folder.FullPath}. Put the bot's content there (topics, safety, crisis-lines, sources.yaml ...), or name another folder.")]);
        return Draft.Read(folder, report, ct);
    }

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        [.. findings.Distinct().OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
}
