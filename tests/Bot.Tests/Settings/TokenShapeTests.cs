using Bot.Settings;
using Bot.Tests.Verbs;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Settings;

public sealed class TokenShapeTests
{
    private const string OfDiscord = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz_-0123456789";
    private const string OfTelegram = "7000000001:AAabcdefghijklmnopqrstuvwxyz_-012345";

    [Fact]
    public void Tokens_of_their_own_platform_are_fine()
    {
        var settings = With(OfDiscord, OfTelegram);

        Assert.Empty(TokenShape.Swapped(settings).Concat(TokenShape.Odd(settings)));
        Assert.True(TokenShape.IsFor(settings, "Discord:Token") && TokenShape.IsFor(settings, "Telegram:Token"));
    }

    [Fact]
    public void Tokens_of_the_other_platform_are_for_nobody()
    {
        var settings = With(OfTelegram, OfDiscord);

        Assert.Equal(2, TokenShape.Swapped(settings).Count());
        Assert.Empty(TokenShape.Odd(settings));
        Assert.False(TokenShape.IsFor(settings, "Discord:Token") || TokenShape.IsFor(settings, "Telegram:Token"));
    }

    [Theory]
    [InlineData("swordfish")]
    [InlineData("Bot " + OfDiscord)]
    [InlineData("\"" + OfDiscord + "\"")]
    [InlineData("MTIz..abc")]
    [InlineData("7000000001:short")]
    [InlineData("seven:AAabcdefghijklmnopqrstuvwxyz_-012345")]
    [InlineData("7000000001:AAabcdefghijklmnopqrst:vwxyz_-012345")]
    public void What_neither_platform_gives_out_is_odd_in_either_place_and_is_not_repeated(string token)
    {
        var settings = With(token, token);

        Assert.Equal(2, TokenShape.Odd(settings).Count());
        Assert.DoesNotContain(token, string.Concat(TokenShape.Odd(settings)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_of_the_configuration_names_every_mistake_and_no_secret()
    {
        var check = await BotProcess.RunAsync(
            ["check", "--config"], "", ("Discord__Token", OfTelegram), ("Telegram__Token", OfTelegram), ("Telegram__Mode", "webhook"),
            ("Bot__DataFolder", "/proc/nowhere"));

        Assert.Equal(2, check.ExitCode);
        Assert.Collection(check.Output.Trim().Split('\n'),
            line => Assert.StartsWith("Discord:Token looks like a Telegram token.", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Telegram:WebhookUrl must be an https address", line, StringComparison.Ordinal),
            line => Assert.StartsWith("Bot:DataFolder: /proc/nowhere cannot be written: ", line, StringComparison.Ordinal));
        Assert.Equal("3 mistakes; the bot goes to Telegram", check.Errors.Trim());
    }

    [Fact]
    public async Task The_check_of_the_configuration_looks_at_the_storage_and_at_every_folder()
    {
        var data = Directory.CreateTempSubdirectory("data");
        try
        {
            var check = await BotProcess.RunAsync(
                ["check", "--config"], "", ("Telegram__Token", OfTelegram), ("Bot__DataFolder", data.FullName),
                ("Storage__Provider", "postgresql"), ("Storage__Path", "/proc/a/bot.db"), ("Telegram__Journal", "/proc/b/telegram.journal"),
                ("Discord__StateFolder", "/proc/c"));

            Assert.Equal(2, check.ExitCode);
            Assert.Collection(check.Output.Trim().Split('\n'),
                line => Assert.StartsWith("Storage:ConnectionString must say where PostgreSQL is", line, StringComparison.Ordinal),
                line => Assert.StartsWith("Storage:Path: /proc/a cannot be written: ", line, StringComparison.Ordinal),
                line => Assert.StartsWith("Telegram:Journal: /proc/b cannot be written: ", line, StringComparison.Ordinal),
                line => Assert.StartsWith("Discord:StateFolder: /proc/c cannot be written: ", line, StringComparison.Ordinal));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_configuration_without_mistakes_ends_with_0()
    {
        var folder = Directory.CreateTempSubdirectory("data");
        try
        {
            var check = await BotProcess.RunAsync(
                ["check", "--config"], "", ("Discord__Token", OfDiscord),
                ("Telegram__Token", OfTelegram), ("Bot__DataFolder", folder.FullName));

            Assert.Equal((0, "", "0 mistakes; the bot goes to Discord and Telegram"), (check.ExitCode, check.Output, check.Errors.Trim()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IConfiguration With(string discord, string telegram) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Discord:Token", discord), new("Telegram:Token", telegram)]).Build();
}
