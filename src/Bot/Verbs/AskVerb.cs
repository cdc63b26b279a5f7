using System.CommandLine;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Speaking;
using Bot.Settings;
using Bot.Terminal;
using Command = System.CommandLine.Command;

namespace Bot.Verbs;

/// <summary><c>ask TEXT</c>: one question, one answer.</summary>
internal sealed class AskVerb(ContentLoader load)
{
    private readonly Argument<string> _text = new("text") { Description = "The question, or a command such as \"/crisis Ireland\"" };
    private readonly Option<string?> _region = new("--region")
    {
        Description = "The country the person has chosen: a name or a two-letter code",
    };

    private readonly Option<bool> _uninvited = new("--uninvited") { Description = "As a message the bot merely overhears in a server" };
    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print decision, topic, confidence, alternatives, why, sources, lines and text as JSON",
    };

    private readonly Option<string?> _content = ContentOption.Create();

    public Command Create()
    {
        var command = new Command(
            "ask", "Answer one question and exit. Exit codes: 0 answered or silent, 1 bad content, 2 bad usage or setting.")
        {
            _text, _region, _uninvited, _json, _content,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (SettingsSources.Read(errors) is not { } settings)
            return ExitCode.Usage;
        if (load.Try(parsed.FolderOf(_content, settings), errors, cancellation) is not { } content)
            return ExitCode.Content;
        var region = parsed.GetValue(_region);
        var chosen = content.Library.Regions.ByCode(region)
            ?? (region is not null && content.Library.Regions.Resolve(region) is RegionMatch.Known known ? known.Region : null);
        if (region is not null && chosen is null)
        {
            errors.WriteLine(
                $"--region: no single country is called \"{region}\". Use its full name or its two-letter code, for example GB.");
            return ExitCode.Usage;
        }
        var question = Question.Typed(parsed.GetRequiredValue(_text)) with
        {
            Region = chosen?.Code,
        };
        if (parsed.GetValue(_uninvited))
            question = question with { Addressed = false };

        var conversation = new Conversation(() => content.Library, new SpeakingPolicy(TimeProvider.System), TimeProvider.System);
        var answer = conversation.Reply(question);
        output.WriteLine(parsed.GetValue(_json) ? JsonOutput.Of(Described(conversation, question, answer)) : PlainRenderer.Render(answer));
        return ExitCode.Fine;
    }

    private static AskResult Described(Conversation conversation, Question question, Answer answer)
    {
        var explanation = conversation.Explain(question, answer);
        return new AskResult(
            Decision.Of(answer),
            (answer as TopicAnswer)?.Topic.Id.Value,
            Math.Round(explanation.Confidence, 4),
            [.. explanation.Alternatives.Select(guess => new AskResult.Alternative(guess.Topic.Id.Value, Math.Round(guess.Confidence, 4)))],
            [.. explanation.Why.Select(evidence => new AskResult.Feature(evidence.Feature, Math.Round(evidence.Weight, 4)))],
            [.. answer.Sources.Select(citation => citation.Source.Key)],
            [.. answer.Help?.Lines.Select(line => line.Id) ?? []],
            PlainRenderer.Render(answer));
    }
}
