using System.Globalization;
using Bot.Core;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Bot.Discord;
using Bot.Settings;
using Bot.Storage;
using Bot.Telegram;
using Bot.Terminal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Hosting;

/// <summary>Wires the conversation to the platforms.</summary>
internal static class Worker
{
    public static IHost Create(ContentSource content, IConfiguration configuration)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        var discord = TokenShape.IsFor(configuration, KnownSettings.DiscordToken);
        var telegram = TokenShape.IsFor(configuration, TelegramSettings.Token);
        builder.Logging.SetMinimumLevel(Choice(KnownSettings.LogLevel, LogLevel.Warning)).AddOutput(configuration, !discord && !telegram);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(
            services => new SpeakingPolicy(services.GetRequiredService<TimeProvider>(), CooldownOf(configuration)));
        builder.Services.AddSingleton(content).AddSingleton<ContentChanges>().AddSingleton<LiveContent>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LiveContent>());
        builder.Services.AddSingleton<Func<TopicLibrary>>(services =>
        {
            var live = services.GetRequiredService<LiveContent>();
            return () => live.Library;
        });
        builder.Services.AddSingleton(services => new Conversation(
            services.GetRequiredService<Func<TopicLibrary>>(), services.GetRequiredService<SpeakingPolicy>(),
            services.GetRequiredService<TimeProvider>(), discord || telegram ? () => StoredSchema.Tables : null));
        if (discord || telegram)
            builder.Services
                .AddStorage(options => StorageSettings.Apply(configuration, options))
                .AddOperations(configuration, discord, telegram);
        else
            AddTerminal();
        if (discord)
            builder.Services.AddDiscord(options => DiscordSettings.Apply(configuration, options));
        if (telegram)
            builder.Services.AddTelegram(options => TelegramSettings.Apply(configuration, options));
        return builder.Build();

        void AddTerminal() => builder.Services.AddTerminal(options =>
        {
            options.Colour = Choice(KnownSettings.Colour, TerminalColour.Auto);
            options.Width = configuration[KnownSettings.Width] is { } width ? int.Parse(width, CultureInfo.InvariantCulture) : null;
        });

        T Choice<T>(string key, T otherwise) where T : struct, Enum =>
            configuration[key] is { } chosen ? Enum.Parse<T>(chosen, ignoreCase: true) : otherwise;
    }

    private static TimeSpan? CooldownOf(IConfiguration configuration) =>
        configuration[KnownSettings.Cooldown] is { } cooldown ? TimeSpan.ParseExact(cooldown, "c", CultureInfo.InvariantCulture) : null;
}
