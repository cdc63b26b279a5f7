namespace Bot.Core.Crisis;

/// <summary>Whom to turn to, as it ends an answer.</summary>
/// <param name="Region">The country it is for; null where none is known.</param>
/// <param name="Emergency">The emergency number to show beside every line; with no country, the well-known ones and where they work.</param>
/// <param name="Directories">Where to look further; empty where <paramref name="Lines"/> suffice.</param>
public sealed record Help(Region? Region, string Emergency, ImmutableArray<CrisisLine> Lines, ImmutableArray<HelplineDirectory> Directories);
