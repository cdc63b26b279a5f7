using System.Collections.Immutable;
using Bot.Content.Crisis;
using Bot.Content.Reading;
using Bot.Testing;

namespace Bot.Content.Tests;

/// <summary>Every helpline of this repository stands in the directory it was copied from, character for character.</summary>
public sealed class DirectoryTests
{
    /// <summary>A line's further number that the directory gives in its note.</summary>
    private static readonly Dictionary<string, string> FurtherPhones = new(StringComparer.Ordinal) { ["jp-yorisoi"] = "0120-279-226" };

    [Fact]
    public void Each_line_has_the_numbers_and_the_address_of_the_directory()
    {
        var directory = Countries().SelectMany(country => country.Lines).ToDictionary(line => line.Id, StringComparer.Ordinal);
        var lines = Ours().SelectMany(country => country.Lines).ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            var entry = directory[line.Id.Text];
            var further = FurtherPhones.TryGetValue(line.Id.Text, out var phone) ? phone : null;
            Assert.True(entry.IsShown, $"{line.Id} is not to be shown.");
            Assert.Contains(further ?? "", entry.Note, StringComparison.Ordinal);
            Assert.Equal(entry.Reached, new Reached(
                string.Join('|', line.Phones.Select(number => number.Text).Where(number => number != further)),
                line.TextNumber?.Text, line.TextKeyword?.Text, line.Email?.Text));
        });
    }

    [Fact]
    public void Each_country_has_the_ambulance_of_the_directory()
    {
        var ambulances = Countries().ToDictionary(country => country.Code, country => country.Ambulance, StringComparer.Ordinal);
        var ours = Ours();

        Assert.NotEmpty(ours);
        Assert.All(ours, country => Assert.Equal(ambulances[country.Country.Text], country.Emergency.Ambulance.Text));
    }

    private static ImmutableArray<CountryFile> Ours()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Content), "The content folder is not in this checkout yet.");
        var report = new Report();
        return CrisisReader.Read(new Folder(Repository.Content, report), report).Countries;
    }

    private static ImmutableArray<Country> Countries()
    {
        Assert.SkipWhen(Repository.SharedData is null, "The directory in ../shared/data/content is absent.");
        var report = new Report();
        var file = new Folder(Path.Combine(Repository.SharedData, "content"), report).File("crisis-lines.yaml", "the directory")!;
        return [.. new Fields(Yaml.Read(file, report), report).Maps("countries").Select(Read)];
    }

    private static Country Read(Fields country) => new(
        country.Text("code").Text, country.Map("emergency").Text("ambulance").Text,
        [.. country.Maps("lines").Select(line => new Entry(
            line.Text("id").Text, line.TextIfAny("show")?.Text == "true", line.TextIfAny("note")?.Text ?? "", ReachedBy(line)))]);

    private static Reached ReachedBy(Fields line)
    {
        var text = line.MapIfAny("sms");
        return new Reached(
            string.Join('|', line.TextsIfAny("phone").Select(number => number.Text)),
            text?.TextIfAny("number")?.Text, text?.TextIfAny("keyword")?.Text, line.TextIfAny("email")?.Text);
    }

    private sealed record Country(string Code, string Ambulance, ImmutableArray<Entry> Lines);

    private sealed record Entry(string Id, bool IsShown, string Note, Reached Reached);

    private sealed record Reached(string Phones, string? Text, string? Keyword, string? Email);
}
