using Bot.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Bot.Terminal.Tests;

/// <summary>A host that runs nothing but the terminal, from the first line of input until it stops by itself.</summary>
internal sealed class Session(TextReader input) : IDisposable
{
    private readonly CancellationTokenSource _ctrlC = new();

    public Session(params string[] lines) : this(new StringReader(string.Join('\n', lines)))
    {
    }

    public Conversation Conversation { get; init; } = SomeLibrary.Conversation();

    /// <summary>How long another service of the host takes to start. Default: none.</summary>
    public TimeSpan SlowStart { get; init; }

    public TestConsole Console { get; } = new TestConsole().SupportsAnsi(false);

    public List<string> Logged { get; } = [];

    /// <returns>Everything written.</returns>
    public async Task<string> Run()
    {
        using var host = Build();
        await host.RunAsync(_ctrlC.Token).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return Console.Output;
    }

    /// <summary>What the signal does to a host.</summary>
    public Task PressCtrlC() => _ctrlC.CancelAsync();

    public void Dispose()
    {
        Console.Dispose();
        _ctrlC.Dispose();
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(new LogBook(Logged));
        builder.Services.AddSingleton(Conversation).AddSingleton(input).AddSingleton<IAnsiConsole>(Console).AddTerminal();
        builder.Services.AddHostedService(_ => new SlowStarter(SlowStart));
        return builder.Build();
    }

    private sealed class SlowStarter(TimeSpan delay) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.Delay(delay, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class LogBook(List<string> logged) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                logged.Add(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
