using System.Globalization;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Telemetry;

namespace Bot.Discord;

/// <summary>What commands, menus and buttons do. Rights are looked at again in each: a button is seen by everybody.</summary>
internal sealed class DiscordChoices(
    Conversation conversation, Func<TopicLibrary> library, DiscordReplies replies, DiscordCommands commands, DiscordAbout about,
    ChosenCountries countries)
{
    private const int MostOffers = 4;
    private const int MostEvidence = 5;

    public Task AnswerAsync(Interaction interaction, CancellationToken ct) => interaction switch
    {
        { Data: not { } } => Task.CompletedTask,
        { Type: Interaction.Autocomplete, Data: var choice } => replies.SuggestAsync(interaction, commands.Complete(choice), ct),
        { Type: Interaction.Component, Data: var choice } => PressedAsync(interaction, DiscordQuestions.PressedIn(choice), ct),
        { Data: { Type: InteractionChoice.MessageMenu, Name: DiscordWording.OfferResource } choice } => OfferAsync(interaction, choice, ct),
        { Data: { Type: InteractionChoice.MessageMenu } choice } => SayAsync(interaction, new Question(TargetOf(choice)?.Content ?? ""), ct),
        { Data: var choice } => DiscordQuestions.CommandOf(choice) is { } command
            ? SayAsync(interaction, DiscordQuestions.Of(command, interaction), ct)
            : replies.AnswerAsync(interaction, DiscordWording.Outdated, ct),
    };

    /// <summary>An answer to a message, with what stands under it. What is meant for one person alone is never said to a room.</summary>
    public ImmutableArray<MessagePayload> Under(Answer answer, Question question, ulong author, bool inServer)
    {
        if (!inServer)
            return DiscordRenderer.Render(about.Complete(answer), mayEmbed: true, Extras(answer, question));
        var remove = (DiscordWording.Remove, new CustomId(CustomId.Remove, author.ToString(CultureInfo.InvariantCulture)));
        if (answer.Privacy == Privacy.Public)
            return DiscordRenderer.Render(answer, mayEmbed: true, [.. Extras(answer, question), remove]);
        return [new MessagePayload { Content = DiscordWording.PrivateInRoom, Components = Rows.Of([new Button(DiscordWording.OnlyYou, question.Command!)], remove) }];
    }

    private Task PressedAsync(Interaction interaction, CustomId? pressed, CancellationToken ct) => pressed switch
    {
        { Deed: CustomId.Say, Command: { } command } => SayAsync(interaction, DiscordQuestions.Of(command, interaction), ct),
        { Deed: CustomId.Share, Command: { } command } => ShareAsync(interaction, command, ct),
        { Deed: CustomId.Remove, Words: var owner } => interaction.Person.ToString(CultureInfo.InvariantCulture) == owner || interaction.PersonPermissions.Allow(Permissions.ManageMessages)
            ? replies.RemoveAsync(interaction, ct) : replies.AnswerAsync(interaction, DiscordWording.NotYours, ct),
        { Deed: CustomId.Why, Words: var words } => replies.AnswerAsync(interaction, DiscordWording.Because(Markdown.Escape(words)), ct),
        { Deed: CustomId.Wrong, Words: var names } => WrongAsync(interaction, names, ct),
        { Deed: CustomId.Reply or CustomId.Hand } deed => GiveAsync(interaction, deed, ct),
        _ => replies.AnswerAsync(interaction, DiscordWording.Outdated, ct),
    };

    /// <summary>Answers whoever asked, alone.</summary>
    private Task SayAsync(Interaction interaction, Question question, CancellationToken ct) =>
        replies.AnswerAsync(interaction, alone: true, RenderedAsync(interaction, question), ct);

    private async Task<ImmutableArray<MessagePayload>> RenderedAsync(Interaction interaction, Question question)
    {
        var answer = await ReplyAsync(interaction, question);
        return DiscordRenderer.Render(answer, interaction.AppPermissions.Allow(Permissions.EmbedLinks), [.. Shared(answer, question), .. Extras(answer, question)]);
    }

    private async Task<Answer> ReplyAsync(Interaction interaction, Question question)
    {
        var answer = conversation.Reply(question with { Region = await countries.OfAsync(interaction.Person) });
        PlatformTelemetry.Discord.Decided(Decision.Of(answer));
        if (answer is CommandAnswer { Remember: { } country })
            countries.Keep(interaction.Person, country);
        return about.Complete(answer);
    }

    /// <summary>Says for everybody what one person was told; the content is the newest there is.</summary>
    private Task ShareAsync(Interaction interaction, Command command, CancellationToken ct) =>
        replies.AnswerAsync(interaction, alone: false, SharedAsync(interaction, command), ct);

    private async Task<ImmutableArray<MessagePayload>> SharedAsync(Interaction interaction, Command command)
    {
        var answer = await ReplyAsync(interaction, DiscordQuestions.Of(command, interaction));
        return DiscordRenderer.Render(answer, interaction.AppPermissions.Allow(Permissions.EmbedLinks),
            (DiscordWording.Remove, new CustomId(CustomId.Remove, interaction.Person.ToString(CultureInfo.InvariantCulture))));
    }

    private Task WrongAsync(Interaction interaction, string names, CancellationToken ct)
    {
        var known = library();
        ImmutableArray<Button> others = [.. names.Split(' ').Select(known.Names.Find).OfType<Topic>().Select(Link)];
        return others.IsEmpty
            ? replies.AnswerAsync(interaction, DiscordWording.SorryNoOther, ct)
            : replies.AnswerAsync(interaction, alone: true, Task.FromResult<ImmutableArray<MessagePayload>>([new MessagePayload { Content = DiscordWording.OtherTopics, Components = Rows.Of(others) }]), ct);
    }

    /// <summary>Shows a moderator what could be offered to the author of a message. Nothing is said to anybody yet.</summary>
    private Task OfferAsync(Interaction interaction, InteractionChoice choice, CancellationToken ct)
    {
        if (!interaction.PersonPermissions.Allow(Permissions.ManageMessages))
            return replies.AnswerAsync(interaction, DiscordWording.ForModerators, ct);
        var message = (choice.TargetId ?? 0).ToString(CultureInfo.InvariantCulture);
        var offers = Offers(conversation.Reply(new Question(TargetOf(choice)?.Content ?? ""))).Take(MostOffers).ToArray();
        if (offers.Length == 0)
            return replies.AnswerAsync(interaction, DiscordWording.NothingToOffer, ct);
        var rows = offers.SelectMany(offer => Rows.Of([],
            ($"Reply: {offer.Label}", new CustomId(CustomId.Reply, $"{message} {offer.Command.ToString()[1..]}")),
            ($"Private: {offer.Label}", new CustomId(CustomId.Hand, $"{message} {offer.Command.ToString()[1..]}"))));
        return replies.AnswerAsync(interaction, alone: true,
            Task.FromResult<ImmutableArray<MessagePayload>>([new MessagePayload { Content = DiscordWording.ChooseOffer, Components = [.. rows] }]), ct);
    }

    private IEnumerable<Button> Offers(Answer answer) => answer switch
    {
        TopicAnswer about => [Link(about.Topic)],
        OverdoseAnswer => [new Button(library().Wording.OverdoseButton, new Command(CommandName.Overdose))],
        CrisisAnswer => [new Button(library().Wording.CrisisLinesButton, new Command(CommandName.Crisis))],
        _ => answer.Buttons.Where(button => button.Command.Name is CommandName.Topic or CommandName.Crisis),
    };

    /// <summary>Does what the moderator chose.</summary>
    private async Task GiveAsync(Interaction interaction, CustomId deed, CancellationToken ct)
    {
        var words = deed.Words.Split(' ', 2);
        var needed = interaction.Channel is { IsThread: true } ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        if (!interaction.PersonPermissions.Allow(Permissions.ManageMessages))
            await replies.AnswerAsync(interaction, DiscordWording.ForModerators, ct);
        else if (!interaction.AppPermissions.Allow(needed))
            await replies.AnswerAsync(interaction, DiscordWording.Missing(Permissions.NameOf(needed)), ct);
        else if (words.Length < 2 || !ulong.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var message) || Command.Parse($"/{words[1]}") is not { } command)
            await replies.AnswerAsync(interaction, DiscordWording.Outdated, ct);
        else
            await GiveAsync(interaction, deed.Deed, message, command, ct);
    }

    private async Task GiveAsync(Interaction interaction, char deed, ulong message, Command command, CancellationToken ct)
    {
        var answer = conversation.Reply(Question.Pressed(command));
        var remove = (DiscordWording.Remove, new CustomId(CustomId.Remove, interaction.Person.ToString(CultureInfo.InvariantCulture)));
        var given = deed == CustomId.Reply
            ? DiscordRenderer.Render(answer, interaction.AppPermissions.Allow(Permissions.EmbedLinks), remove)
            : [new MessagePayload { Content = DiscordWording.Offered, Components = Rows.Of([new Button(DiscordWording.OnlyYou, command)], remove) }];
        var taken = await replies.AnswerAsync(interaction.ChannelId ?? 0, message, given, ct, series: deed.ToString());
        await replies.AnswerAsync(interaction, taken ? DiscordWording.Done : DiscordWording.Failed, ct);
    }

    /// <summary>Only what anybody may see can be shared: never what was said to a person in danger.</summary>
    private static IEnumerable<(string Label, CustomId Id)> Shared(Answer answer, Question question) => (answer, question.Command) switch
    {
        (TopicAnswer about, _) => [(DiscordWording.Share, new CustomId(CustomId.Share, $"topic {about.Topic.Id}"))],
        (CommandAnswer { Command: not (CommandName.Country or CommandName.Unknown) }, { } command) => [(DiscordWording.Share, new CustomId(CustomId.Share, command.ToString()[1..]))],
        (OverdoseAnswer, { Name: CommandName.Overdose }) => [(DiscordWording.Share, new CustomId(CustomId.Share, "overdose"))],
        _ => [],
    };

    /// <summary>Under a topic that was matched, not asked for by name: why, and what else.</summary>
    private (string Label, CustomId Id)[] Extras(Answer answer, Question question)
    {
        if (answer is not TopicAnswer about || question.Command is { Name: not CommandName.Ask })
            return [];
        var explanation = conversation.Explain(question, answer);
        var why = string.Join(", ", explanation.WordsFor.Take(MostEvidence));
        var others = string.Join(' ', explanation.Alternatives.Where(guess => guess.Topic != about.Topic).Take(3).Select(guess => guess.Topic.Id.Value));
        return
        [
            (DiscordWording.Why, new CustomId(CustomId.Why, why[..Math.Min(why.Length, CustomId.Longest - 3)])),
            (DiscordWording.Wrong, new CustomId(CustomId.Wrong, others[..Math.Min(others.Length, CustomId.Longest - 3)])),
        ];
    }

    private static Button Link(Topic topic) => new(topic.Card.Title, new Command(CommandName.Topic, topic.Id.Value));

    private static TargetMessage? TargetOf(InteractionChoice choice) => choice.Resolved?.Messages?.Values.FirstOrDefault();
}
