using Bot.Content.Reading;
using Bot.Content.Sources;
using Bot.Core.Crisis;

namespace Bot.Content.Crisis;

/// <summary>Everything below <c>crisis-lines/</c> as written.</summary>
internal sealed record CrisisDraft(ImmutableArray<CountryFile> Countries, InternationalFile? International)
{
    public IEnumerable<LineDraft> Lines => Countries.SelectMany(country => country.Lines);

    public IEnumerable<EmergencyDraft> Emergencies =>
        Countries.Select(country => country.Emergency).Concat(International is { } anywhere ? [anywhere.Emergency] : []);

    /// <summary>When each line and each emergency number was last compared with its source.</summary>
    public IEnumerable<WrittenDate> Checks => Lines.Select(line => line.Checked)
        .Concat(Emergencies.Select(emergency => emergency.Checked))
        .OfType<WrittenDate>();

    /// <summary>What a person compares with a source, file by file.</summary>
    public IEnumerable<ImmutableArray<Entry>> Entries => Countries
        .Select(country => (ImmutableArray<Entry>)[country.Emergency.Entry, .. country.Lines.Select(line => line.Entry)])
        .Concat(International is { } anywhere ? [[anywhere.Emergency.Entry]] : []);

    public ImmutableArray<ForbiddenNumber> DoNotUse => International?.DoNotUse ?? [];
}

/// <param name="FileName">Without folder and ending.</param>
internal sealed record CountryFile(string FileName, Written Country, EmergencyDraft Emergency, ImmutableArray<LineDraft> Lines)
{
    public CountryLines ToCountryLines(Region region) => new(region, Emergency.ToEmergency(), [.. Lines.Select(line => line.ToLine())]);
}

internal sealed record InternationalFile(
    EmergencyDraft Emergency, ImmutableArray<DirectoryDraft> Directories, ImmutableArray<ForbiddenNumber> DoNotUse);

internal sealed record DirectoryDraft(Written Name, Uri? Link, Written Note)
{
    public HelplineDirectory ToDirectory() => new(Name.Text, Link!, Note.Text);
}

internal sealed record EmergencyDraft(Written Ambulance, Written General, Uri? Source, SourceStatus Status, WrittenDate? Checked)
{
    public Entry Entry => new(Ambulance, Source, Status);

    public Emergency ToEmergency() => new(Ambulance.Text, General.Text, Source!, Checked!.Date);
}

/// <param name="Country">The country in which it must not be shown; null: nowhere.</param>
internal sealed record ForbiddenNumber(Written Number, Written? Country, Written Why);
