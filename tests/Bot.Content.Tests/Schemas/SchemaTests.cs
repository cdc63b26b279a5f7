using Bot.Content.Reading;
using Bot.Content.Sources;
using Bot.Core.Crisis;
using Bot.Core.Topics;
using Bot.Testing;
using NJsonSchema;

namespace Bot.Content.Tests.Schemas;

/// <summary>The schemas say what the readers read, neither more nor less.</summary>
public sealed class SchemaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_file_of_the_content_fits_its_schema()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Content), "The content folder is not in this checkout yet.");
        var fitting = 0;
        foreach (var path in Directory.EnumerateFiles(Repository.Content, "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(Repository.Content, path).Replace('\\', '/');
            if (ContentSchema.Of(file) is not { } schema)
                continue;
            var faults = ContentSchema.Faults(await ContentSchema.Read(schema, Cancel), file, await File.ReadAllTextAsync(path, Cancel));
            Assert.True(faults.Length == 0, $"{file}\n{faults}");
            fitting++;
        }
        Assert.True(fitting > 30, $"Only {fitting} files have a schema.");
    }

    [Theory]
    [InlineData("topics/naloxone.md", "keywords:", "keyword:", "#/keyword: NoAdditionalPropertiesAllowed")]
    [InlineData("topics/naloxone.md", "is: unsafe-request", "si: unsafe-request",
        "#/not[0].is: PropertyRequired\n#/not[0].si: NoAdditionalPropertiesAllowed")]
    [InlineData("topics/naloxone.md", "lines: drugs", "lines: drug", "#/lines: NotInEnumeration")]
    [InlineData("topics/naloxone.md", "reviewed: 2026-11-01", "reviewed: 1.11.2026", "#/reviewed: DateExpected")]
    [InlineData("safety/suicide.md", "phrases:", "phrase:", "#/phrases: PropertyRequired\n#/phrase: NoAdditionalPropertiesAllowed")]
    [InlineData("sources.yaml", "status: verified", "status: seen", "#/references[0].status: NotInEnumeration")]
    [InlineData("sources.yaml", "container-title: BMJ", "container-titel: BMJ",
        "#/references[1].container-titel: NoAdditionalPropertiesAllowed")]
    [InlineData("crisis-lines/gb.yaml", "hours: 24/7", "hors: 24/7",
        "#/lines[0].hours: PropertyRequired\n#/lines[0].hors: NoAdditionalPropertiesAllowed")]
    [InlineData("crisis-lines/gb.yaml", "hours: 24/7", "hours: {word: vary by day}",
        "#/lines[0].hours: StringExpected\n#/lines[0].hours.words: PropertyRequired\n#/lines[0].hours.word: NoAdditionalPropertiesAllowed")]
    [InlineData("numbers.yaml", "11 digits", "11 digts", "#/countries[0].lines[0]: PatternMismatch")]
    [InlineData("crisis-lines/gb.yaml", "\"116 123\"", "116123", "#/lines[0].phone[0]: StringExpected")]
    public async Task A_slip_does_not_fit(string file, string text, string instead, string faults)
    {
        using var content = new SampleContent();
        var schema = await ContentSchema.Read(ContentSchema.Of(file)!, Cancel);

        Assert.Equal("", ContentSchema.Faults(schema, file, content[file]));
        Assert.Equal(faults, ContentSchema.Faults(schema, file, content.With(file, text, instead)[file]));
    }

    [Theory]
    [MemberData(nameof(SchemaMaps.Within), MemberType = typeof(SchemaMaps))]
    public async Task A_map_has_the_keys_that_its_reader_reads_and_needs(string file, string text, string instead, string path)
    {
        using var content = new SampleContent().With(file, text, instead);

        Agree(content, file, At(await ContentSchema.Read(ContentSchema.Of(file)!, Cancel), path));
    }

    [Theory]
    [MemberData(nameof(SchemaMaps.Files), MemberType = typeof(SchemaMaps))]
    public async Task A_file_has_the_keys_that_its_reader_reads_and_needs(string file)
    {
        using var content = new SampleContent();
        content[file] = SchemaMaps.EmptyFile(file);

        Agree(content, file, await ContentSchema.Read(ContentSchema.Of(file)!, Cancel));
    }

    [Fact]
    public async Task A_choice_offers_what_the_reader_takes()
    {
        Assert.Equal(Choices<LinesWanted>(), At(await ContentSchema.Read("topic", Cancel), "lines").Enumeration.Order());
        Assert.Equal(Choices<LineKind>(), At(await ContentSchema.Read("crisis-lines", Cancel), "lines/*/kind").Enumeration.Order());
        Assert.Equal(Choices<SourceStatus>(), At(await ContentSchema.Read("sources", Cancel), "references/*/status").Enumeration.Order());
        Assert.Equal(Choices<SourceStatus>(), At(await ContentSchema.Read("crisis-lines", Cancel), "lines/*/status").Enumeration.Order());
    }

    private static IEnumerable<object> Choices<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Kebab.Of).Order();

    private static void Agree(SampleContent content, string file, JsonSchema map)
    {
        var report = new Report();
        Draft.Read(new Folder(content.Written(), report), report, Cancel);
        var messages = report.Findings.Where(finding => finding.Path == $"content/{file}").Select(finding => finding.Message).ToArray();
        Assert.False(map.AllowAdditionalProperties);
        Assert.Equal(ReadKeys(messages), map.Properties.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(NeededKeys(messages), map.RequiredProperties.Order(StringComparer.Ordinal));
    }

    /// <param name="path">Keys joined by slashes; <c>*</c> is each entry of a list, or each key that the author chooses; <c>{}</c> is the
    /// map among forms.</param>
    private static JsonSchema At(JsonSchema schema, string path)
    {
        foreach (var step in path.Split('/'))
            schema = (step switch
            {
                "*" => schema.Item ?? schema.AdditionalPropertiesSchema!,
                "{}" => schema.OneOf.Single(form => form.Type == JsonObjectType.Object),
                _ => schema.Properties[step],
            }).ActualSchema;
        return schema;
    }

    private static IEnumerable<string> ReadKeys(string[] messages) =>
        Assert.Single(messages, message => message.StartsWith($"`{SchemaMaps.Unknown}` is not a key", StringComparison.Ordinal))
            .Split("Choose from: ")[1].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal);

    private static IEnumerable<string> NeededKeys(string[] messages) => messages
        .Where(message => message.Contains("` is missing. Add a line", StringComparison.Ordinal)).Select(message => message.Split('`')[1])
        .Order(StringComparer.Ordinal);
}
