using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Telegram.Buttons;
using Bot.Testing.FakeTelegram;
using CsCheck;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace Bot.Telegram.Tests;

/// <summary>Whatever stands in an answer, the messages it takes are ones Telegram accepts, and no word of it is lost.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 200],
        Gen.OneOf("<b>&amp;</i>\"'<script>", "&lt;&#0;&nope;", "\0\u0001\r\n\t\u2028", "\u202e\u05d0\u05d1\u0627\u200f",
            "e\u0301\u200d\u2764\ufe0f", "\ud83d", " ", ""),
        Gen.Int[1, 4200].Select(count => string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467", count / 4 + 1))),
        Gen.Int[1, 9000].Select(count => string.Concat(Enumerable.Repeat("a & b <c> ", count / 10 + 1))));

    private static readonly Gen<Answer> AnyAnswer =
        from heading in AnyText
        from texts in AnyText.Array[0, 6]
        from kind in Gen.Enum<ParagraphKind>()
        from reference in AnyText
        from number in AnyText
        from label in AnyText
        from argument in AnyText
        select (Answer)new RefusalAnswer("any")
        {
            Heading = heading,
            Paragraphs = [.. texts.Select(
                (text, i) => new Paragraph(kind, [new Inline.Plain(text), new Inline.Strong(text), new Inline.Link(text, Link)], i + 1))],
            Sources = [new Citation(1, new Source("any", reference, Link, Verified: true))],
            Help = new Help(new Region("GB", heading), number, [Line(number, reference)], []),
            Buttons = [new Button(label, new Command(CommandName.Ask, argument))],
        };

    private static Uri Link => new("https://example.org/?a=1&b=\"<c>\"");

    [Fact]
    public async Task Any_answer_is_accepted_and_says_all_it_says()
    {
        await using var server = await FakeTelegramServer.Start();
        var client = new TelegramBotClient(new TelegramBotClientOptions(FakeTelegramServer.Token, server.Url.ToString()));
        var ann = server.People.Join("Ann");

        await AnyAnswer.SampleAsync(
            async answer =>
            {
                foreach (var page in TelegramRenderer.Render(answer))
                {
                    var sent = await client.SendMessage(ann.Id, page.Html, ParseMode.Html, replyMarkup: Keyboard.Of(Keyboard.For(answer)));
                    Assert.InRange(sent.Text!.Length, 1, 4096);
                }
                Assert.Equal(
                    Letters(string.Concat(Layout.AnswerLayout.Of(answer).Select(line => line.Text))),
                        Letters(string.Concat(TelegramRenderer.Render(answer).Select(page => page.Text))));
            },
            iter: 300, threads: 1, seed: "0000bot00001");

        Assert.Empty(server.Offences);
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task Any_text_from_a_person_is_answered_with_what_Telegram_accepts(string text)
    {
        await using var session = await Session.Start();

        await session.Ask(session.People.Join("Ann"), text);

        Assert.Empty(session.Server.Offences);
        Assert.DoesNotContain(session.Logged, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    public static TheoryData<string> Nasty() =>
    [
        "<b>&amp;</i>\"'<script>", "&lt;&#0;&nope;", "\0\u0001what is\u0000 naloxone", "\u202e\u05d0\u05d1\u0627\u200f",
            new string('a', 4096), "/", "/start", "@",
        string.Concat(Enumerable.Repeat("\U0001F642", 2048)), "/crisis <b>", "/topic \ud83d", "/country \U0001F1EC\U0001F1E7\U0001F1EC",
    ];

    [Fact]
    public void No_number_is_ever_parted_whatever_surrounds_it()
    {
        var number = new Layout.Piece("+44 808 2000 247", Layout.Look.Number);

        Gen.Int[0, 9000].Sample(before =>
        {
            var line = new Layout.Line([new Layout.Piece(new string('x', before)), number, new Layout.Piece(" 24/7")]);
            Assert.Single(Layout.Page.Of([line]), page => page.Html.Contains("<code>+44 808 2000 247</code>", StringComparison.Ordinal));
        }, iter: 500, threads: 1);
    }

    [Fact]
    public void Every_button_of_the_content_fits()
    {
        var conversation = RealContent.Conversation();
        var commands = new Queue<Command>(RealContent.Library.Topics.Select(topic => new Command(CommandName.Topic, topic.Id.Value))
            .Concat(Command.Declared.Select(name => new Command(name))));
        var seen = new HashSet<Command>(commands);
        while (commands.TryDequeue(out var command))
            foreach (var button in conversation.Reply(Question.Pressed(command)).Buttons)
            {
                Assert.NotNull(new ButtonData(ButtonKind.Share, button.Command).Write());
                Assert.NotNull(DeepLink.Write(button.Command));
                Assert.Equal(button.Command, ButtonData.Read(new ButtonData(ButtonKind.Answer, button.Command).Write())!.Command);
                Assert.Equal(button.Command, DeepLink.Read(DeepLink.Write(button.Command)!));
                if (seen.Add(button.Command))
                    commands.Enqueue(button.Command);
            }
        Assert.True(seen.Count > 60, $"Only {seen.Count} commands.");
    }

    private static CrisisLine Line(string number, string note) =>
        new("any", note, LineKind.Suicide) { Phones = [number], Note = note, Source = Link, CheckedOn = new DateOnly(2026, 1, 1) };

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
