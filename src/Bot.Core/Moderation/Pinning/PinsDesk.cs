using System.Buffers.Text;
using System.Security.Cryptography;
using Bot.Core.Answers;
using Bot.Core.Moderation.Rules;
using Bot.Core.Questions;
using Bot.Core.Topics;

namespace Bot.Core.Moderation.Pinning;

/// <summary><c>/pin</c>, <c>/pins</c> and <c>/unpin</c> for the channel they are given in.</summary>
/// <param name="begun">When the worker began.</param>
internal sealed class PinsDesk(
    IPinnedCardStore store, IPinBoard board, RoomRules rules, PinTurns turns, Func<TopicLibrary> library, Asker asker,
    TimeProvider time, DateTimeOffset begun)
{
    private readonly PinSteps _steps = new(store, board);
    private readonly PinnableCards _cards = PinnableCards.In(asker.Place, library(), rules, time);

    public Task<Answer> Reply(Command command, CancellationToken ct) =>
        !MayPin() ? Task.FromResult<Answer>(Refusal(command.Name))
        : command.Name == CommandName.Pins ? List(ct)
        : command.Argument.Length == 0 ? Task.FromResult<Answer>(Which(command.Name, "Which card?", ""))
        : command.Name == CommandName.Unpin ? Unpin(command.Argument, ct)
        : _cards.Find(command.Argument) is not { } card
            ? Task.FromResult<Answer>(Which(command.Name, "I do not know that card", command.Argument))
        : Pin(card, ct);

    private bool MayPin() => rules.Pinners(asker.Place) is { } role ? asker.MaySet || asker.Roles.Contains(role) : asker.MayPin;

    private CommandAnswer Refusal(CommandName command) => ModeratorCard.Of(
        command, "You cannot pin here",
        rules.Pinners(asker.Place) is null
            ? $"That is for {asker.Nouns.PinRight}."
            : $"That is for members of the role chosen in /settings pinners, and for {asker.Nouns.SetRight}.");

    private async Task<Answer> Pin(CardKey key, CancellationToken ct)
    {
        if (asker.BotLacks is { } permission)
            return Say(CommandName.Pin, "I cannot pin here", PinText.Lacks(permission, asker.Nouns));
        using var turn = await turns.Take(asker.Place, key, ct);
        var content = _cards.Of(key)!;
        var wanted = new PinnedCard(asker.Place, key, NewClaim()) { At = time.GetUtcNow(), Fingerprint = board.Mark(content) };
        var card = await store.Claim(wanted, ct);
        if (card.Claim != wanted.Claim)
        {
            if (PinSteps.IsUnderWay(card, begun, wanted.At))
                return Say(CommandName.Pin, "It is under way", PinText.UnderWay);
            if (card.Step != PinStep.Claimed)
                card = await _steps.Check(card, ct);
            if (card.Step is PinStep.Pinned or PinStep.NotAllowed)
                return await AlreadyThere(card, ct);
            if (card.Step == PinStep.Missing)
                card = await Again(card, wanted, ct);
        }
        var (now, result) = card.Claim == wanted.Claim ? await _steps.Forward(card, content, ct) : await _steps.Resume(card, content, ct);
        if (result is PinResult.Done)
        {
            // The content may have been edited while it was posted.
            await _steps.Follow(now, In(now.Place).Shown(key), ct);
            return Done(now);
        }
        if (result is PinResult.Unknown && now.Step == PinStep.Claimed)
            return Say(CommandName.Pin, "It is perhaps posted", PinText.PerhapsPosted);
        if (result is not PinResult.Unknown && now.Claim == wanted.Claim)
            await TakeBack(now, ct);
        return Say(CommandName.Pin, "It is not pinned", PinText.Problem(result, asker.Nouns));
    }

    private async Task<Answer> AlreadyThere(PinnedCard card, CancellationToken ct)
    {
        var content = In(card.Place).Shown(card.Card);
        var now = await _steps.Follow(card, content, ct);
        var isCurrent = now.Step == PinStep.Pinned && now.Fingerprint == board.Fingerprint(content);
        return Say(
            CommandName.Pin, $"{_cards.TitleOf(card.Card)}: already pinned here",
            !isCurrent ? $"I moved nothing, and could not bring its text up to date. It is {PinText.State(now, isCurrent)}."
            : now == card ? "I moved nothing. It says what I know now."
            : "I moved nothing, and brought its text up to date.");
    }

    /// <summary>The moderator asks for a card again that somebody deleted: it takes the old one's place.</summary>
    private async Task<PinnedCard> Again(PinnedCard gone, PinnedCard wanted, CancellationToken ct)
    {
        await store.Remove(gone, ct);
        return await store.Claim(wanted, ct);
    }

    /// <summary>What cannot be taken away stays in the list, so that somebody knows of it.</summary>
    private async Task TakeBack(PinnedCard card, CancellationToken ct)
    {
        if (card.Message == 0 || await board.Withdraw(card, ct) is PinResult.Done or PinResult.Missing)
            await store.Remove(card, ct);
    }

    /// <param name="typed">The name of a card as it is stored, which the content may no longer have, or as people write it.</param>
    private async Task<Answer> Unpin(string typed, CancellationToken ct)
    {
        var isStored = await store.Find(asker.Place, new CardKey(typed), ct) is not null;
        if ((isStored ? new CardKey(typed) : _cards.Find(typed)) is not { } key)
            return Which(CommandName.Unpin, "I do not know that card", typed);
        using var turn = await turns.Take(asker.Place, key, ct);
        if (await store.Find(asker.Place, key, ct) is not { } card)
            return Say(CommandName.Unpin, "That is not pinned here", "/pins lists what is.");
        if (PinSteps.IsUnderWay(card, begun, time.GetUtcNow()))
            return Say(CommandName.Unpin, "It is under way", PinText.UnderWay);
        if (card.Step == PinStep.Claimed && await board.Find(card, ct) is PinResult.Done posted)
            card = card with { Message = posted.Message };
        var result = card.Message == 0 ? new PinResult.Missing() : await board.Withdraw(card, ct);
        if (result is PinResult.NotAllowed or PinResult.NotDone or PinResult.Unknown)
            return Say(CommandName.Unpin, "It is still pinned", PinText.Problem(result, asker.Nouns));
        await store.Remove(card, ct);
        return Say(CommandName.Unpin, $"{_cards.TitleOf(key)}: no longer pinned", "I have taken the card away, and keep nothing about it.");
    }

    private async Task<Answer> List(CancellationToken ct)
    {
        var stored = await store.In(asker.Place.Whole, ct);
        if (stored.IsEmpty)
            return Say(CommandName.Pins, "No card is pinned", "/pin puts one here, such as /pin overdose or /pin crisis Ireland.");
        var lines = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var card in stored)
        {
            var now = await _steps.Check(card, ct);
            var where = card.Place == asker.Place ? $"in this {asker.Nouns.Channel}" : $"in another {asker.Nouns.Channel}";
            lines.Add(ModeratorCard.Item(_cards.TitleOf(card.Card), $"{where}, {State(now)}"));
        }
        return ModeratorCard.Of(CommandName.Pins, "Pinned cards", [.. lines]) with
        {
            Buttons =
            [
                .. stored.Where(card => card.Place == asker.Place).Select(card => new Button(
                    $"Unpin: {_cards.TitleOf(card.Card)}", new Command(CommandName.Unpin, card.Card.Name))),
            ],
        };
    }

    private string State(PinnedCard card)
    {
        var there = In(card.Place);
        return card.Step == PinStep.Pinned && there.Of(card.Card) is null
            ? PinText.Gone
            : PinText.State(card, board.Fingerprint(there.Shown(card.Card)) == card.Fingerprint);
    }

    private PinnableCards In(ChatPlace place) => PinnableCards.In(place, library(), rules, time);

    private CommandAnswer Which(CommandName command, string heading, string typed) =>
        ModeratorCard.Of(command, heading, "Name a topic, \"crisis\" and a country, or \"overdose\": such as /pin crisis Ireland.") with
        {
            Buttons =
            [
                .. (typed.Length == 0 ? [] : _cards.Near(typed))
                    .Select(card => new Button(_cards.TitleOf(card), new Command(command, card.Name))),
                new Button(library().Wording.OverdoseButton, new Command(command, "overdose")),
            ],
        };

    private CommandAnswer Done(PinnedCard card) => Say(
        CommandName.Pin, $"{_cards.TitleOf(card.Card)}: pinned",
        "It follows my content: when a number or a text changes, I rewrite it in place. /unpin takes it away.");

    private static CommandAnswer Say(CommandName command, string heading, string text) => ModeratorCard.Of(command, heading, text);

    private static string NewClaim() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12)).Replace('-', 'x').Replace('_', 'y');
}
