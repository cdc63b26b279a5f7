using System.Diagnostics;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Terminal;
using CsCheck;

namespace Bot.Tests.Robustness;

public sealed class AnyTextTests(ITestOutputHelper output)
{
    private const int Inputs = 100_000;

    /// <summary>Far above what all of them take: only work that grows without bound passes it.</summary>
    private const int Patience = 300_000;

    /// <summary>Explaining is rarer than answering, and dearer: one text in this many is explained too.</summary>
    private const int ExplainedOneIn = 10;

    private static readonly string[] Pieces =
    [
        "heroin", "/crisis ", "/topic ", "/more suicide ", "/nonsense ", "i want to die", "overdose", "||", "```", "`", "> ", "\"", "“", "<@123>",
        "https://", "\n", "\r\n", "\0", "\u202e", "\u200b", "\ud83d", "\udc4d", "👍🏽", "🇬🇧", "é", "ﬀ", "ｆｕｌｌ", "𝖙𝖊𝖝𝖙", "عربى", "עברית", "日本語",
        "\u0301\u0301\u0301", "{emergency}", "[@santo2022]", "%s", "\u001b[31m", "sooooooooo", "-1", "1e309",
    ];

    private static readonly Gen<string> Pieced = Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> Characters = Gen.Char.Array[0, 60].Select(characters => new string(characters));

    private static readonly Gen<string> Long = Gen.Select(
        Gen.OneOf(Pieces), Gen.Int[1_000, 100_000], (piece, length) => string.Concat(Enumerable.Repeat(piece, 1 + length / piece.Length)));

    private static readonly Gen<Question> Questions = Gen.Select(
        Gen.Frequency((60, Pieced), (39, Characters), (1, Long)), Gen.Bool, Gen.OneOf(null, "GB", "XX", ""), Gen.Enum<SpeakingMode>(),
        (text, addressed, region, mode) => Question.Typed(text) with { Addressed = addressed, Region = region, Mode = mode });

    [Fact(Timeout = Patience)]
    public async Task A_hundred_thousand_arbitrary_texts_never_throw_and_answer_in_bounded_time()
    {
        var conversation = RealContent.Conversation();
        var asked = 0;
        long slowest = 0;
        var begun = Stopwatch.GetTimestamp();

        await Task.Run(
            () => Questions.Sample(
                question =>
                {
                    var start = Stopwatch.GetTimestamp();
                    var answer = conversation.Reply(question);
                    var took = Stopwatch.GetTimestamp() - start;
                    for (var most = Volatile.Read(ref slowest); took > most; most = Volatile.Read(ref slowest))
                        Interlocked.CompareExchange(ref slowest, took, most);
                    Assert.True(answer is Silence == (PlainRenderer.Render(answer).Length == 0));
                    Assert.True(!question.Addressed || answer is not Silence);
                    if (Interlocked.Increment(ref asked) % ExplainedOneIn == 0)
                        Assert.InRange(conversation.Explain(question, answer).Confidence, -0.001, 1.001);
                },
                iter: Inputs,
                print: question => string.Join(' ', question.Text.Take(200).Select(character => ((int)character).ToString("x4")))),
            TestContext.Current.CancellationToken);

        output.WriteLine($"{asked} texts in {Stopwatch.GetElapsedTime(begun)}; the slowest answer took {TimeSpan.FromTicks(slowest * TimeSpan.TicksPerSecond / Stopwatch.Frequency)}.");
    }

    [Fact]
    public void A_message_of_a_hundred_thousand_characters_is_read_at_both_ends()
    {
        var filler = string.Concat(Enumerable.Repeat("it was an ordinary day and nothing much happened. ", 2_000));
        var conversation = new Conversation(() => RealContent.Loaded.Library, new SpeakingPolicy(TimeProvider.System), TimeProvider.System);

        Assert.IsType<CrisisAnswer>(conversation.Reply(new Question($"{filler} i want to kill myself")));
        Assert.IsType<CrisisAnswer>(conversation.Reply(new Question($"i want to kill myself {filler}")));
    }
}
