using Bot.Discord.Choices;
using Bot.Discord.Gateway;
using Bot.Discord.Interactions;
using Bot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Discord;

public static class DiscordServiceCollectionExtensions
{
    /// <summary>
    /// Adds the chat on Discord. It needs a <see cref="Core.Conversation"/>, the library in force, a <see cref="TimeProvider"/> and
    /// logging.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, Action<DiscordOptions> configure)
    {
        services.AddOptions<DiscordOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsCheck>());
        services.TryAddSingleton(new Random());
        services.TryAddSingleton(new GatewayPace());
        services.TryAddSingleton<ChosenCountries>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DiscordOptions>>().Value);
        services.AddSingleton(provider => new RestSender(
            RestHttp.Create(OptionsOf(provider).ApiBaseUrl, OptionsOf(provider).ContactUrl), OptionsOf(provider),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<Random>(),
            provider.GetRequiredService<ILogger<RestSender>>()));
        services.AddSingleton<DiscordRest>();
        services.AddSingleton<IDiscordTransport>(provider => OptionsOf(provider).InteractionsPort is null
            ? ActivatorUtilities.CreateInstance<GatewayTransport>(provider)
            : ActivatorUtilities.CreateInstance<InteractionsEndpoint>(provider));
        services.AddSingleton(provider => new DiscordQuestions(OptionsOf(provider).Speaking));
        services.AddSingleton<DiscordReplies>().AddSingleton<DiscordAbout>().AddSingleton<DiscordCommands>();
        services.AddSingleton<AnswerButtons>().AddSingleton<MessageAnswers>();
        services.AddSingleton<PersonalAnswers>().AddSingleton<ResourceOffers>();
        services.AddSingleton<DiscordChoices>();
        return services.AddHostedService<DiscordWorker>();
    }

    private static DiscordOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<DiscordOptions>();
}
