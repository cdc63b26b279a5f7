using Bot.Core.Crisis;
using Bot.Core.Questions;
using Bot.Core.Safety;
using Bot.Core.Topics;

namespace Bot.Core.Answers;

/// <summary>The fixed cards: static text and stored numbers, nothing else.</summary>
internal sealed class SafetyAnswers(TopicLibrary library, string? region)
{
    public static Button OverdoseButton(TopicLibrary library) => new(library.Wording.OverdoseButton, new Command(CommandName.Overdose));

    /// <summary>Names no country: others may read it, and whoever presses it is shown the lines of their own.</summary>
    public static Button CrisisLinesButton(TopicLibrary library) => new(library.Wording.CrisisLinesButton, new Command(CommandName.Crisis));

    /// <param name="again">Whether its writer was shown the card a short while ago.</param>
    public Answer To(SafetyConcern concern, bool again) => concern switch
    {
        SafetyConcern.Overdose overdose => Overdose(overdose.OnPurpose),
        SafetyConcern.Suicide when again && library.Safety.Suicide.Again is { } card => Crisis(card, aboutSomeoneElse: false) with
        {
            Help = library.Crisis.For(card.Lines, region)?.WrittenFirst(library.Crisis.Directories),
            Buttons = [.. SectionsOf(library.Safety.Suicide.Card), CrisisLinesButton(library)],
        },
        SafetyConcern.Suicide => Crisis(library.Safety.Suicide.Card, aboutSomeoneElse: false),
        SafetyConcern.WorriedAboutSomeone => Crisis(library.Safety.WorriedAboutSomeone.Card, aboutSomeoneElse: true),
        SafetyConcern.UnsafeRequest request => Refuse(library.Safety.Refusals[request.Kind], request.Kind),
        _ => Crisis(library.Safety.Suicide.Card, aboutSomeoneElse: false),
    };

    /// <param name="onPurpose">Whether a crisis line belongs beside the steps.</param>
    public OverdoseAnswer Overdose(bool onPurpose)
    {
        var card = library.Safety.Overdose.Card;
        var text = new Text(library);
        return new OverdoseAnswer
        {
            Heading = card.Title,
            Paragraphs = text.Of(card.Body, ("emergency", library.Crisis.AmbulanceIn(region))),
            Sources = text.Citations,
            Help = library.Crisis.For(onPurpose ? LinesWanted.Crisis : card.Lines, region) is { } help
                ? help with { Emergency = library.Crisis.AmbulanceIn(region) }
                : null,
            Buttons = SectionsOf(card),
            Alert = AlertLevel.Emergency,
        };
    }

    private CrisisAnswer Crisis(Card card, bool aboutSomeoneElse)
    {
        var text = new Text(library);
        return new CrisisAnswer(aboutSomeoneElse)
        {
            Heading = card.Title,
            Paragraphs = text.Of(card.Body, ("emergency", library.Crisis.EmergencyIn(region))),
            Sources = text.Citations,
            Help = library.Crisis.For(card.Lines, region),
            Buttons = [.. SectionsOf(card), CrisisLinesButton(library)],
            Alert = AlertLevel.Crisis,
        };
    }

    private RefusalAnswer Refuse(Refusal refusal, string kind)
    {
        var text = new Text(library);
        return new RefusalAnswer(kind)
        {
            Paragraphs = text.Of(refusal.Card.Body, ("emergency", library.Crisis.EmergencyIn(region))),
            Sources = text.Citations,
            Help = library.Crisis.For(refusal.Card.Lines, region),
            Buttons = [.. refusal.Offers.Select(id => TopicAnswers.Link(library[id]))],
        };
    }

    private static ImmutableArray<Button> SectionsOf(Card card) =>
        [.. card.Sections.Select(section => new Button(section.Label, new Command(CommandName.More, $"{card.Id} {section.Id}")))];
}
