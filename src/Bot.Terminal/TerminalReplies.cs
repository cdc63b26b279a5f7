using Bot.Core.Answers;
using Bot.Terminal.Layout;
using Spectre.Console;
using Spectre.Console.Rendering;

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
                ProseLine.Of(
                    "Overdose? Type /overdose. In danger? Call your local emergency number.", new Style(decoration: Decoration.Bold)),
            ]));
    }

    public void Prompt()
    {
        if (_interactive)
            Write("\n> ");
    }

    public void Say(Answer answer)
    {
        if (answer is Silence)
            return;
        if (_plain)
            Put(PlainRenderer.Render(answer));
        else
            Put(TerminalRenderer.Render(_interactive ? TerminalCommands.AddTo(answer) : answer));
    }

    public void AskToChoose(int choices) => Tell(choices == 1 ? "There is one choice: 1." : $"Choose 1 to {choices}.");

    public void Fail() => Tell(Failure);

    /// <summary>Leaves the cursor at the start of a line.</summary>
    public void Leave()
    {
        if (_interactive)
            Write("\n");
    }

    private void Tell(string text)
    {
        if (_plain)
            Put(text);
        else
            Put(new Prose([ProseLine.Of(text, Style.Plain)]));
    }

    private void Put(string text)
    {
        Part();
        Write($"{text}\n");
    }

    private void Put(IRenderable rendered)
    {
        Part();
        console.Write(rendered);
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
