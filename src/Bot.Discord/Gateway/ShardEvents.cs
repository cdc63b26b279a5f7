using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Discord.Model;

namespace Bot.Discord.Gateway;

/// <summary>Reads the events of one shard, and hands on those that concern more than the shard.</summary>
internal sealed class ShardEvents(ShardContext context, ShardLog log)
{
    /// <summary>What cannot be read, or nobody can deal with, is told and passed by.</summary>
    /// <returns>As <see cref="DiscordEvents.Message"/> says, for a message; else completed.</returns>
    public Task HandOn(PayloadAssembler payload)
    {
        try
        {
            switch (payload.Head.Event)
            {
                case EventKind.MessageCreate:
                    return context.Events.Message(MessageView.Read(payload.Body, context.Me));
                case EventKind.InteractionCreate:
                    context.Events.Interaction(Read(payload.Body, DiscordJson.Default.Interaction));
                    break;
                case EventKind.GuildDelete:
                    if (Read(payload.Body, DiscordJson.Default.GuildEvent) is { Unavailable: not true, Id: var left })
                        context.Events.Left(left);
                    break;
            }
        }
        catch (Exception error)
        {
            log.Complain(error);
        }
        return Task.CompletedTask;
    }

    /// <exception cref="InvalidDataException">There is no session in it, so that the line is of no use.</exception>
    public static ReadyEvent ReadyIn(PayloadAssembler payload)
    {
        try
        {
            if (Read(payload.Body, DiscordJson.Default.ReadyEvent) is { SessionId.Length: > 0 } ready)
                return ready;
        }
        catch (JsonException)
        {
            // As if it were not there.
        }
        throw new InvalidDataException("READY names no session");
    }

    /// <exception cref="JsonException">It is none.</exception>
    public static HelloEvent HelloIn(PayloadAssembler payload) => Read(payload.Body, DiscordJson.Default.HelloEvent);

    private static T Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        // The body is followed by what closes the payload.
        var reader = new Utf8JsonReader(body);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("It is null.");
    }
}
