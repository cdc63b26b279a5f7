using Bot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Hosting;

public sealed class PlatformsTests
{
    [Fact]
    public async Task The_worker_ends_when_the_last_platform_has_stopped_by_itself()
    {
        var (first, second) = (new Platform(), new Platform());
        using var worker = Worker(first, second);

        var run = Platforms.Run(worker, TestContext.Current.CancellationToken);
        first.Stopped.SetResult();
        second.Stopped.SetResult();

        Assert.False(await run);
    }

    [Fact]
    public async Task A_platform_that_stops_leaves_the_other_running_until_the_worker_is_told_to_stop()
    {
        var (gone, alive) = (new Platform(), new Platform());
        using var worker = Worker(gone, alive);
        using var telling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var run = Platforms.Run(worker, telling.Token);
        await Task.WhenAll(gone.Began.Task, alive.Began.Task);
        gone.Stopped.SetResult();
        await gone.ExecuteTask!;
        await Task.WhenAny(run, Task.Delay(100, telling.Token));

        Assert.False(run.IsCompleted);
        Assert.False(alive.ExecuteTask!.IsCompleted);
        await telling.CancelAsync();
        Assert.True(await run);
    }

    private static IHost Worker(Platform first, Platform second)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<IHostedService>(first).AddSingleton<IHostedService>(second);
        return builder.Build();
    }

    /// <summary>Runs until it is told to stop, or stops by itself.</summary>
    private sealed class Platform : BackgroundService
    {
        public TaskCompletionSource Began { get; } = new();

        public TaskCompletionSource Stopped { get; } = new();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            Began.SetResult();
            await Stopped.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
