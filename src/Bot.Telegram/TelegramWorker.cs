using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Bot.Core;
using Bot.Core.Moderation;
using Bot.Core.Moderation.Pinning;
using Bot.Core.Moderation.Rules;
using Bot.Core.Topics;
using Bot.Telegram.Moderation;
using Bot.Telegram.Sending;
using Bot.Telegram.Updates;
using Bot.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Telegram;

/// <summary>Signs in, says which commands there are, and answers until stopped. What is wrong here stops nothing else.</summary>
internal sealed partial class TelegramWorker(
    Conversation conversation, Func<TopicLibrary> library, ContentChanges changes, Stores stores, IOptions<TelegramOptions> options,
    TimeProvider time, ILogger<TelegramWorker> logger) : BackgroundService
{
    private static readonly TimeSpan PollTimeout = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly TelegramOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        PlatformTelemetry.Telegram.Lines.Want(1);
        try
        {
            using var http = Http(SendTimeout);
            var client = Client(http);
            var me = await Reach(() => client.GetMe(stoppingToken), stoppingToken);
            await Run(client, new BotName(me.Id, me.Username!), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception error)
        {
            LogStopped(logger, Reason(error));
            LogTrace(logger, error.StackTrace);
        }
        finally
        {
            PlatformTelemetry.Telegram.Lines.Down();
        }
    }

    private async Task Run(TelegramBotClient client, BotName me, CancellationToken ct)
    {
        await Reach(() => TelegramCommands.Register(client, library().Wording, ct), ct);
        using var journal = OpenJournal();
        var outbox = new Outbox(_options.Limits, time);
        var rules = new RoomRules(stores.Settings, ChatSettings.None);
        var moves = new GroupMoves(stores.Servers, stores.Pins);
        var board = new TelegramPinBoard(client, outbox, moves);
        var turns = new PinTurns();
        var handler = Handler(client, me, outbox, journal, rules, moves, board, turns);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var rounds = new PinRounds(new PinRefresh(library, stores.Pins, board, turns, rules, time), changes, time, logger).Run(end.Token);
        try
        {
            using var inbox = new Inbox(handler, journal);
            await Receive(client, inbox, ct);
        }
        finally
        {
            await end.CancelAsync();
            await rounds.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private UpdateHandler Handler(
        TelegramBotClient client, BotName me, Outbox outbox, UpdateJournal journal, RoomRules rules, GroupMoves moves, IPinBoard board,
        PinTurns turns)
    {
        var countries = new KeptCountries(stores.People);
        var administrators = new Administrators(client, outbox, time);
        var replies = new TelegramReplies(client, outbox, new Sender(client, outbox, journal, logger), stores.Counts, me, logger);
        var desk = new ModerationDesk(
            library, stores.Settings, stores.Pins, stores.People, stores.Counts, board, turns, rules, changes, time);
        var moderators = new Moderators(desk, new Askers(administrators, me), replies);
        var doubts = new Doubts(conversation, library, administrators, replies);
        return new UpdateHandler(
            new TelegramQuestions(me, countries, rules, time), conversation, moderators, replies, doubts,
            new InlineCards(conversation, library, me), countries, new Membership(countries, stores.Servers, moves), logger);
    }

    private async Task Receive(TelegramBotClient client, Inbox inbox, CancellationToken ct)
    {
        if (_options.Mode == TelegramMode.Webhook)
        {
            var secret = _options.WebhookSecret ?? RandomNumberGenerator.GetHexString(64);
            await new Webhook(inbox, _options, secret, logger).Run(
                () => Reach(() => client.SetWebhook(
                    _options.WebhookUrl!.AbsoluteUri, allowedUpdates: UpdateHandler.Kinds, secretToken: secret, cancellationToken: ct), ct),
                ct);
            return;
        }
        await Reach(() => client.DeleteWebhook(cancellationToken: ct), ct);
        using var http = Http(PollTimeout);
        await new LongPolling(Client(http), inbox, time, logger).Run(ct);
    }

    private Task<bool> Reach(Func<Task> call, CancellationToken ct) => Reach(
        async () =>
        {
            await call();
            return true;
        },
        ct);

    /// <summary>Tries as long as the server cannot be reached: a network comes back, a wrong token does not become right.</summary>
    private async Task<T> Reach<T>(Func<Task<T>> call, CancellationToken ct)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            try
            {
                return await call();
            }
            catch (RequestException failure) when (
                failure is ApiRequestException { ErrorCode: 429 or >= 500 } || failure.InnerException is HttpRequestException)
            {
                var why = failure is ApiRequestException told ? $"{told.ErrorCode}" : ServerClock.Loss(failure, time);
                LogUnreachable(logger, _options.BaseUrl, why, pause);
                await Task.Delay(pause, time, ct);
            }
    }

    /// <summary>Answering without a memory is better than not answering.</summary>
    private UpdateJournal OpenJournal()
    {
        try
        {
            return UpdateJournal.Open(_options.Journal, time, logger);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNoJournal(logger, _options.Journal, error.Message);
            return UpdateJournal.InMemory(time, logger);
        }
    }

    private HttpClient Http(TimeSpan timeout) => new(new Wire(time)) { Timeout = timeout };

    /// <summary>Retries are ours alone: the library would wait on the thread that sends.</summary>
    private TelegramBotClient Client(HttpClient http) =>
        new(new TelegramBotClientOptions(_options.Token, _options.BaseUrl.ToString()) { RetryThreshold = 0, RetryCount = 1 }, http);

    private string Reason(Exception error) => error switch
    {
        ApiRequestException { ErrorCode: 401 } or ArgumentException =>
            "the server does not know the token; set Telegram:Token to the one from BotFather",
        RequestException { HttpStatusCode: HttpStatusCode.NotFound } or ApiRequestException { ErrorCode: 404 } =>
            $"{_options.BaseUrl} is no Bot API server, or the token is not well formed; see Telegram:BaseUrl and Telegram:Token",
        RequestException { InnerException: not null } =>
            $"{_options.BaseUrl} does not answer as a Bot API server does; see Telegram:BaseUrl",
        IOException or SocketException => $"{_options.WebhookListen} cannot be listened on; see Telegram:WebhookListen",
        _ => error.GetType().Name,
    };

    [LoggerMessage(306, LogLevel.Critical, "Telegram has stopped: {Reason}")]
    private static partial void LogStopped(ILogger logger, string reason);

    [LoggerMessage(307, LogLevel.Error, "Telegram cannot be reached at {BaseUrl} (Telegram:BaseUrl): {Why}; trying again in {Pause}")]
    private static partial void LogUnreachable(ILogger logger, Uri baseUrl, string why, TimeSpan pause);

    [LoggerMessage(308, LogLevel.Warning, "{Path} (Telegram:Journal) cannot be used, so a crash may repeat answers: {Why}")]
    private static partial void LogNoJournal(ILogger logger, string path, string why);

    [LoggerMessage(309, LogLevel.Debug, "Telegram stopped here:\n{Trace}")]
    private static partial void LogTrace(ILogger logger, string? trace);
}
