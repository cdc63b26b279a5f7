using System.Net;

namespace Bot.Discord.Rest;

/// <summary>The HTTP client for Discord's API.</summary>
internal static class RestHttp
{
    private static readonly Version Built = typeof(RestHttp).Assembly.GetName().Version ?? new Version(1, 0);

    /// <param name="contact">Where Discord finds who runs the bot.</param>
    public static HttpClient Create(Uri api, Uri contact)
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
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot ({contact.AbsoluteUri}, {Built.ToString(3)})");
        return http;
    }
}
