using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Storage.Kill;

/// <summary>The storage as the worker has it, between start and stop.</summary>
internal sealed class RunningStores : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IHost _host;

    private RunningStores(IHost host) => _host = host;

    public IChatSettingsStore Settings => _host.Services.GetRequiredService<IChatSettingsStore>();

    public IPinnedCardStore Pins => _host.Services.GetRequiredService<IPinnedCardStore>();

    public IPeopleStore People => _host.Services.GetRequiredService<IPeopleStore>();

    public StorageState State => _host.Services.GetRequiredService<StorageState>();

    /// <summary>On a database that another has used.</summary>
    public static Task<RunningStores> Start(StorageOptions same) => Start(to =>
        (to.Provider, to.Path, to.ConnectionString) = (same.Provider, same.Path, same.ConnectionString));

    public static async Task<RunningStores> Start(Action<StorageOptions> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System).AddStorage(configure);
        var host = builder.Build();
        await host.StartAsync();
        var stores = new RunningStores(host);
        // A start does not wait long for a slow disk; a measurement does.
        for (var start = TimeProvider.System.GetTimestamp(); !stores.State.IsUp && TimeProvider.System.GetElapsedTime(start) < Patience;)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        return stores;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
