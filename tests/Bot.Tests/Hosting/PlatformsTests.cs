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

    [Fact]
    public async Task Told_to_stop_all_platforms_stop_at_once_and_what_they_need_stops_after_them()
    {
        var (first, second) = (new Platform { Words = new() }, new Platform { Words = new() });
        var needed = new Needed(() => first.ExecuteTask!.IsCompleted && second.ExecuteTask!.IsCompleted);
        using var worker = Worker(needed, first, second);
        using var telling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var run = Platforms.Run(worker, telling.Token);
        await Task.WhenAll(first.Began.Task, second.Began.Task);
        await telling.CancelAsync();
        await Task.WhenAll(first.Told.Task, second.Told.Task).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        first.Words.SetResult();
        second.Words.SetResult();

        Assert.True(await run);
        Assert.True(needed.StoppedLast);
    }

    [Fact]
    public async Task A_worker_whose_time_runs_out_was_told_to_stop_all_the_same()
    {
        using var worker = Worker(TimeSpan.FromMilliseconds(100), new Late(), new Platform());
        using var telling = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var run = Platforms.Run(worker, telling.Token);
        await telling.CancelAsync();

        Assert.True(await run);
    }

    private static IHost Worker(params IHostedService[] services) => Worker(TimeSpan.FromMinutes(1), services);

    private static IHost Worker(TimeSpan patience, params IHostedService[] services)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = patience);
        foreach (var service in services)
            builder.Services.AddSingleton(service);
        return builder.Build();
    }

    /// <summary>Runs until it is told to stop, or stops by itself.</summary>
    private sealed class Platform : BackgroundService
    {
        public TaskCompletionSource Began { get; } = new();

        public TaskCompletionSource Stopped { get; } = new();

        public TaskCompletionSource Told { get; } = new();

        /// <summary>What it still says when it is told to stop.</summary>
        public TaskCompletionSource? Words { get; init; }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            Began.SetResult();
            await Stopped.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Told.TrySetResult();
            await (Words?.Task ?? Task.CompletedTask);
        }
    }

    private sealed class Needed(Func<bool> areOthersDone) : IHostedService
    {
        public bool StoppedLast { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            StoppedLast = areOthersDone();
            return Task.CompletedTask;
        }
    }

    private sealed class Late : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
