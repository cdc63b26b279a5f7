namespace Bot.Content.Checks;

/// <summary>Before a release somebody with clinical training has read every text as it stands.</summary>
internal static class SignOffRules
{
    private const string HowTo =
        "When a clinical reviewer agrees with the text, add `signed_off: {by: ROLE OR INITIALS, on: YEAR-MONTH-DAY}`.";

    public static IEnumerable<Finding> TextsAreSignedOff(Checked content)
    {
        foreach (var (reviewed, _, signedOff) in content.Draft.Reviews)
            if (signedOff is null && reviewed is not null)
                yield return content.Pending(reviewed.At, $"Nobody has signed this text off. {HowTo}");
            else if (signedOff?.On is { } on && on.Date < reviewed?.Date)
                yield return content.Pending(on.At, $"This was signed off before the review of {reviewed.Date:yyyy-MM-dd}. {HowTo}");
    }
}
