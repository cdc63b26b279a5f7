using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Layout;
using Bot.Discord.Model;

namespace Bot.Discord.Choices;

/// <summary>Answers whoever asked, alone; what they were told they may share with everybody.</summary>
internal sealed class PersonalAnswers(
    Conversation conversation, Func<TopicLibrary> library, DiscordReplies replies, AnswerButtons buttons, DiscordAbout about,
    ChosenCountries countries)
{
    public Task SayAsync(Interaction interaction, Question question, CancellationToken ct) =>
        replies.AnswerAsync(interaction, alone: true, SaidAsync(interaction, question), ct);

    /// <summary>Says for everybody what one person was told; the content is the newest there is.</summary>
    public Task ShareAsync(Interaction interaction, Command command, CancellationToken ct) =>
        replies.AnswerAsync(interaction, alone: false, SharedAsync(interaction, command), ct);

    /// <param name="names">Of topics, with spaces between them; names of topics that are no more are left out.</param>
    public Task OtherTopicsAsync(Interaction interaction, string names, CancellationToken ct)
    {
        var known = library();
        ImmutableArray<Button> others = [.. names.Split(' ').Select(known.Names.Find).OfType<Topic>().Select(AnswerButtons.Link)];
        return others.IsEmpty
            ? replies.AnswerAsync(interaction, DiscordWording.SorryNoOther, ct)
            : replies.AnswerAsync(
                interaction, new MessagePayload { Content = DiscordWording.OtherTopics, Components = Rows.Of(others) }, ct);
    }

    private async Task<ImmutableArray<MessagePayload>> SaidAsync(Interaction interaction, Question question)
    {
        var answer = await AnswerAsync(interaction, question);
        return DiscordRenderer.Render(answer, interaction.AppPermissions.Allow(Permissions.EmbedLinks), buttons.Alone(answer, question));
    }

    private async Task<ImmutableArray<MessagePayload>> SharedAsync(Interaction interaction, Command command)
    {
        var answer = await AnswerAsync(interaction, DiscordQuestions.Of(command, interaction));
        return DiscordRenderer.Render(
            answer, interaction.AppPermissions.Allow(Permissions.EmbedLinks), AnswerButtons.Remove(interaction.Person));
    }

    private async Task<Answer> AnswerAsync(Interaction interaction, Question question)
    {
        var answer = conversation.Reply(question with { Region = await countries.OfAsync(interaction.Person) });
        if (answer is CommandAnswer { Remember: { } country })
            countries.Keep(interaction.Person, country);
        return about.Complete(answer);
    }
}
