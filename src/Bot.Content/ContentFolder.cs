using System.Diagnostics;
using Bot.Content.Checks;
using Bot.Content.Reading;
using Bot.Content.Training;
using Bot.Matching;

namespace Bot.Content;

/// <summary>The folder of files that hold everything the bot knows.</summary>
public static class ContentFolder
{
    /// <summary>Folds say how sure the matcher is, which no rule asks; what it takes a text for is the same with the fewest.</summary>
    private static readonly TrainingOptions Quickly = new() { Folds = 2 };

    /// <summary>Reads the folder, makes sure that it fits together, and trains the matcher on it.</summary>
    /// <exception cref="ContentException">The content cannot be used: some of it is missing, unreadable or contradictory.</exception>
    public static LoadedContent Load(string folder, DateOnly today, CancellationToken ct = default)
    {
        var content = new Checked(Read(folder, ct), today, Release: false);
        var findings = Stopping(content, ct);
        if (!IsUsable(findings))
            throw new ContentException(Sorted(findings));
        var start = Stopwatch.GetTimestamp();
        var model = Train(content.Draft, TrainingOptions.Default, ct);
        var training = Stopwatch.GetElapsedTime(start);
        var library = LibraryBuilder.Build(content.Draft, model);
        return new LoadedContent(library, Sorted([.. findings, .. Found(Rules.ThatRemind, content, ct)]), training);
    }

    /// <summary>Everything that authors and reviewers should mend, worst or not; never throws for bad content.</summary>
    /// <param name="release">Sources that nobody has opened, numbers that nobody has confirmed and texts that nobody has signed off count
    /// as errors.</param>
    public static ImmutableArray<Finding> Check(string folder, DateOnly today, bool release, CancellationToken ct = default)
    {
        try
        {
            var content = new Checked(Read(folder, ct), today, release);
            var stopping = Stopping(content, ct);
            ImmutableArray<Finding> misled = [], others = [];
            Parallel.Invoke(
                new ParallelOptions { CancellationToken = ct },
                () => misled = IsUsable(stopping) ? Misled(content.Draft, ct) : [],
                () => others = [.. Found(Rules.ThatRemind, content, ct), .. Found(Rules.ThatAdvise, content, ct)]);
            return Sorted([.. stopping, .. misled, .. others]);
        }
        catch (ContentException e)
        {
            return e.Findings;
        }
    }

    /// <summary>Tables for reviewers; what cannot be read is left out, and <see cref="Check"/> tells why.</summary>
    /// <exception cref="ContentException">There is no content.</exception>
    public static ContentReport Report(string folder, CancellationToken ct = default) => ContentReport.Of(Read(folder, ct));

    /// <summary>What the matcher is trained on, to measure other engines on the same.</summary>
    /// <exception cref="ContentException">There is no content.</exception>
    public static ImmutableArray<Example> Examples(string folder, CancellationToken ct = default) =>
        [.. TrainingSet.Examples(TrainingSet.Of(Read(folder, ct)))];

    /// <summary>What must be looked at again by a day, overdue or not, the oldest first; what cannot be read is left out.</summary>
    /// <exception cref="ContentException">There is no content.</exception>
    public static ImmutableArray<DueDate> Due(string folder, DateOnly by, CancellationToken ct = default) =>
        [.. DueDate.In(Read(folder, ct)).Where(due => due.On <= by)];

    private static ImmutableArray<Finding> Misled(Draft draft, CancellationToken ct) =>
        [.. MatcherRules.AsksReachTheirPlace(draft, Train(draft, Quickly, ct))];

    private static IntentModel Train(Draft draft, TrainingOptions options, CancellationToken ct) =>
        IntentModel.Train(TrainingSet.Examples(TrainingSet.Of(draft)), options, ct);

    private static ImmutableArray<Finding> Stopping(Checked content, CancellationToken ct) =>
        [.. content.Draft.Findings, .. Found(Rules.ThatStop, content, ct)];

    private static bool IsUsable(ImmutableArray<Finding> findings) => findings.All(finding => finding.Severity != Severity.Error);

    private static IEnumerable<Finding> Found(ImmutableArray<Rule> rules, Checked content, CancellationToken ct)
    {
        foreach (var rule in rules)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var finding in rule(content).Where(finding => !content.Draft.Broken.Contains(finding.Path)))
                yield return finding;
        }
    }

    private static Draft Read(string path, CancellationToken ct)
    {
        var report = new Report();
        var folder = new Folder(path, report);
        if (folder.IsEmpty)
            throw new ContentException([new Place(folder.Name, 1).Error(
                $"There is no content in {folder.FullPath}. "
                + "Put the bot's content there (topics, safety, crisis-lines, sources.yaml ...), or name another folder.")]);
        return Draft.Read(folder, report, ct);
    }

    /// <summary>Errors come last, where a reader of the terminal looks first; otherwise by file and line.</summary>
    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings.Distinct().OrderBy(finding => finding.Severity)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Line),
    ];
}
