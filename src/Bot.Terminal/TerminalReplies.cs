using Bot.Core.Answers;
using Bot.Terminal.Layout;
using Spectre.Console;

namespace Bot.Terminal;

/// <summary>
/// Writes: to a person at a terminal with greeting and prompt, elsewhere the answers alone. Text is plain unless somebody watches
/// or escape sequences were asked for.
/// </summary>
internal sealed class TerminalReplies(IAnsiConsole console)
{
    /// <summary>Not from the library, which may be what is broken.</summary>
    private const string Failure =
        "Something went wrong and I have no answer. If somebody is in danger, call your local emergency number now. You can ask me again.";

    private readonly bool _interactive = console.Profile.Capabilities.Interactive;
    private readonly bool _plain = !console.Profile.Capabilities.Interactive && !console.Profile.Capabilities.Ansi;
    private bool _spoke;

    public void Greet()
    {
        if (_interactive)
            console.Write(new Prose(
            [
                ProseLine.Of("I am a bot, not a clinician. /help shows what I can do, /quit leaves.", Style.Plain),
                ProseLine.Of("Overdose? Type /overdose. In danger? Call your local emergency number.", new Style(decoration: Decoration.Bold)),
            ]));
    }

    public void Prompt()
    {
        if (!_interactive)
            return;
        Write("\n> ");
    }

    public void Say(Answer answer)
    {
        if (answer is Silence)
            return;
        if (_plain)
        {
            var text = PlainRenderer.Render(answer);
            Part();
            Write($"{text}\n");
            return;
        }
        var rendered = TerminalRenderer.Render(_interactive ? TerminalCommands.AddTo(answer) : answer);
        Part();
        console.Write(rendered);
    }

    public void Fail()
    {
        Part();
        if (_plain)
            Write($"{Failure}\n");
        else
            console.Write(new Prose([ProseLine.Of(Failure, Style.Plain)]));
    }

    /// <summary>Leaves the cursor at the start of a line.</summary>
    public void Leave()
    {
        if (_interactive)
            Write("\n");
    }

    private void Part()
    {
        if (_interactive || _spoke)
            Write("\n");
        _spoke = true;
    }

    private void Write(string text)
    {
        console.Profile.Out.Writer.Write(text);
        console.Profile.Out.Writer.Flush();
    }
}
