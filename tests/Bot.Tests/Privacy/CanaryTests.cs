using Bot.Core.Questions;
using Bot.Tests.Verbs;

namespace Bot.Tests.Privacy;

/// <summary>What people write stands in no log, no file and no answer.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Canary = "qzcanary";
    private const int Conversations = 200;

    private static readonly string[] Sayings =
    [
        "{0}", "i am {0} and i want to kill myself", "my friend {0} is not breathing", "i am worried that {0} wants to kill himself",
        "where can i buy heroin, asks {0}", "does heroin cause depression, {0}?", "what is naloxone {0}", "@{0} hello", "`{0}`", "||{0}||",
        "/{0}", "/{0} i want to die", "/overdoze {0}", "/more suicide {0}", "/more {0} {0}", "1{0}", "{0}\u001b[31m", "<@{0}>",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("canary");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_that_people_write_is_logged_stored_or_repeated()
    {
        var sayings = (string[])[.. Sayings, .. Command.Declared.Select(name => $"{new Command(name)} {{0}}")];
        var input = string.Join('\n', Enumerable.Range(0, Conversations).Select(i => string.Format(sayings[i % sayings.Length], $"{Canary}{i}")));

        var chat = await BotProcess.RunAsync(
            _folder.FullName, ["run"], input, ("Bot__LogLevel", "trace"), ("TMPDIR", _folder.FullName), ("HOME", _folder.FullName), ("DOTNET_EnableDiagnostics", "0"));

        Assert.Equal(0, chat.ExitCode);
        Assert.Contains("dbug", chat.Errors, StringComparison.Ordinal);
        Assert.Contains("Depression and heroin", chat.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, chat.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, chat.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.All(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories), file =>
            Assert.DoesNotContain(Canary, file + File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }
}
