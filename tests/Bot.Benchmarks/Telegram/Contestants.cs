using Bot.Content;
using Bot.Core;
using Bot.Core.Speaking;
using Bot.Core.Topics;
using Bot.Telegram;
using Bot.Telegram.Sending;
using Bot.Testing;
using Bot.Testing.FakeTelegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Telegram.Bot;

namespace Bot.Benchmarks.Telegram;

/// <summary>The bots of the load table that are written in C#; each runs in a process of its own until it is killed.</summary>
internal static class Contestants
{
    private const int NoLimit = 1_000_000;

    /// <summary>Ours, with the content of this repository and without the pace that Telegram asks for.</summary>
    public static async Task<int> Ours(string url)
    {
        var content = ContentFolder.Load(Repository.Content, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Func<TopicLibrary>>(() => content.Library)
            .AddSingleton(new SpeakingPolicy(TimeProvider.System)).AddSingleton<Conversation>();
        builder.Services.AddTelegram(options =>
        {
            options.Token = FakeTelegramServer.Token;
            options.BaseUrl = new Uri(url);
            options.Journal = Path.GetTempFileName();
            options.Limits = new SendingLimits(NoLimit, TimeSpan.FromSeconds(1), NoLimit, NoLimit);
        });
        await builder.Build().RunAsync();
        return 0;
    }

    /// <summary>The smallest echo bot on Telegram.Bot.</summary>
    public static async Task<int> Echo(string url)
    {
        var bot = new TelegramBotClient(new TelegramBotClientOptions(FakeTelegramServer.Token, url));
        bot.OnMessage += (message, _) => bot.SendMessage(message.Chat, message.Text!);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
