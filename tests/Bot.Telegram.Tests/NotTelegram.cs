using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Tests;

/// <summary>A web server that knows nothing of bots.</summary>
internal sealed class NotTelegram(WebApplication app) : IAsyncDisposable
{
    public Uri Url { get; } = new(app.Urls.First());

    public static async Task<NotTelegram> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapFallback(() => "<html>Welcome</html>");
        await app.StartAsync();
        return new NotTelegram(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
