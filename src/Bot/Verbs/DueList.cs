using Bot.Content;

namespace Bot.Verbs;

/// <summary><c>check --due DAYS</c>: what must be looked at again by then, overdue or soon.</summary>
internal static class DueList
{
    public static int Print(
        string folder, DateOnly today, int days, bool json, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            var due = ContentFolder.Due(folder, today.AddDays(days), cancellation);
            if (json)
                output.WriteLine(JsonOutput.Of(due));
            else
                foreach (var date in due)
                    output.WriteLine(date);
            errors.WriteLine($"{due.Length} due by {today.AddDays(days):yyyy-MM-dd}, {due.Count(date => date.On < today)} of them overdue");
            return ExitCode.Fine;
        }
        catch (ContentException failure)
        {
            errors.WriteLine(failure.Message);
            return ExitCode.Content;
        }
    }
}
