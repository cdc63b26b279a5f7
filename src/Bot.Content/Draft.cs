using Bot.Content.Crisis;
using Bot.Content.Reading;
using Bot.Content.Replies;
using Bot.Content.Safety;
using Bot.Content.Sources;
using Bot.Content.Topics;
using Bot.Content.Training;

namespace Bot.Content;

/// <summary>The whole content folder as written, each piece with its place; not yet known to fit together.</summary>
internal sealed record Draft
{
    /// <summary>Every file that was read.</summary>
    public required ImmutableArray<TextFile> Files { get; init; }

    /// <summary>What lies in the folder and was not read, with what is expected there.</summary>
    public required ImmutableArray<Written> Strays { get; init; }

    public required ImmutableArray<TopicDraft> Topics { get; init; }

    public required ImmutableArray<SourceDraft> Sources { get; init; }

    public required CountryNames Countries { get; init; }

    public required ImmutableArray<NumberPlan> NumberPlans { get; init; }

    public required CrisisDraft Crisis { get; init; }

    public required SafetyDraft Safety { get; init; }

    public required RepliesDraft? Replies { get; init; }

    public required ImmutableArray<Written> Chatter { get; init; }

    /// <summary>What was wrong with the files taken one by one.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Paths of files that could not be read to their end: nothing more is said about them.</summary>
    public required ImmutableHashSet<string> Broken { get; init; }

    /// <summary>Of every topic and safety text.</summary>
    public IEnumerable<Review> Reviews => Topics.Select(topic => topic.Review)
        .Concat(Safety.Cards.Select(card => card.Review))
        .Concat(Safety.Refusals is { } refusals ? [refusals.Review] : []);

    public static Draft Read(Folder folder, Report report, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new Draft
        {
            Topics = TopicReader.ReadAll(folder, report),
            Sources = SourceReader.ReadAll(folder, report),
            Countries = CountryReader.Read(folder, report),
            NumberPlans = NumberPlanReader.Read(folder, report),
            Crisis = CrisisReader.Read(folder, report),
            Safety = SafetyReader.Read(folder, report),
            Replies = RepliesReader.Read(folder, report),
            Chatter = ChatterReader.Read(folder, report),
            Files = folder.Read,
            Strays = folder.Strays(),
            Findings = report.Findings,
            Broken = report.Broken,
        };
    }
}
