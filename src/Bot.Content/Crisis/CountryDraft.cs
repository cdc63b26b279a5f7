using Bot.Content.Reading;
using Bot.Core.Crisis;

namespace Bot.Content.Crisis;

/// <summary>A country's name and aliases as written.</summary>
internal sealed record CountryDraft(Written Code, Written Name, ImmutableArray<Written> Aliases)
{
    public IEnumerable<Written> Names => [Name, .. Aliases];

    public Region ToRegion() => new(Code.Text, Name.Text);
}

/// <summary>A name that several countries share.</summary>
internal sealed record SharedName(Written Name, ImmutableArray<Written> CouldBe);

internal sealed record CountryNames(ImmutableArray<CountryDraft> Countries, ImmutableArray<SharedName> Shared)
{
    public CountryDraft? Find(string code) => Countries.FirstOrDefault(country => country.Code.Text == code);
}
