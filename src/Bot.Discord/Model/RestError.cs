namespace Bot.Discord.Model;

/// <param name="RetryAfter">Seconds, with a 429.</param>
internal sealed record RestError(int Code = 0, double? RetryAfter = null, bool Global = false);
