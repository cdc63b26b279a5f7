using Bot.Core.Crisis;
using Bot.Core.Topics;

namespace Bot.Content;

/// <summary>Crisis lines that nobody has compared with their source for longer than a check holds.</summary>
public static class OverdueLines
{
    public static int In(TopicLibrary library, DateOnly today) => library.Crisis.Countries
        .Sum(country => country.Lines.Count(line => line.CheckedOn.AddDays(CrisisLine.DaysACheckHolds) < today));
}
