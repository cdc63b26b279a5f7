using System.Globalization;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Discord.Choices;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Discord.Moderation;

namespace Bot.Discord;

/// <summary>What commands, menus and buttons do. Rights are looked at again in each: a button is seen by everybody.</summary>
internal sealed class DiscordChoices(
    DiscordReplies replies, DiscordCompletions completions, PersonalAnswers answers, ModeratorAnswers moderators, ResourceOffers offers)
{
    public Task AnswerAsync(Interaction interaction, CancellationToken ct) => interaction switch
    {
        { Data: not { } } => Task.CompletedTask,
        { Type: Interaction.Autocomplete, Data: var choice } => replies.SuggestAsync(interaction, completions.Of(choice), ct),
        { Type: Interaction.Component, Data: var choice } => PressedAsync(interaction, DiscordQuestions.PressedIn(choice), ct),
        { Data: { Type: InteractionChoice.MessageMenu, Name: DiscordWording.OfferResource } choice } =>
            offers.ShowAsync(interaction, choice, ct),
        { Data: { Type: InteractionChoice.MessageMenu } choice } => answers.SayAsync(interaction, choice.Target?.Content ?? "", ct),
        { Data: var choice } => DiscordQuestions.CommandOf(choice) is { } command
            ? SayAsync(interaction, command, ct)
            : replies.AnswerAsync(interaction, DiscordWording.Outdated, ct),
    };

    private Task PressedAsync(Interaction interaction, CustomId? pressed, CancellationToken ct) => pressed switch
    {
        { Deed: CustomId.Say, Command: { } command } => SayAsync(interaction, command, ct),
        { Deed: CustomId.Share, Command: { } command } when !ModerationDesk.Takes(command) => interaction.PersonMaySpeak
            ? answers.ShareAsync(interaction, command, ct) : replies.AnswerAsync(interaction, DiscordWording.NotShared, ct),
        { Deed: CustomId.Remove, Words: var owner } => MayRemove(interaction, owner)
            ? replies.RemoveAsync(interaction, ct) : replies.AnswerAsync(interaction, DiscordWording.NotYours, ct),
        { Deed: CustomId.Why, Words: var words } => replies.AnswerAsync(interaction, DiscordWording.Because(Markdown.Escape(words)), ct),
        { Deed: CustomId.Wrong, Words: var names } => answers.OtherTopicsAsync(interaction, names, ct),
        { Deed: CustomId.Reply or CustomId.Hand } deed => offers.GiveAsync(interaction, deed, ct),
        _ => replies.AnswerAsync(interaction, DiscordWording.Outdated, ct),
    };

    private Task SayAsync(Interaction interaction, Command command, CancellationToken ct) => ModerationDesk.Takes(command)
        ? moderators.SayAsync(interaction, command, ct)
        : answers.SayAsync(interaction, command, ct);

    private static bool MayRemove(Interaction interaction, string owner) =>
        interaction.Person.ToString(CultureInfo.InvariantCulture) == owner
            || interaction.PersonPermissions.Allow(Permissions.ManageMessages);
}
