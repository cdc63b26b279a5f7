using System.Net;

namespace Bot.Discord.Rest;

/// <summary>The HTTP client for Discord's API.</summary>
internal static class RestHttp
{
    public static HttpClient Create(Uri api)
    {
        var http = new HttpClient(new SocketsHttpHandler
        {
            // DNS changes are followed; nothing else ends a connection that works.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        })
        {
            BaseAddress = api.AbsoluteUri.EndsWith('/') ? api : new Uri($"{api.AbsoluteUri}/"),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
            Timeout = TimeSpan.FromSeconds(15),
        };
        // Discord turns away requests without exactly this form of the header.
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://discord.com/developers/applications, 1.0)");
        return http;
    }
}
