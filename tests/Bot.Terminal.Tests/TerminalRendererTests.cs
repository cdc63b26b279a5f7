using System.Text.RegularExpressions;
using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Spectre.Console.Testing;

namespace Bot.Terminal.Tests;

public sealed class TerminalRendererTests
{
    [Fact]
    public void At_forty_columns_lines_wrap_under_their_text_and_numbers_stay_whole() => Assert.Equal(
        """
        Depression and heroin

        Depression can be treated, and many
        people feel better [1]. It is common in
        people with opioid use disorder [2][1].

        Sources
        [1] Nunes EV et al. Depression in a
            trial of buprenorphine. 2023.
            https://doi.org/10.1/nunes
        [2] Santo T et al. Prevalence of
            depression. Addiction, 2022.
            https://doi.org/10.1/santo

        Help in the United Kingdom. Emergency:
        999 or 112
        - Samaritans: call 116 123; email
          jo@samaritans.org. Open 24/7. Free.
          Email is not for emergencies. Checked
          on 2026-11-23.

        Type a number:
        1 More
        2 Sources
        3 Crisis lines

        """,
        Drawn(Some.TopicAnswer, width: 40));

    [Fact]
    public void A_number_is_never_split_whatever_the_width()
    {
        string[] numbers = ["116 123", "0477 13 11 14", "988 then press 1", "(011) 5275-1135", "85258", "+44 20 7946 0000"];
        var help = Some.HelpInUnitedKingdom(
            Some.Line("One") with { Phones = [.. numbers] },
            Some.Line("Two") with { Text = new TextNumber("0 800 23 13 13", null) });
        var body = Paragraph.Text("In danger call 13 11 14 or 999 or 02 2327 2327 at once.");
        for (var width = 20; width <= 80; width++)
        {
            var drawn = Drawn(new CommandAnswer(CommandName.Crisis) { Paragraphs = [body], Help = help }, width);
            Assert.All([.. numbers, "0 800 23 13 13", "13 11 14", "02 2327 2327"], number => Assert.Contains(number, drawn, StringComparison.Ordinal));
            Assert.All(drawn.Split('\n'), line => Assert.True(line.Length <= width, line));
        }
    }

    [Fact]
    public void A_link_longer_than_the_window_is_left_whole() => Assert.Equal(
        "See\nhttps://a.example/a-very-long-path\nnow.\n",
        Drawn(new CommandAnswer(CommandName.About)
        {
            Paragraphs =
            [
                new Paragraph(ParagraphKind.Text,
                    [new Inline.Plain("See "), Link("https://a.example/a-very-long-path"), new Inline.Plain(" now.")]),
            ],
        }, width: 20));

    [Fact]
    public void Brackets_are_text_and_not_markup()
    {
        var drawn = Drawn(new CommandAnswer(CommandName.About)
        {
            Heading = "[red]A [heading] with [/] brackets]",
            Paragraphs = [Some.Bullet(new Inline.Strong("[bold"), new Inline.Plain("]] [[link=https://x]"))],
            Buttons = [Some.Button("[1] [/]", CommandName.Help)],
        });

        Assert.Equal("[red]A [heading] with [/] brackets]\n\n- [bold]] [[link=https://x]\n\nType a number:\n1 [1] [/]\n", drawn);
    }

    [Fact]
    public void An_overdose_is_red_from_its_title_to_its_last_step_and_nothing_stands_before_them()
    {
        var drawn = Coloured(Some.OverdoseAnswer);

        Assert.StartsWith(
            "<1;91>Overdose: what to do now<0>\n\n<91>1. <0><1;91>Call 999 now.<0><91> Put the phone on speaker.<0>\n",
            drawn,
            StringComparison.Ordinal);
        Assert.Contains("<1>Help in the United Kingdom.<0> Emergency: <1>999 or 112<0>\n", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_bold_and_citations_dim()
    {
        var drawn = Coloured(Some.TopicAnswer);

        Assert.StartsWith(
            "<1>Depression and heroin<0>\n\nDepression can be treated, and many people feel better <2>[1]<0>. It is <1>common<0>",
            drawn,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_can_be_clicked()
    {
        using var console = new TestConsole().EmitAnsiSequences().Width(80);
        var linked = new Paragraph(ParagraphKind.Text, [Link("https://a.example/é")]);
        console.Write(TerminalRenderer.Render(new CommandAnswer(CommandName.About) { Paragraphs = [linked] }));

        Assert.Matches("^\u001b]8;[^;]*;https://a.example/%C3%A9\u001b\\\\https://a.example/é\u001b]8;;\u001b\\\\\n$", console.Output);
    }

    [Fact]
    public void Silence_draws_nothing() => Assert.Equal("", Drawn(Silence.Kept));

    private static Regex EscapeSequence { get; } =
        new("\u001b\\[(?<codes>[0-9;]*)m", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static Inline.Link Link(string link) => new(link, new Uri(link));

    private static string Drawn(Answer answer, int width = 80)
    {
        using var console = new TestConsole().Width(width);
        console.Write(TerminalRenderer.Render(answer));
        return console.Output;
    }

    /// <summary>Escape sequences as <c>&lt;1;91&gt;</c>, links left out.</summary>
    private static string Coloured(Answer answer)
    {
        using var console = new TestConsole().EmitAnsiSequences().Colors(Spectre.Console.ColorSystem.Standard).Width(200);
        console.Profile.Capabilities.Links = false;
        console.Write(TerminalRenderer.Render(answer));
        return EscapeSequence.Replace(console.Output, "<${codes}>");
    }
}
