using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeDiscord.World;
using Bot.Testing.FakeTelegram;

namespace Bot.Testing.Load;

/// <summary>People who ask at a steady pace on both platforms, and what became of each question.</summary>
public sealed class Traffic
{
    private const int People = 500;
    private const int PerInteraction = 50;
    private const string Words = "what is naloxone";

    private readonly DiscordServer _discord;
    private readonly FakeTelegramServer _telegram;
    private readonly Person[] _people;
    private readonly List<ulong> _onDiscord = [];
    private readonly List<(long Chat, int Message)> _onTelegram = [];
    private readonly ConcurrentQueue<(Interaction Interaction, bool WhileUp)> _interactions = new();
    private readonly Pulse _discordPulse = new();
    private readonly Pulse _telegramPulse = new();

    public Traffic(DiscordServer discord, FakeTelegramServer telegram)
    {
        (_discord, _telegram) = (discord, telegram);
        _people = [.. Enumerable.Range(0, People).Select(i => telegram.People.Join($"P{i}"))];
        discord.Faults.Whenever = request =>
        {
            if (request is { Method: "POST", IsInteraction: false })
                _discordPulse.Beat();
            return null;
        };
        telegram.Faults = (method, _) =>
        {
            if (method == "sendMessage")
                _telegramPulse.Beat();
            return null;
        };
    }

    /// <summary>Whether the bot is meant to answer at once: between ready and being told to stop.</summary>
    public bool IsUp { get; set; }

    public int Said => _onDiscord.Count + _onTelegram.Count;

    /// <summary>Requests that carried an answer, so far.</summary>
    public int Sent => _discordPulse.Beats + _telegramPulse.Beats;

    /// <summary>The longest time without an answer on either platform.</summary>
    public TimeSpan LongestGap => _discordPulse.Longest > _telegramPulse.Longest ? _discordPulse.Longest : _telegramPulse.Longest;

    /// <summary>Asks until cancelled: two questions on Telegram to three on Discord, and a slash command for every fifty.</summary>
    public async Task AskAsync(int perSecond, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        for (var asked = 0; !ct.IsCancellationRequested; asked++)
        {
            if (Stopwatch.GetElapsedTime(start) is var now && TimeSpan.FromSeconds((double)asked / perSecond) - now is { Ticks: > 0 } early)
                await Task.Delay(early, CancellationToken.None);
            if (asked % 5 < 2)
                AskOnTelegram();
            else
                _onDiscord.Add(await _discord.SayAsync(_discord.Channel(0, _onDiscord.Count % 500), $"<@{_discord.Me}> {Words}"));
            if (asked % PerInteraction == 0)
                _interactions.Enqueue((await _discord.CommandAsync(_discord.Channel(), "topics"), IsUp));
        }
    }

    /// <summary>How often each question was answered.</summary>
    public (int Lost, int Twice) Count()
    {
        var discord = Enumerable.Range(0, 500).SelectMany(channel => _discord.Answers(_discord.Channel(0, channel)))
            .Where(answer => answer["message_reference"] is not null)
            .CountBy(answer => ulong.Parse(answer["message_reference"]!["message_id"]!.GetValue<string>())).ToDictionary();
        var telegram = _telegram.Calls.Of("sendMessage")
            .Where(call => call.Parameters["reply_parameters"] is not null)
            .CountBy(call => (call.ChatId!.Value, (int)call.Parameters["reply_parameters"]!["message_id"]!)).ToDictionary();
        int[] times =
        [
            .. _onDiscord.Select(id => discord.GetValueOrDefault(id)),
            .. _onTelegram.Select(id => telegram.GetValueOrDefault(id)),
        ];
        return (times.Count(answers => answers == 0), times.Count(answers => answers > 1));
    }

    /// <summary>Slash commands given while the bot was up: how many, how many were not answered in three seconds,
    /// and the slowest answer.</summary>
    public (int Given, int Late, TimeSpan Slowest) Commands()
    {
        Interaction[] up = [.. _interactions.Where(given => given.WhileUp).Select(given => given.Interaction)];
        return (up.Length,
            up.Count(given => given.Took is null || given.Took > TimeSpan.FromSeconds(3)), up.Max(given => given.Took) ?? TimeSpan.Zero);
    }

    /// <summary>And those given while it was being restarted, which nobody can promise to answer in time.</summary>
    public (int Given, int Answered) CommandsMeanwhile() =>
        (_interactions.Count(given => !given.WhileUp), _interactions.Count(given => !given.WhileUp && given.Interaction.Took is not null));

    private void AskOnTelegram()
    {
        var person = _people[_onTelegram.Count % People];
        JsonObject message = _telegram.People.Say(person, Words);
        _onTelegram.Add((person.Id, (int)message["message_id"]!));
    }

    /// <summary>When something last happened, and the longest time it did not.</summary>
    private sealed class Pulse
    {
        private readonly Lock _lock = new();
        private long _last;

        public int Beats { get; private set; }

        public TimeSpan Longest { get; private set; }

        public void Beat()
        {
            lock (_lock)
            {
                var now = Stopwatch.GetTimestamp();
                if (Beats++ > 0 && Stopwatch.GetElapsedTime(_last, now) is var gap && gap > Longest)
                    Longest = gap;
                _last = now;
            }
        }
    }
}
