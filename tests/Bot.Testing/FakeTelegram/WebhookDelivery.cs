using System.Net.Http.Json;

namespace Bot.Testing.FakeTelegram;

/// <summary>Posts updates to the webhook, one after the other; one that is not taken with a 2xx is posted again.</summary>
internal sealed class WebhookDelivery : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _delivering;

    public WebhookDelivery(World world) => _delivering = Deliver(world, _stop.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _delivering;
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task Deliver(World world, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested)
            {
                if (world.Webhook is not { } webhook || await world.Updates.Take(0, 1, TimeSpan.Zero, world.Time, ct) is not [{ } update])
                {
                    await Task.Delay(Pause, ct);
                    continue;
                }
                using var request = new HttpRequestMessage(
                    HttpMethod.Post, (string)webhook["url"]!) { Content = JsonContent.Create(update) };
                if ((string?)webhook["secret_token"] is { } secret)
                    request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
                if (await Taken(request, ct))
                    world.Updates.Confirm((int)update["update_id"]! + 1);
                else
                    await Task.Delay(Pause, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task<bool> Taken(HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            using var response = await _http.SendAsync(request, ct);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
