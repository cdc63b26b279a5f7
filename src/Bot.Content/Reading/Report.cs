namespace Bot.Content.Reading;

/// <summary>Collects what readers find, so that one run tells everything.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public ImmutableArray<Finding> Findings => [.. _findings];

    /// <summary>Paths of the files that could not be read to their end.</summary>
    public ImmutableHashSet<string> Broken => [.. _broken];

    public void Error(Place at, string message)
    {
        if (!_broken.Contains(at.Path))
            _findings.Add(at.Error(message));
    }

    /// <summary>The rest of the file cannot be read. Whatever else is found in it would only follow from this, and is not told.</summary>
    public void Break(Place at, string message)
    {
        _findings.RemoveAll(finding => finding.Path == at.Path);
        Error(at, message);
        _broken.Add(at.Path);
    }
}
