using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Hosting;

/// <summary>
/// Runs every platform of a worker. One that stops by itself, as with a wrong token, has said why and leaves the others alone.
/// </summary>
internal static class Platforms
{
    /// <returns>True where the worker was told to stop; false where every platform had stopped by itself.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A platform's settings are wrong.</exception>
    public static async Task<bool> Run(IHost worker, CancellationToken ct)
    {
        var lifetime = worker.Services.GetRequiredService<IHostApplicationLifetime>();
        await worker.StartAsync(ct);
        var told = worker.WaitForShutdownAsync(ct);
        await Task.WhenAny(told, Task.WhenAll(Running(worker)));
        var wasTold = lifetime.ApplicationStopping.IsCancellationRequested;
        lifetime.StopApplication();
        await told;
        return wasTold;
    }

    private static IEnumerable<Task> Running(IHost worker) => worker.Services.GetServices<IHostedService>().OfType<BackgroundService>()
        .Select(platform => platform.ExecuteTask ?? Task.CompletedTask);
}
