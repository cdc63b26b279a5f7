using System.Diagnostics;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Terminal;
using CsCheck;

namespace Bot.Tests.Robustness;

public sealed class AnyTextTests
{
    private const int Inputs = 100_000;

    /// <summary>Far above what an answer takes; a text on which the work grows without bound would pass it at once.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(2);

    private static readonly string[] Pieces =
    [
        "heroin", "/crisis ", "/topic ", "/more suicide ", "i want to die", "overdose", "||", "```", "`", "> ", "\"", "“", "<@123>", "https://", "\n", "\r\n", "\0", "\u202e", "\u200b",
        "\ud83d", "\udc4d", "👍🏽", "🇬🇧", "é", "ﬀ", "ｆｕｌｌ", "𝖙𝖊𝖝𝖙", "عربى", "עברית", "日本語", "\u0301\u0301\u0301", "{emergency}", "[@santo2022]", "%s", "\u001b[31m", "sooooooooo", "-1", "1e309",
    ];

    private static readonly Gen<string> Pieced = Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);

    private static readonly Gen<string> Characters = Gen.Char.Array[0, 60].Select(characters => new string(characters));

    private static readonly Gen<string> Long = Gen.Select(Gen.OneOf(Pieces), Gen.Int[1_000, 100_000], (piece, length) => string.Concat(Enumerable.Repeat(piece, 1 + length / piece.Length)));

    private static readonly Gen<Question> Questions = Gen.Select(
        Gen.Frequency((60, Pieced), (39, Characters), (1, Long)), Gen.Bool, Gen.OneOf(null, "GB", "XX", ""),
        (text, addressed, region) => Question.Typed(text) with { Addressed = addressed, Region = region });

    [Fact]
    public void A_hundred_thousand_arbitrary_texts_never_throw_and_answer_in_bounded_time()
    {
        var conversation = RealContent.Conversation();
        var slowest = TimeSpan.Zero;
        var gate = new Lock();

        Questions.Sample(question =>
        {
            var start = Stopwatch.GetTimestamp();
            var answer = conversation.Reply(question);
            var took = Stopwatch.GetElapsedTime(start);
            lock (gate)
                slowest = took > slowest ? took : slowest;
            Assert.NotNull(answer);
            Assert.True(answer is Silence == (PlainRenderer.Render(answer).Length == 0));
            Assert.True(!question.Addressed || answer is not Silence);
        }, iter: Inputs, print: question => string.Join(' ', question.Text.Take(200).Select(character => ((int)character).ToString("x4"))));

        Assert.True(slowest < Bound, $"The slowest took {slowest}.");
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
