namespace Bot.Content.Reading;

/// <summary>Collects what readers find, so that one run tells everything.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];

    public ImmutableArray<Finding> Findings => [.. _findings];

    public void Error(Place at, string message) => _findings.Add(at.Error(message));
}
