using System.Globalization;
using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Discord.Moderation;

namespace Bot.Discord.Choices;

/// <summary>"Offer a resource": a moderator sees what fits somebody's message, and chooses how it is given.</summary>
internal sealed class ResourceOffers(
    Conversation conversation, Func<TopicLibrary> library, DiscordQuestions questions, DiscordReplies replies, OpenedCards opened)
{
    private const int Most = 4;

    /// <summary>Shows a moderator what could be offered to the author of a message. Nothing is said to anybody yet.</summary>
    public Task ShowAsync(Interaction interaction, InteractionChoice choice, CancellationToken ct)
    {
        if (!interaction.PersonPermissions.Allow(Permissions.ManageMessages))
            return replies.AnswerAsync(interaction, DiscordWording.ForModerators, ct);
        var message = (choice.TargetId ?? 0).ToString(CultureInfo.InvariantCulture);
        var offers = Fitting(conversation.Reply(new Question(choice.Target?.Content ?? ""))).Take(Most).ToArray();
        if (offers.Length == 0)
            return replies.AnswerAsync(interaction, DiscordWording.NothingToOffer, ct);
        var rows = offers.SelectMany(offer => Rows.Of([],
            ($"Reply: {offer.Label}", new CustomId(CustomId.Reply, $"{message} {offer.Command.ToString()[1..]}")),
            ($"Private: {offer.Label}", new CustomId(CustomId.Hand, $"{message} {offer.Command.ToString()[1..]}"))));
        return replies.AnswerAsync(interaction, new MessagePayload { Content = DiscordWording.ChooseOffer, Components = [.. rows] }, ct);
    }

    /// <summary>Does what the moderator chose.</summary>
    public Task GiveAsync(Interaction interaction, CustomId deed, CancellationToken ct) =>
        replies.AnswerAsync(interaction, alone: true, GivenAsync(interaction, deed, ct), ct);

    /// <returns>What to tell the moderator.</returns>
    private async Task<ImmutableArray<MessagePayload>> GivenAsync(Interaction interaction, CustomId deed, CancellationToken ct)
    {
        var outcome = !interaction.PersonPermissions.Allow(Permissions.ManageMessages) ? DiscordWording.ForModerators
            : interaction.AppPermissions.FirstLacking(interaction.ToSpeak, Permissions.ViewChannel, Permissions.ReadMessageHistory)
                is { } lacking ? DiscordWording.Missing(lacking)
            : null;
        if (outcome is null && Read(deed.Words) is var (message, command))
        {
            var answer = conversation.Reply(questions.ForAll(command, interaction));
            var given = deed.Deed == CustomId.Reply ? Reply(interaction, answer) : Hand(interaction, command);
            var taken = await replies.AnswerAsync(interaction.ChannelId ?? 0, message, given, ct, series: deed.Deed.ToString());
            if (taken && deed.Deed == CustomId.Reply)
                opened.Count(interaction.Home, answer);
            outcome = taken ? DiscordWording.Done : DiscordWording.Failed;
        }
        return [new MessagePayload { Content = outcome ?? DiscordWording.Outdated }];
    }

    private static ImmutableArray<MessagePayload> Reply(Interaction moderator, Answer answer) => DiscordRenderer.Render(
        answer, moderator.AppPermissions.Allow(Permissions.EmbedLinks), AnswerButtons.Remove(moderator.Person));

    private static ImmutableArray<MessagePayload> Hand(Interaction moderator, Command command) =>
    [
        new MessagePayload
        {
            Content = DiscordWording.Offered,
            Components = Rows.Of([new Button(DiscordWording.OnlyYou, command)], AnswerButtons.Remove(moderator.Person)),
        },
    ];

    private IEnumerable<Button> Fitting(Answer answer) => answer switch
    {
        TopicAnswer about => [AnswerButtons.Link(about.Topic)],
        OverdoseAnswer => [new Button(library().Wording.OverdoseButton, new Command(CommandName.Overdose))],
        CrisisAnswer => [new Button(library().Wording.CrisisLinesButton, new Command(CommandName.Crisis))],
        _ => answer.Buttons.Where(button => button.Command.Name is CommandName.Topic or CommandName.Crisis),
    };

    /// <summary>The message, and the command that answers it.</summary>
    private static (ulong Message, Command Command)? Read(string words) =>
        words.Split(' ', 2) is [var id, var said] && ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var message)
            && Command.Parse($"/{said}") is { } command ? (message, command) : null;
}
