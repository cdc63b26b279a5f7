namespace Bot.Content.Reading;

/// <summary>When a text was last read against its sources, when it is due again, and who with clinical training stands behind it.</summary>
internal sealed record Review(WrittenDate? Reviewed, WrittenDate? Due, SignOff? SignedOff)
{
    public static Review Read(Fields fields) => new(fields.Date("reviewed"), fields.Date("review_by"), SignOff.ReadIfAny(fields));
}

/// <param name="By">A role or initials; no more is told about a reviewer.</param>
internal sealed record SignOff(Written By, WrittenDate? On)
{
    public static SignOff? ReadIfAny(Fields fields)
    {
        if (fields.MapIfAny("signed_off") is not { } inner)
            return null;
        var signOff = new SignOff(inner.Text("by"), inner.Date("on"));
        inner.NothingElse();
        return signOff;
    }
}
