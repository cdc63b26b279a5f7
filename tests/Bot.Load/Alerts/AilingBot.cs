using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;
using Microsoft.Data.Sqlite;

namespace Bot.Load.Alerts;

/// <summary>The worker on both fakes, with content, disk and database of its own, and everything that can be done to it.</summary>
internal sealed class AilingBot : IAsyncDisposable
{
    private const int Burst = 150;
    private const string Checked = "checked:";

    private readonly DirectoryInfo _folder;
    private readonly DiscordServer _discord;
    private readonly FakeTelegramServer _telegram;
    private readonly SqliteConnection _database;
    private int _asked;

    private AilingBot(DirectoryInfo folder, SmallDisk disk, DiscordServer discord, FakeTelegramServer telegram, Uri metrics)
    {
        (_folder, Disk, _discord, _telegram) = (folder, disk, discord, telegram);
        _database = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        Process = RunningBot.Start(
            discord, telegram, disk.Folder, ("Bot__Content", Content), ("Storage__Path", DatabaseFile), ("Health__Listen", $"{metrics}"));
    }

    public RunningBot Process { get; }

    public SmallDisk Disk { get; }

    private string Content => Path.Combine(_folder.FullName, "content");

    private string DatabaseFile => Path.Combine(_folder.FullName, "bot.db");

    /// <param name="metrics">Where it serves its metrics.</param>
    public static async Task<AilingBot> StartAsync(Uri metrics)
    {
        var folder = Directory.CreateTempSubdirectory("alerts");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "content"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var discord = await DiscordServer.StartAsync(
            new DiscordServerOptions { Checks = false, Identifies = 102, IdentifyWindow = TimeSpan.Zero, BucketLimit = 2 });
        var telegram = await FakeTelegramServer.Start(checksSpec: false);
        return new AilingBot(folder, await SmallDisk.MountAsync(), discord, telegram, metrics);
    }

    /// <summary>The lines of one country were last compared with their source years ago.</summary>
    public async Task LetContentGoStaleAsync()
    {
        var file = Path.Combine(Content, "crisis-lines", "gb.yaml");
        var lines = await File.ReadAllLinesAsync(file);
        await File.WriteAllLinesAsync(file, lines.Select(
            line => line.IndexOf(Checked, StringComparison.Ordinal) is >= 0 and var at ? $"{line[..at]}{Checked} 2020-01-01" : line));
    }

    public Task BreakContentAsync() => File.AppendAllTextAsync(Path.Combine(Content, "countries.yaml"), "\n\tnonsense: [");

    /// <summary>Another person asks on Telegram.</summary>
    public void Ask() => _telegram.People.Say(_telegram.People.Join($"Person {++_asked}"), "what is naloxone");

    public void TurnTelegramsClockBack() => _telegram.Clock = TimeProvider.System.GetUtcNow().AddDays(-1);

    public void SetTelegramsClockRight() => _telegram.Clock = null;

    public void TurnAnswersAway() => _telegram.Faults = (method, _) => method == "sendMessage" ? new Fault.TooMany(1) : null;

    public void TakeAnswers() => _telegram.Faults = (_, _) => null;

    /// <summary>More questions at once in one channel than Discord lets be answered there in a minute.</summary>
    public async Task AskTooMuchAsync()
    {
        for (var i = 0; i < Burst; i++)
            await _discord.SayAsync(_discord.Channel(), $"<@{_discord.Me}> what is naloxone", person: (ulong)(1_000 + i));
    }

    public Task EndSessionsAsync() => _discord.InvalidateAsync(resumable: false);

    /// <summary>Another program holds the database and does not let go.</summary>
    public async Task HoldDatabaseAsync()
    {
        await _database.OpenAsync();
        await using var hold = _database.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync();
    }

    public Task LetDatabaseGoAsync() => _database.CloseAsync();

    /// <summary>From now on connections to it are refused.</summary>
    public ValueTask EndDiscordAsync() => _discord.DisposeAsync();

    /// <inheritdoc cref="EndDiscordAsync"/>
    public ValueTask EndTelegramAsync() => _telegram.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await _database.DisposeAsync();
        await Disk.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
