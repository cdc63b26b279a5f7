namespace Bot.Core.Crisis;

/// <summary>The emergency numbers and helplines of one country.</summary>
public sealed record CountryLines(Region Region, Emergency Emergency, ImmutableArray<CrisisLine> Lines);

/// <param name="Ambulance">The number that brings medical help, as dialled there.</param>
/// <param name="General">The number for any emergency.</param>
public sealed record Emergency(string Ambulance, string General, Uri Source, DateOnly CheckedOn);

/// <summary>A directory of helplines, shown where we have no line of our own to show.</summary>
public sealed record HelplineDirectory(string Name, Uri Link, string Note)
{
    /// <summary><see cref="Note"/> as a sentence, to stand after the link.</summary>
    public string Sentence => Answers.Sentence.Of(Note);
}
