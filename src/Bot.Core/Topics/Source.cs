namespace Bot.Core.Topics;

/// <summary>A published work that a claim rests on.</summary>
/// <param name="Key">Its citation key in the bibliography.</param>
/// <param name="Reference">Authors, title, where and when it appeared, in one readable line without the link.</param>
/// <param name="Verified">Whether a person has opened it and confirmed what it says.</param>
public sealed record Source(string Key, string Reference, Uri Link, bool Verified);
