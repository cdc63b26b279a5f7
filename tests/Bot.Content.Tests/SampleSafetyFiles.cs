namespace Bot.Content.Tests;

internal static class SampleSafetyFiles
{
    public const string Overdose = """
        ---
        title: Overdose now
        lines: none
        phrases:
          - won't wake up
        asks:
          - his lips are blue and he is limp
        reviewed: 2026-11-01
        review_by: 2027-11-01
        signed_off: {by: GP, on: 2026-11-02}
        ---
        1. **Call {emergency} now.**
        2. Stay.

        ## They woke up
        Stay with them. If it starts again, call {emergency}.

        """;

    public const string Suicide = """
        ---
        title: You are not alone
        lines: crisis
        phrases:
          - want to kill myself
        asks:
          - nothing is worth living for any more
        not:
          - text: this deadline is killing me
            is: chatter
        reviewed: 2026-11-01
        review_by: 2027-11-01
        signed_off: {by: GP, on: 2026-11-02}
        ---
        I am glad you told me. If you might act on this now, call {emergency}.

        ## I can't talk out loud
        Text instead.

        """;

    public const string Worried = """
        ---
        title: Worried about someone
        lines: crisis
        phrases:
          - she wants to kill herself
        asks:
          - my friend says goodbye to everybody
        reviewed: 2026-11-01
        review_by: 2027-11-01
        signed_off: {by: GP, on: 2026-11-02}
        ---
        In danger now? Call {emergency}. Ask them directly.

        """;

    public const string Refusals = """
        ---
        title: I turn this down
        refusals:
          amounts:
            topics: [naloxone]
            lines: drugs
            asks:
              - how much should i inject
          sourcing:
            topics: []
            lines: none
            asks:
              - where can i buy some gear
        reviewed: 2026-11-01
        review_by: 2027-11-01
        signed_off: {by: GP, on: 2026-11-02}
        ---
        ## amounts
        I can't help with amounts.

        ## sourcing
        I can't help with buying.

        """;
}
