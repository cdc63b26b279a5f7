using System.Xml.Linq;
using Bot.Testing;

namespace Bot.Tests.Architecture;

/// <summary>The table of the architecture: what each project may depend on. A new arrow is a decision, and is written here first.</summary>
public sealed class DependencyArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bot.Matching"] = [],
        ["Bot.Core"] = ["Bot.Matching"],
        ["Bot.Content"] = ["Bot.Core", "Bot.Matching", "Markdig", "YamlDotNet"],
        ["Bot.Storage"] =
        [
            "Bot.Core", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.Extensions.Hosting.Abstractions",
            "Npgsql.EntityFrameworkCore.PostgreSQL",
        ],
        ["Bot.Telemetry"] = [],
        ["Bot.Telegram"] = ["Bot.Core", "Bot.Telemetry", "Telegram.Bot"],
        ["Bot.Terminal"] = ["Bot.Core", "Microsoft.Extensions.Hosting.Abstractions", "Spectre.Console"],
        ["Bot.Discord"] = ["Bot.Core", "Bot.Telemetry", "NSec.Cryptography"],
        ["Bot"] =
        [
            "Bot.Content", "Bot.Core", "Bot.Discord", "Bot.Matching", "Bot.Storage", "Bot.Telegram", "Bot.Telemetry", "Bot.Terminal",
            "Microsoft.Extensions.Configuration.KeyPerFile", "Microsoft.Extensions.Hosting", "OpenTelemetry.Exporter.OpenTelemetryProtocol",
            "OpenTelemetry.Exporter.Prometheus.AspNetCore", "OpenTelemetry.Extensions.Hosting", "Spectre.Console", "System.CommandLine",
        ],
    };

    /// <summary>Words that name a platform or what only a platform needs; the conversation must not know them.</summary>
    private static readonly string[] WordsCoreMustNotKnow =
        ["Discord", "Telegram", "System.IO", "Microsoft.Extensions", "ILogger", "File."];

    public static TheoryData<string> Projects() =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_depends_on_what_the_table_allows_and_no_more(string project)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        var projects = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        var packages = file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

        Assert.True(Allowed.ContainsKey(project), $"{project} is missing from the table.");
        Assert.Empty(projects.Concat(packages).Except(Allowed[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_compiled_project_uses_no_project_of_ours_beyond_the_table(string project)
    {
        var used = System.Reflection.Assembly.Load(project).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!).Where(name => name.StartsWith("Bot", StringComparison.Ordinal));

        Assert.Empty(used.Except(Allowed[project]));
    }

    [Fact]
    public void The_conversation_knows_no_platform_no_file_and_no_container()
    {
        var offences = SourceFiles.Under("src/Bot.Core").SelectMany(path => WordsCoreMustNotKnow
            .Where(word => File.ReadAllText(path).Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => $"{Path.GetFileName(path)}: {word}"));

        Assert.Empty(offences);
    }
}
