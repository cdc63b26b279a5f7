using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Hosting;

/// <summary>
/// Runs every platform of a worker. One that stops by itself, as with a wrong token, has said why and leaves the others alone.
/// Told to stop, all of them take nothing new at once and finish what is in hand side by side; what they need stops after them.
/// </summary>
internal static class Platforms
{
    /// <summary>More than the platforms take for their last words.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(12);

    /// <returns>True where the worker was told to stop; false where every platform had stopped by itself.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A platform's settings are wrong.</exception>
    /// <exception cref="OperationCanceledException">Told to stop before everything had started.</exception>
    public static async Task<bool> Run(IHost worker, CancellationToken ct)
    {
        var lifetime = worker.Services.GetRequiredService<IHostApplicationLifetime>();
        await worker.StartAsync(ct);
        BackgroundService[] platforms = [.. worker.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        using var told = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        await Task.WhenAll(platforms.Select(platform => platform.ExecuteTask ?? Task.CompletedTask)).WaitAsync(told.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var wasTold = told.IsCancellationRequested;
        lifetime.StopApplication();
        using var patience = new CancellationTokenSource(LastWords);
        await Task.WhenAll(platforms.Select(platform => platform.StopAsync(patience.Token)));
        await Stop(worker);
        return wasTold;
    }

    /// <summary>What is not done in time ends with the process.</summary>
    private static async Task Stop(IHost worker)
    {
        try
        {
            await worker.StopAsync(CancellationToken.None);
        }
        catch (Exception late) when (late is OperationCanceledException
            || (late is AggregateException several && several.InnerExceptions.All(one => one is OperationCanceledException)))
        {
            // Its time ran out.
        }
    }
}
