using Bot.Core.Answers;
using Bot.Core.Moderation;
using Bot.Core.Questions;
using Bot.Discord.Model;
using Bot.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Moderation;

/// <summary>Answers moderators' commands, and whoever wants to be forgotten, for whoever asked alone. There is nothing to share.</summary>
internal sealed class ModeratorAnswers([FromKeyedServices(DiscordPlaces.Platform)] ModerationDesk desk, DiscordReplies replies)
{
    public Task SayAsync(Interaction interaction, Command command, CancellationToken ct) =>
        replies.ActAsync(interaction, () => SaidAsync(interaction, command, ct), ct);

    private async Task<ImmutableArray<MessagePayload>> SaidAsync(Interaction interaction, Command command, CancellationToken ct)
    {
        PlatformTelemetry.Discord.Decided(Decision.Command);
        return DiscordRenderer.Render(
            await desk.Reply(command, Askers.Of(interaction), ct), interaction.AppPermissions.Allow(Permissions.EmbedLinks));
    }
}
