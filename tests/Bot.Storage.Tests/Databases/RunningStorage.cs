using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Tests.Databases;

/// <summary>The storage between start and stop.</summary>
internal sealed class RunningStorage : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningStorage(IHost host) => _host = host;

    public IChatSettingsStore Settings => Get<IChatSettingsStore>();

    public IPinnedCardStore Pins => Get<IPinnedCardStore>();

    public IPeopleStore People => Get<IPeopleStore>();

    public IServerStore Servers => Get<IServerStore>();

    public IOpenedCounts Counts => Get<IOpenedCounts>();

    public StorageState State => Get<StorageState>();

    public static async Task<RunningStorage> Start(Action<StorageOptions> configure, TimeProvider time, LogBook log)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddSingleton(time).AddStorage(configure);
        var host = builder.Build();
        try
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            return new RunningStorage(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
