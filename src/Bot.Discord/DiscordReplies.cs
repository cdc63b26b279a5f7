using System.Globalization;
using Bot.Discord.Model;
using Bot.Discord.Rest;

namespace Bot.Discord;

/// <summary>Sends: to a channel so that nothing is said twice, to an interaction so that nobody waits.</summary>
internal sealed class DiscordReplies(IDiscordTransport transport, DiscordRest rest, ChannelRest channels, TimeProvider time)
{
    /// <summary>Of the three seconds Discord allows, those in which an answer is still worth waiting for.</summary>
    private static readonly TimeSpan Deferral = TimeSpan.FromSeconds(1);

    /// <summary>Answers a message in its channel, with embeds where they are shown. Where they turn out not to be, the answer becomes
    /// plain text.</summary>
    /// <param name="answer">It, with embeds or without.</param>
    /// <returns>Whether all of it was taken.</returns>
    public async Task<bool> AnswerAsync(
        ulong channel, ulong message, Func<bool, ImmutableArray<MessagePayload>> answer, CancellationToken ct)
    {
        var said = answer(channels.ShowsEmbeds(channel));
        if (said is not [{ Embeds.Length: > 0 } rich])
            return await AnswerAsync(channel, message, said, ct);
        var sent = await SendAsync(channel, InReply(rich, message), $"{message}-0", ct);
        if (!sent.IsSuccess || channels.ShowsEmbeds(channel))
            return sent.IsSuccess;
        var plain = answer(false);
        var taken = await channels.ReplaceAsync(channel, sent, plain[0], ct);
        for (var i = 1; i < plain.Length && taken; i++)
            taken = (await SendAsync(channel, InReply(plain[i], message), $"{message}-{i}", ct)).IsSuccess;
        return taken;
    }

    /// <summary>Answers a message in its channel. The nonce is the message's own id, so a message heard twice is answered once.</summary>
    /// <returns>Whether all of it was taken.</returns>
    public async Task<bool> AnswerAsync(
        ulong channel, ulong message, ImmutableArray<MessagePayload> answer, CancellationToken ct, string series = "")
    {
        var taken = true;
        for (var i = 0; i < answer.Length && taken; i++)
        {
            taken = (await SendAsync(channel, InReply(answer[i], message), $"{message}{series}-{i}", ct)).IsSuccess;
        }
        return taken;
    }

    /// <summary>Says something into a channel because of a message, without a sign of which it was.</summary>
    /// <returns>Whether it was taken.</returns>
    public async Task<bool> WhisperAsync(ulong channel, ulong message, MessagePayload words, CancellationToken ct) =>
        (await SendAsync(channel, words, $"{message}-0", ct)).IsSuccess;

    /// <summary>Answers an interaction; where the answer is slow to come, says in time that it will.</summary>
    /// <param name="alone">Whether only who asked may see it.</param>
    /// <returns>Whether it was taken.</returns>
    public async Task<bool> AnswerAsync(
        Interaction interaction, bool alone, Task<ImmutableArray<MessagePayload>> answer, CancellationToken ct)
    {
        var flags = alone ? MessagePayload.Ephemeral : (int?)null;
        var isLate = !answer.IsCompleted && await Task.WhenAny(answer, Task.Delay(Deferral, time, ct)) != answer;
        var later = new InteractionResponse.Deferred(alone ? new DeferredFlags(MessagePayload.Ephemeral) : null);
        if (isLate && !await DeferAsync(interaction, later, once: false, ct))
            return false;
        var messages = await answer;
        if (messages.IsEmpty)
            return false;
        // Too late to be heard, or heard before: nothing more is said, and above all not in public.
        if (isLate
            ? !await FillAsync(interaction, messages[0], ct)
            : !await transport.RespondAsync(interaction, new InteractionResponse.Said(messages[0] with { Flags = flags }), once: false, ct))
            return false;
        foreach (var more in messages.Skip(1))
            await rest.FollowUpAsync(interaction, more with { Flags = flags }, ct);
        return true;
    }

    /// <summary>
    /// Answers an interaction that changes something, for whoever asked alone. Where it may come again after a crash, it is acted on only
    /// once Discord has taken a first response, of which it takes one.
    /// </summary>
    /// <param name="act">What is to be done, and what is said of it.</param>
    public async Task ActAsync(Interaction interaction, Func<Task<ImmutableArray<MessagePayload>>> act, CancellationToken ct)
    {
        if (!transport.Repeats)
        {
            await AnswerAsync(interaction, alone: true, act(), ct);
            return;
        }
        var soon = new InteractionResponse.Deferred(new DeferredFlags(MessagePayload.Ephemeral));
        if (!await DeferAsync(interaction, soon, once: true, ct))
            return;
        var messages = await act();
        if (!await FillAsync(interaction, messages[0], ct))
            return;
        foreach (var more in messages.Skip(1))
            await rest.FollowUpAsync(interaction, more with { Flags = MessagePayload.Ephemeral }, ct);
    }

    public Task AnswerAsync(Interaction interaction, string words, CancellationToken ct) =>
        AnswerAsync(interaction, new MessagePayload { Content = words }, ct);

    /// <summary>Says one message to whoever asked, alone.</summary>
    public Task AnswerAsync(Interaction interaction, MessagePayload message, CancellationToken ct) =>
        AnswerAsync(interaction, alone: true, Task.FromResult<ImmutableArray<MessagePayload>>([message]), ct);

    /// <summary>Says that there is no answer, through a fault of ours; where one was given before the fault, it stays.</summary>
    public Task ConfessAsync(Interaction interaction, CancellationToken ct) => interaction.IsThinking
        ? FillAsync(interaction, new MessagePayload { Content = DiscordWording.Failure }, ct)
        : AnswerAsync(interaction, DiscordWording.Failure, ct);

    public Task SuggestAsync(Interaction interaction, Choice[] choices, CancellationToken ct) =>
        transport.RespondAsync(interaction, new InteractionResponse.Suggested(new SuggestedChoices(choices)), once: false, ct);

    /// <summary>Takes the message away whose button was pressed.</summary>
    public async Task RemoveAsync(Interaction interaction, CancellationToken ct)
    {
        if (await transport.RespondAsync(interaction, new InteractionResponse.Noted(), once: false, ct))
            await rest.DeleteOriginalAsync(interaction, ct);
    }

    private async Task<bool> DeferAsync(Interaction interaction, InteractionResponse later, bool once, CancellationToken ct) =>
        interaction.IsThinking = await transport.RespondAsync(interaction, later, once, ct);

    private async Task<bool> FillAsync(Interaction interaction, MessagePayload message, CancellationToken ct)
    {
        var isTaken = (await rest.EditOriginalAsync(interaction, message, ct)).IsSuccess;
        interaction.IsThinking &= !isTaken;
        return isTaken;
    }

    private Task<RestReply> SendAsync(ulong channel, MessagePayload message, FormattableString nonce, CancellationToken ct) =>
        channels.SendAsync(channel, message with { Nonce = nonce.ToString(CultureInfo.InvariantCulture), EnforceNonce = true }, ct);

    private static MessagePayload InReply(MessagePayload said, ulong message) =>
        said with { MessageReference = new MessageReference(message) };
}
