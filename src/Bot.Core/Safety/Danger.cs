using System.Runtime.InteropServices;
using Bot.Core.Intents;

namespace Bot.Core.Safety;

/// <summary>How sure the matcher is of each danger to life in what it read, 0..1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Danger(float OfOverdose, float OfSuicide, float OfAnother)
{
    /// <summary>Of the danger this share is enough for the steps in an overdose: minutes count,
    /// and the card names the emergency number too.</summary>
    private const float ShareOfOverdose = 0.3f;

    public float Confidence => OfOverdose + OfSuicide + OfAnother;

    public SafetyConcern Concern =>
        OfOverdose >= ShareOfOverdose * Confidence ? SafetyConcern.Overdose.Now
        : OfSuicide >= OfAnother ? SafetyConcern.Suicide.Own
        : SafetyConcern.WorriedAboutSomeone.Else;

    public static Danger In(in Hearing heard) => new(
        heard.ConfidenceIn<SafetyConcern.Overdose>(),
        heard.ConfidenceIn<SafetyConcern.Suicide>(),
        heard.ConfidenceIn<SafetyConcern.WorriedAboutSomeone>());
}
