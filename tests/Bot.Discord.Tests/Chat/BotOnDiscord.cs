using Bot.Testing;
using System.Text.Json.Nodes;
using Bot.Core;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Topics;
using Bot.Discord.Gateway;
using Bot.Discord.Moderation;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeDiscord.World;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Discord.Tests.Chat;

/// <summary>The whole adapter in a host of its own, on a fake Discord.</summary>
internal sealed class BotOnDiscord(DiscordServer discord, IHost host, LogBook log, MemoryStore store, bool ownsServer) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public DiscordServer Discord => discord;

    public LogBook Log => log;

    public MemoryStore Store => store;

    public ContentChanges Changes => host.Services.GetRequiredService<ContentChanges>();

    public ModerationDesk Desk => host.Services.GetRequiredKeyedService<ModerationDesk>(DiscordPlaces.Platform);

    public PinRefresh Refresh => host.Services.GetRequiredKeyedService<PinRefresh>(DiscordPlaces.Platform);

    public IDiscordTransport Transport => host.Services.GetRequiredService<IDiscordTransport>();

    public static async Task<BotOnDiscord> StartAsync(
        DiscordServerOptions? server = null, DiscordServer? discord = null, Conversation? conversation = null,
        Action<DiscordOptions>? configure = null, Action<IServiceCollection>? services = null, bool online = true,
        MemoryStore? store = null, Func<TopicLibrary>? library = null)
    {
        store ??= new MemoryStore();
        var owns = discord is null;
        discord ??= await DiscordServer.StartAsync(
            (server ?? new DiscordServerOptions()) with { IdentifyWindow = TimeSpan.FromMilliseconds(100) });
        var log = new LogBook();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(conversation ?? RealContent.Conversation())
            .AddSingleton(new GatewayPace
            {
                // Well beyond the server's own, for it counts from when they arrive.
                IdentifyWindow = TimeSpan.FromMilliseconds(600),
                FirstBackoff = TimeSpan.FromMilliseconds(20), LongestBackoff = TimeSpan.FromMilliseconds(500),
                Saving = TimeSpan.FromMilliseconds(100),
            });
        builder.Services.AddSingleton<IChatSettingsStore>(store).AddSingleton<IPinnedCardStore>(store).AddSingleton<IPeopleStore>(store)
            .AddSingleton<IServerStore>(store).AddSingleton<IOpenedCounts>(store)
            .AddSingleton<ContentChanges>().AddSingleton(new PinPace { OldEdits = TimeSpan.FromMilliseconds(20) });
        services?.Invoke(builder.Services);
        builder.Services.AddSingleton(library ?? (() => RealContent.Loaded.Library)).AddDiscord(options =>
        {
            (options.Token, options.ApiBaseUrl, options.StateFolder) = (discord.Token, discord.ApiUrl, null);
            configure?.Invoke(options);
        });
        var bot = new BotOnDiscord(discord, builder.Build(), log, store, owns);
        await bot.StartAsync(online);
        return bot;
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<bool> holds, TimeSpan? patience = null)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !holds(); await Task.Delay(10))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < (patience ?? Patience),
                $"It did not come.\n{string.Join('\n', Log.Lines.TakeLast(30))}\n{string.Join('\n', Discord.Violations)}");
    }

    /// <summary>What the bot posts in answer to a message.</summary>
    public async Task<JsonObject[]> AnswersToAsync(ulong channel, ulong message, int atLeast = 1)
    {
        await UntilAsync(() => Find().Length >= atLeast);
        return Find();

        JsonObject[] Find() => [.. Discord.Answers(channel)
            .Where(answer => answer["message_reference"]?["message_id"]?.GetValue<string>() == $"{message}")];
    }

    public async Task<JsonObject> AnswerToAsync(ulong channel, ulong message) => (await AnswersToAsync(channel, message))[0];

    /// <summary>What the bot does first about a choice.</summary>
    public async Task<JsonObject> AnswerToAsync(Interaction interaction)
    {
        await interaction.Answered.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return interaction.Callback!;
    }

    public async Task<string> WordsAsync(Interaction interaction) =>
        (await AnswerToAsync(interaction))["data"]!["content"]!.GetValue<string>();

    /// <summary>Nothing that went over the wire broke a rule of Discord's or one of ours.</summary>
    public void AssertClean()
    {
        Assert.True(Discord.Violations.Length == 0, string.Join('\n', Discord.Violations));
        Assert.All(
            Discord.Requests.Where(request => request is { Method: "POST" or "PATCH", Body: JsonObject body }
                && (body["data"] ?? body)["content"] is not null),
            request => Assert.Equal("""{"parse":[]}""", (request.Body!["data"] ?? request.Body)["allowed_mentions"]?.ToJsonString()));
    }

    public Task StopAsync() => host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        if (ownsServer)
            await discord.DisposeAsync();
    }

    private async Task StartAsync(bool online)
    {
        await host.StartAsync(TestContext.Current.CancellationToken);
        if (online)
            await UntilAsync(() => Log.Lines.Any(line =>
                line.Contains("is ready", StringComparison.Ordinal) || line.Contains("has resumed", StringComparison.Ordinal)));
    }
}
