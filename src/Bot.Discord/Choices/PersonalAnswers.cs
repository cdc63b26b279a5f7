using Bot.Core;
using Bot.Core.Answers;
using Bot.Core.Questions;
using Bot.Core.Topics;
using Bot.Discord.Layout;
using Bot.Discord.Model;
using Bot.Discord.Moderation;
using Bot.Telemetry;

namespace Bot.Discord.Choices;

/// <summary>Answers whoever asked, alone; what they were told they may share with everybody.</summary>
internal sealed class PersonalAnswers(
    Conversation conversation, Func<TopicLibrary> library, DiscordQuestions questions, DiscordReplies replies, AnswerButtons buttons,
    DiscordAbout about, KeptCountries countries, OpenedCards opened)
{
    public Task SayAsync(Interaction interaction, Command command, CancellationToken ct) =>
        SayAsync(interaction, questions.Of(command, interaction), ct);

    /// <summary>What there is to say to somebody's words.</summary>
    public Task SayAsync(Interaction interaction, string words, CancellationToken ct) =>
        SayAsync(interaction, questions.Of(words, interaction), ct);

    /// <summary>Says for everybody what one person was told; the content is the newest there is.</summary>
    public Task ShareAsync(Interaction interaction, Command command, CancellationToken ct) => AnswerAsync(
        interaction, questions.Of(command, interaction), alone: false, _ => [AnswerButtons.Remove(interaction.Person)], ct);

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

    private Task SayAsync(Interaction interaction, Question question, CancellationToken ct) =>
        AnswerAsync(
            interaction, question, alone: true, answer => buttons.Alone(answer, question, interaction.PersonMaySpeak), ct);

    /// <param name="more">The buttons this platform adds.</param>
    private async Task AnswerAsync(
        Interaction interaction, Question question, bool alone, Func<Answer, (string Label, CustomId Id)[]> more, CancellationToken ct)
    {
        var reply = conversation.Reply(question);
        PlatformTelemetry.Discord.Decided(Decision.Of(reply));
        var answering = countries.KeepAsync(interaction.Person, reply, ct);
        if (await replies.AnswerAsync(interaction, alone, ShownAsync(), ct))
            opened.Count(interaction.Home, await answering);

        async Task<ImmutableArray<MessagePayload>> ShownAsync()
        {
            var answer = about.Complete(await answering, DiscordPlaces.Of(interaction.GuildId ?? 0, interaction.ChannelId ?? 0));
            return DiscordRenderer.Render(answer, interaction.AppPermissions.Allow(Permissions.EmbedLinks), more(answer));
        }
    }
}
