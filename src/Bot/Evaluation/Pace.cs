using System.Diagnostics;
using Bot.Core;
using Bot.Core.Questions;

namespace Bot.Evaluation;

/// <summary>What a whole decision costs once the code is warm, on one core.</summary>
/// <param name="P50Us">Median of a message, in microseconds.</param>
/// <param name="P99Us">99th percentile of the same.</param>
/// <param name="BytesPerMessage">Allocated on the managed heap, on average.</param>
internal sealed record Pace(double P50Us, double P99Us, double BytesPerMessage)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <returns>Null where there is nothing to decide.</returns>
    public static Pace? Of(Conversation conversation, IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
            return null;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            foreach (var question in questions)
                conversation.Reply(question);
        var ticks = new long[questions.Count];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < ticks.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            conversation.Reply(questions[i]);
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(ticks);
        return new Pace(Percentile(0.50), Percentile(0.99), (double)allocated / ticks.Length);

        double Percentile(double share) => 1e6 * ticks[(int)(share * (ticks.Length - 1))] / Stopwatch.Frequency;
    }
}
