using System.Net;
using Bot.Telemetry;

namespace Bot.Telegram.Sending;

/// <summary>Tells of each call that passes: when it left, what the server's clock says, whether it asks for patience.</summary>
internal sealed class Wire : DelegatingHandler
{
    private readonly TimeProvider _time;

    /// <summary>Without what the Bot API never uses: cookies, redirects, tracing headers.</summary>
    public Wire(TimeProvider time)
        : base(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) => _time = time;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = PlatformTelemetry.Telegram.Requests();
        var response = await base.SendAsync(request, cancellationToken);
        ServerClock.Said(response.Headers.Date, _time);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            PlatformTelemetry.Telegram.RateLimited();
        return response;
    }
}
