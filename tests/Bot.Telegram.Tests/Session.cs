using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Core;
using Bot.Core.Topics;
using Bot.Core.Moderation;
using Bot.Testing.FakeTelegram;
using Bot.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Telegram.Tests;

/// <summary>A host that runs nothing but Telegram, against a server of its own.</summary>
internal sealed class Session : IAsyncDisposable
{
    /// <summary>How long a test waits for what must come: only a fault makes it as long, never a slow machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly IHost _host;
    private readonly Dictionary<long, int> _read = [];
    private readonly string _journal = Path.Combine(Path.GetTempPath(), $"journal-{Guid.NewGuid():N}");

    private readonly bool _ownsServer;

    private readonly ContentChanges _changes = new();
    private TopicLibrary _library = RealContent.Library;

    private Session(
        FakeTelegramServer server, bool ownsServer, Action<TelegramOptions> configure, TimeProvider time, Conversation conversation,
        MemoryStore store)
    {
        (Server, _ownsServer, Store) = (server, ownsServer, store);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(new Collector(Logged));
        builder.Services.AddSingleton(time).AddSingleton(conversation).AddSingleton<Func<TopicLibrary>>(() => _library)
            .AddSingleton(_changes).AddSingleton<IChatSettingsStore>(store).AddSingleton<IPinnedCardStore>(store)
            .AddSingleton<IPeopleStore>(store).AddSingleton<IServerStore>(store).AddSingleton<IOpenedCounts>(store);
        builder.Services.AddTelegram(options =>
        {
            options.Token = FakeTelegramServer.Token;
            options.BaseUrl = server.Url;
            options.Journal = _journal;
            configure(options);
        });
        _host = builder.Build();
    }

    public FakeTelegramServer Server { get; }

    public Crowd People => Server.People;

    public MemoryStore Store { get; }

    public ConcurrentQueue<string> Logged { get; } = [];

    public static async Task<Session> Start(
        Action<TelegramOptions>? configure = null, TimeProvider? time = null, Conversation? conversation = null,
            FakeTelegramServer? server = null, MemoryStore? store = null)
    {
        time ??= TimeProvider.System;
        var session = new Session(
            server ?? await FakeTelegramServer.Start(time), server is null, configure ?? (_ => { }), time, conversation
                ?? RealContent.Conversation(time), store ?? new MemoryStore());
        await session._host.StartAsync();
        return session;
    }

    /// <summary>The content is edited and reloaded.</summary>
    public void Reload(TopicLibrary library)
    {
        _library = library;
        _changes.Raise();
    }

    /// <summary>The next message the bot sends to a chat.</summary>
    public async Task<JsonObject> Next(long chat)
    {
        var seen = _read.GetValueOrDefault(chat);
        _read[chat] = seen + 1;
        return await Server.Calls.Reply(chat, seen);
    }

    /// <summary>Says something in the direct chat and waits for the answer.</summary>
    public Task<JsonObject> Ask(Person person, string text)
    {
        People.Say(person, text);
        return Next(person.Id);
    }

    /// <summary>The answer to the press of a button.</summary>
    public async Task<JsonObject> Acknowledged(string press)
    {
        await Server.Calls.Until(calls => Of(calls).Any());
        return Of(Server.Calls).First().Parameters;

        IEnumerable<ApiCall> Of(CallLog calls) =>
            calls.Of("answerCallbackQuery").Where(call => (string?)call.Parameters["callback_query_id"] == press);
    }

    /// <summary>Waits until every update is answered and confirmed.</summary>
    /// <exception cref="OperationCanceledException">They are not within the time.</exception>
    public async Task Settled()
    {
        using var enough = new CancellationTokenSource(Patience);
        while (Server.Unconfirmed > 0)
            await Task.Delay(20, enough.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        if (_ownsServer)
            await Server.DisposeAsync();
        File.Delete(_journal);
    }

    private sealed class Collector(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write($"{logLevel}: {formatter(state, exception)}", logLevel);

        private void Write(string line, LogLevel level)
        {
            if (IsEnabled(level))
                lines.Enqueue(line);
        }


        public void Dispose()
        {
        }
    }
}
