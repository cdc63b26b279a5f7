using Bot.Content.Reading;
using Bot.Content.Sources;

namespace Bot.Content.Crisis;

/// <summary>A helpline, or the emergency numbers of a country, with where its numbers are from.</summary>
/// <param name="Name">A line's id, or the ambulance number.</param>
internal sealed record Entry(Written Name, Uri? Source, SourceStatus Status);
