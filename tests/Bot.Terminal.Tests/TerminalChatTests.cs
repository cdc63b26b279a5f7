using Spectre.Console.Testing;

namespace Bot.Terminal.Tests;

public sealed class TerminalChatTests
{
    private const string Failure =
        "Something went wrong and I have no answer. If somebody is in danger, call your local emergency number now. You can ask me again.";

    [Fact]
    public async Task From_a_pipe_come_the_answers_alone_with_a_blank_line_between()
    {
        using var session = new Session("/about", "", "   ", "/privacy");

        Assert.Equal("About\n\nI am a bot.\n\nPrivacy\n\nNothing is kept.\n", await session.Run());
    }

    [Fact]
    public async Task Nothing_in_gives_nothing_out()
    {
        using var session = new Session("");

        Assert.Equal("", await session.Run());
    }

    [Fact]
    public async Task Input_that_ends_while_the_host_still_starts_ends_it_in_order()
    {
        using var session = new Session("/about") { SlowStart = TimeSpan.FromMilliseconds(300) };

        Assert.Equal("About\n\nI am a bot.\n", await session.Run());
    }

    [Fact]
    public async Task A_piped_answer_is_the_plain_one_and_never_wraps()
    {
        using var session = new Session("he is not breathing");
        session.Console.Width(40);

        Assert.Equal(
            """
            Overdose

            Call now.

            Help anywhere. Emergency: 112, 911 or 999
            - Find A Helpline: https://findahelpline.com/ Free, confidential helplines in many countries.
            - Befrienders Worldwide: https://www.befrienders.org/ Emotional support centres in many countries.

            """,
            await session.Run());
    }

    [Fact]
    public async Task A_person_is_greeted_and_prompted_within_forty_columns()
    {
        using var session = new Session("/about");
        session.Console.Interactive().Width(40);

        Assert.Equal(
            $"""
            I am a bot, not a clinician. /help shows
            what I can do, /quit leaves.
            Overdose? Type /overdose. In danger?
            Call your local emergency number.

            >{' '}
            About

            I am a bot.

            >{' '}

            """,
            await session.Run());
    }

    [Fact]
    public async Task Greeting_and_failure_keep_the_colours_of_the_window()
    {
        using var session = new Session("anything")
        {
            Conversation = SomeLibrary.Conversation(() => throw new InvalidOperationException()),
        };
        session.Console.Interactive().SupportsAnsi(true).EmitAnsiSequences().Width(200);

        Assert.Equal(
            $"""
            I am a bot, not a clinician. /help shows what I can do, /quit leaves.
            \e[1mOverdose? Type /overdose. In danger? Call your local emergency number.\e[0m

            >{' '}
            {Failure}

            >{' '}

            """,
            (await session.Run()).Replace("\u001b", "\\e", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_lists_the_way_out_where_a_person_chats()
    {
        using var piped = new Session("/help");
        using var watched = new Session("/help");
        watched.Console.Interactive();

        Assert.DoesNotContain("/quit", await piped.Run(), StringComparison.Ordinal);
        Assert.Contains("- /help - Help it.\n- /quit - Leave this chat\n", await watched.Run(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quit")]
    [InlineData(" /QUIT ")]
    [InlineData("/exit")]
    public async Task Quit_ends_the_chat(string quit)
    {
        using var session = new Session("/about", quit, "/privacy");

        Assert.Equal("About\n\nI am a bot.\n", await session.Run());
    }

    [Fact]
    public async Task Somebody_who_types_quit_is_answered()
    {
        using var session = new Session("quit", "/about");

        Assert.EndsWith("About\n\nI am a bot.\n", await session.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_country_is_kept_for_the_session()
    {
        using var session = new Session("/country uk", "/crisis");

        Assert.Equal(
            """
            Country: United Kingdom

            I will show its lines.

            Crisis lines

            You can call.

            Help in the United Kingdom. Emergency: 999 or 112
            - Samaritans: call 116 123; email jo@samaritans.org. Open 24/7. Free. Email is not for emergencies. Checked on 2026-11-23.

            Choices: 1 Overdose | 2 Which country?

            """,
            await session.Run());
    }

    [Fact]
    public async Task A_number_presses_a_button()
    {
        using var session = new Session("/crisis", "1");

        Assert.Contains("Choices: 1 Overdose | 2 United Kingdom\n\nOverdose\n\nCall now.\n", await session.Run(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    public async Task A_number_out_of_range_is_answered_with_the_range_and_the_choices_stay(string number)
    {
        using var session = new Session("/crisis", number, "1");

        Assert.Contains(
            "Choices: 1 Overdose | 2 United Kingdom\n\nChoose 1 to 2.\n\nOverdose\n\nCall now.\n",
            await session.Run(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_owned_up_to_with_the_way_to_help_and_the_chat_goes_on()
    {
        var asked = 0;
        using var session = new Session("my secret", "/about")
        {
            Conversation = SomeLibrary.Conversation(() =>
                asked++ == 0 ? throw new InvalidOperationException("my secret") : SomeLibrary.Small),
        };

        Assert.Equal($"{Failure}\n\nAbout\n\nI am a bot.\n", await session.Run());
        Assert.StartsWith(
            "A line could not be answered: InvalidOperationException", Assert.Single(session.Logged), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", session.Logged[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_chat_at_once_though_a_line_is_being_read()
    {
        using var typing = new NeverEndingLine();
        using var session = new Session(typing);
        session.Console.Interactive();
        var run = session.Run();
        await typing.Begun.WaitAsync(TestContext.Current.CancellationToken);

        await session.PressCtrlC();

        Assert.EndsWith("\n> \n", await run, StringComparison.Ordinal);
        Assert.Empty(session.Logged);
    }

    [Fact]
    public async Task Garbage_is_harmless_and_never_echoed()
    {
        string[] garbage =
        [
            new string('x', 100_000), string.Concat(Enumerable.Repeat("[/] [red] ", 10_000)),
            "\u001b[2J\u001b]8;;https://evil.example\u0007evil",
            "\0\u0001\u0007\b\u007f\u009b31m", "\ud800 \udc00\ud800", "\u202eevil\u200b\ufeff", "/", "//",
            "/\u001b[2J", "/country [red]evil[/]", "/topic \u001b]0;evil\u0007",
            "/more evil evil", "2147483648", "{emergency}", "{0}",
        ];
        using var piped = new Session(garbage);
        using var watched = new Session(garbage);
        watched.Console.Interactive().SupportsAnsi(true).EmitAnsiSequences();

        foreach (var written in (string[])[await piped.Run(), await watched.Run()])
        {
            Assert.DoesNotContain("evil", written, StringComparison.Ordinal);
            Assert.DoesNotContain("xxx", written, StringComparison.Ordinal);
            Assert.DoesNotContain("[red]", written, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b[2J", written, StringComparison.Ordinal);
            Assert.DoesNotContain(Failure, written, StringComparison.Ordinal);
        }
    }
}
