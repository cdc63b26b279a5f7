using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Testing;
using Bot.Testing.FakeDiscord;
using Bot.Testing.FakeTelegram;
using Bot.Telemetry;

namespace Bot.Tests.Operations;

/// <summary>What is wrong around the bot: said once with the setting's name, without a stack trace, and what can still work does.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bad-input");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_taken_port_is_named_and_questions_are_answered()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName, ("Health__Listen", address));

        await AnswersAsync(telegram);

        Assert.Contains("(Health:Listen) cannot be listened on", await bot.LineAsync(address), StringComparison.Ordinal);
        AssertPlain(bot);
    }

    [Fact]
    public async Task A_taken_port_for_interactions_stops_Discord_alone()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = $"{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var telegram = await FakeTelegramServer.Start();
        await using var discord = await DiscordServer.StartAsync();
        await using var bot = RunningBot.Start(
            discord, telegram, _folder.FullName, ("Discord__InteractionsPort", port), ("Discord__PublicKey", new string('a', 64)));

        Assert.Contains(
            $"port {port} (Discord:InteractionsPort) cannot be listened on", await bot.LineAsync("\"EventId\":472"),
            StringComparison.Ordinal);
        await AnswersAsync(telegram);

        var ready = (await bot.GetAsync("/health/ready")).Text;
        Assert.Contains("\"discord\":{\"status\":\"unhealthy\"", ready, StringComparison.Ordinal);
        Assert.Contains("\"telegram\":{\"status\":\"healthy\"", ready, StringComparison.Ordinal);
        AssertPlain(bot);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named_and_questions_are_answered_on_both_platforms()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await using var telegram = await FakeTelegramServer.Start();
        await using var discord = await DiscordServer.StartAsync();
        await using var bot = RunningBot.Start(discord, telegram, Path.Combine(file, "data"));
        await bot.ReadyAsync();

        await AnswersAsync(telegram);
        await AnswersAsync(discord);

        Assert.Contains("a crash may repeat answers", await bot.LineAsync("Telegram:Journal"), StringComparison.Ordinal);
        await bot.LineAsync("Discord:StateFolder");
        Assert.Contains("\"data\":{\"status\":\"degraded\"", (await bot.GetAsync("/health/ready")).Text, StringComparison.Ordinal);
        await bot.StopAsync();
        Assert.Equal(2, bot.Lines.Count(line => line.Contains("Warning", StringComparison.Ordinal)));
        AssertPlain(bot);
    }

    [Fact]
    public async Task A_full_disk_is_said_once_for_each_file_and_questions_are_answered_until_there_is_room_again()
    {
        if (!OperatingSystem.IsLinux() || await RunAsync("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _folder.FullName) != 0)
            Assert.Skip("A small disk cannot be mounted here: that takes Linux and its root.");
        try
        {
            var filler = Path.Combine(_folder.FullName, "filler");
            await Assert.ThrowsAsync<IOException>(
                () => File.WriteAllBytesAsync(filler, new byte[100_000], TestContext.Current.CancellationToken));
            await using var telegram = await FakeTelegramServer.Start();
            await using var discord = await DiscordServer.StartAsync();
            await using var bot = RunningBot.Start(discord, telegram, _folder.FullName);
            await bot.ReadyAsync();

            for (var i = 0; i < 3; i++)
                await AnswersAsync(telegram);
            await AnswersAsync(discord);
            await bot.LineAsync("Discord:StateFolder");
            Assert.Contains("bot_data_free_bytes{} 0", (await bot.GetAsync("/metrics")).Text, StringComparison.Ordinal);
            File.Delete(filler);
            await AnswersAsync(telegram);
            await bot.LineAsync("can be written again");
            await bot.StopAsync();

            Assert.Single(bot.Lines, line => line.Contains("Telegram:Journal) cannot be written", StringComparison.Ordinal));
            Assert.Single(bot.Lines, line => line.Contains("Discord:StateFolder) cannot be written", StringComparison.Ordinal));
            AssertPlain(bot);
        }
        finally
        {
            await RunAsync("umount", "-l", _folder.FullName);
        }
    }

    [Fact]
    public async Task A_clock_years_off_is_said_once_with_both_times()
    {
        await using var telegram = await FakeTelegramServer.Start();
        telegram.Clock = TimeProvider.System.GetUtcNow().AddYears(-5);
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName);

        await bot.LineAsync("UTC, which is ahead of the platform's by 182");
        telegram.Clock = null;
        await AnswersAsync(telegram);
        await bot.LineAsync("agrees with the platform's again");

        AssertPlain(bot);
    }

    [Fact]
    public void The_clock_is_warned_of_where_the_alert_fires() => Assert.Contains(
        $"abs(bot_clock_offset_seconds) > {ServerClock.Tolerance.TotalSeconds}\n",
        File.ReadAllText(Path.Combine(Repository.Root, "deploy", "monitoring", "alerts.yml")), StringComparison.Ordinal);

    [Fact]
    public async Task What_the_options_contradict_is_one_line_and_no_trace()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName, ("Telegram__Mode", "webhook"));

        Assert.Equal(2, await bot.EndedAsync());

        Assert.Equal(["Telegram:WebhookUrl must be an https address on port 443, 80, 88 or 8443."], bot.Lines);
    }

    [Fact]
    public async Task An_address_that_is_not_Discords_is_told_with_its_settings_name_and_asked_again()
    {
        using var page = new HttpListener();
        var address = FreePort.Address();
        page.Prefixes.Add($"{address}");
        page.Start();
        var serving = ServeAsync(page);
        await using var bot = RunningBot.Start(
            null, null, _folder.FullName, ("Discord__Token", "a.b.c"), ("Discord__ApiBaseUrl", $"{address}"));

        await bot.LineAsync("was not answered as Discord's API answers; see Discord:ApiBaseUrl");
        Assert.Equal(0, await bot.StopAsync());
        page.Stop();
        await serving;
        AssertPlain(bot);
    }

    [Fact]
    public async Task An_address_that_cannot_be_listened_on_is_told_with_its_settings_name()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(
            null, telegram, _folder.FullName,
            ("Telegram__Mode", "webhook"), ("Telegram__WebhookUrl", "https://127.0.0.1:8443/updates"),
            ("Telegram__WebhookListen", "http://192.0.2.1:8081"));

        Assert.Equal(3, await bot.EndedAsync());

        Assert.Single(bot.Lines, line => line.Contains(
            "Telegram has stopped: http://192.0.2.1:8081/ cannot be listened on; see Telegram:WebhookListen", StringComparison.Ordinal));
        AssertPlain(bot);
    }

    [Fact]
    public async Task Swapped_tokens_are_told_apart_and_shown_to_nobody()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var discord = await DiscordServer.StartAsync();
        await using var bot = RunningBot.Start(
            discord, telegram, _folder.FullName, ("Discord__Token", FakeTelegramServer.Token), ("Telegram__Token", discord.Token));

        Assert.Equal(2, await bot.EndedAsync());

        Assert.Equal(
            [
                "Discord:Token looks like a Telegram token. Put it into Telegram:Token, and Discord's here.",
                "Telegram:Token looks like a Discord token. Put it into Discord:Token, and BotFather's here.",
            ],
            bot.Lines);
        Assert.Empty(discord.Requests);
        Assert.Empty(telegram.Calls.All);
    }

    [Fact]
    public async Task A_token_in_the_wrong_place_leaves_the_other_platform_running()
    {
        await using var telegram = await FakeTelegramServer.Start();
        await using var bot = RunningBot.Start(null, telegram, _folder.FullName, ("Discord__Token", FakeTelegramServer.Token));

        await AnswersAsync(telegram);

        Assert.StartsWith("Discord:Token looks like a Telegram token.", bot.Lines.First(), StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(FakeTelegramServer telegram)
    {
        var person = telegram.People.Join("Ann");
        telegram.People.Say(person, "what is naloxone");
        await telegram.Calls.Reply(person.Id);
    }

    private static async Task AnswersAsync(DiscordServer discord)
    {
        var before = discord.Posted;
        await discord.SayAsync(discord.Channel(), $"<@{discord.Me}> what is naloxone");
        for (var start = TimeProvider.System.GetTimestamp(); discord.Posted == before;
            await Task.Delay(20, TestContext.Current.CancellationToken))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(2), "No answer came.");
    }

    private static async Task ServeAsync(HttpListener page)
    {
        try
        {
            while (true)
            {
                var response = (await page.GetContextAsync()).Response;
                await response.OutputStream.WriteAsync("<html>Hello</html>"u8.ToArray());
                response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // Nobody asks any more.
        }
    }

    private static void AssertPlain(RunningBot bot) =>
        Assert.DoesNotContain(bot.Lines, line => line.Contains("   at ", StringComparison.Ordinal));

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true, UseShellExecute = false,
        })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
