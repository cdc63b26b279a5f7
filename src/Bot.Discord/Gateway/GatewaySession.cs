namespace Bot.Discord.Gateway;

/// <summary>What is needed to go on where a connection ended.</summary>
/// <param name="ResumeUrl">As Discord gave it, without the query.</param>
/// <param name="Intents">As it was identified with; a resume changes nothing about them.</param>
/// <param name="Sequence">The number of the last event that has been taken in.</param>
internal sealed record GatewaySession(string Id, string ResumeUrl, GatewayIntents Intents, long Sequence);
