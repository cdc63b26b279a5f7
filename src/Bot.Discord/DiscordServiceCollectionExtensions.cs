using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Moderation.Rules;
using Bot.Discord.Choices;
using Bot.Discord.Gateway;
using Bot.Discord.Interactions;
using Bot.Discord.Moderation;
using Bot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

public static class DiscordServiceCollectionExtensions
{
    /// <summary>
    /// Adds the chat on Discord. It needs a <see cref="Core.Conversation"/>, the library in force and its
    /// <see cref="Core.Topics.ContentChanges"/>, the stores of <see cref="Core.Moderation"/>, a <see cref="TimeProvider"/> and logging.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, Action<DiscordOptions> configure)
    {
        services.AddOptions<DiscordOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>());
        services.TryAddSingleton(new Random());
        services.TryAddSingleton(new GatewayPace());
        services.TryAddSingleton(new PinPace());
        services.TryAddSingleton(new CommandPace());
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DiscordOptions>>().Value);
        services.AddSingleton(provider => new RestSender(
            RestHttp.Create(OptionsOf(provider).ApiBaseUrl, OptionsOf(provider).ContactUrl), OptionsOf(provider),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<Random>(),
            provider.GetRequiredService<ILogger<RestSender>>()));
        services.AddSingleton<DiscordRest>().AddSingleton<ChannelRest>();
        services.AddSingleton<IDiscordTransport>(provider => OptionsOf(provider).InteractionsPort is null
            ? ActivatorUtilities.CreateInstance<GatewayTransport>(provider)
            : ActivatorUtilities.CreateInstance<InteractionsEndpoint>(provider));
        services.AddDiscordModeration();
        services.AddSingleton<DiscordQuestions>().AddSingleton<DiscordReplies>().AddSingleton<DiscordAbout>();
        services.AddSingleton<DiscordCommands>().AddSingleton<DiscordCompletions>();
        services.AddSingleton<AnswerButtons>().AddSingleton<MessageAnswers>();
        services.AddSingleton<PersonalAnswers>().AddSingleton<ResourceOffers>();
        services.AddSingleton<DiscordChoices>();
        return services.AddHostedService<DiscordWorker>();
    }

    /// <summary>The desk, the rules and the rounds over the pins are this platform's own: the same types serve others.</summary>
    private static void AddDiscordModeration(this IServiceCollection services)
    {
        services.AddSingleton<PinRest>().AddSingleton<DiscordPinBoard>();
        services.AddKeyedSingleton(DiscordPlaces.Platform, (provider, _) => new RoomRules(
            provider.GetRequiredService<IChatSettingsStore>(), new ChatSettings { Mode = OptionsOf(provider).Speaking }));
        services.TryAddSingleton<PinTurns>();
        services.AddKeyedSingleton(DiscordPlaces.Platform, Ours<ModerationDesk>);
        services.AddKeyedSingleton(DiscordPlaces.Platform, Ours<PinRefresh>);
        services.AddSingleton<ModeratorAnswers>().AddSingleton<KeptCountries>().AddSingleton<OpenedCards>();
        services.AddSingleton<DiscordServers>().AddSingleton<PinRounds>();
    }

    private static T Ours<T>(IServiceProvider provider, object? platform) => ActivatorUtilities.CreateInstance<T>(
        provider, provider.GetRequiredService<DiscordPinBoard>(), provider.GetRequiredKeyedService<RoomRules>(platform));

    private static DiscordOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<DiscordOptions>();
}
