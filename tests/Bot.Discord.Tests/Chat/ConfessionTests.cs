using System.Collections.Immutable;
using Bot.Core.Moderation;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Discord.Tests.Chat;

/// <summary>A fault after "thinking..." was shown.</summary>
public sealed class ConfessionTests
{
    [Theory]
    [InlineData("country")]
    [InlineData("forget")]
    public async Task A_fault_after_a_deferral_takes_the_place_of_thinking(string command)
    {
        await using var bot = await BotOnDiscord.StartAsync(services: services =>
            services.AddSingleton<IPeopleStore>(new FailingPeople(TimeSpan.FromSeconds(1.5))));

        var given = command == "country"
            ? await bot.Discord.CommandAsync(bot.Discord.Channel(), command, 42, ("name", "ireland"))
            : await bot.Discord.CommandAsync(bot.Discord.Channel(), command);
        await bot.UntilAsync(() => given.Said.Count == 2, TimeSpan.FromSeconds(20));

        Assert.Equal(5, given.Callback!["type"]!.GetValue<int>());
        Assert.Equal(DiscordWording.Failure, given.Original!["content"]!.GetValue<string>());
        Assert.True(given.IsEphemeral);
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Error:", StringComparison.Ordinal));
        bot.AssertClean();
    }

    [Fact]
    public async Task A_fault_after_the_answer_leaves_the_answer_as_it_is()
    {
        await using var bot = await BotOnDiscord.StartAsync(services: services =>
            services.AddSingleton<IOpenedCounts>(new FailingCounts()));

        var given = await bot.Discord.CommandAsync(bot.Discord.Channel(), "overdose");
        await bot.UntilAsync(() => bot.Log.Lines.Any(line => line.StartsWith("Error:", StringComparison.Ordinal)));
        await bot.AnswerToAsync(await bot.Discord.CommandAsync(bot.Discord.Channel(), "help"));

        Assert.Single(given.Said);
        Assert.NotEqual(DiscordWording.Failure, given.Original!["content"]!.GetValue<string>());
        bot.AssertClean();
    }

    /// <summary>Fails after a while, in a way nobody has foreseen.</summary>
    private sealed class FailingPeople(TimeSpan after) : IPeopleStore
    {
        public string? CountryOf(string platform, long person) => null;

        public async Task Remember(string platform, long person, string country, CancellationToken ct)
        {
            await Task.Delay(after, ct);
            throw new InvalidOperationException("broken");
        }

        public async Task<Forgotten> Forget(string platform, long person, CancellationToken ct)
        {
            await Task.Delay(after, ct);
            throw new InvalidOperationException("broken");
        }
    }

    private sealed class FailingCounts : IOpenedCounts
    {
        public void Opened(ChatPlace server, CardKey card) => throw new InvalidOperationException("broken");

        public Task<ImmutableArray<(CardKey Card, int Times)>> Since(ChatPlace server, DateOnly day, CancellationToken ct) =>
            throw new NotSupportedException();
    }
}
