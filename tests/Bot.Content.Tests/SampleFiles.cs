namespace Bot.Content.Tests;

internal static class SampleFiles
{
    public const string Naloxone = """
        ---
        title: Naloxone
        category: safety
        keywords: [narcan]
        asks:
          - ASKS
        not:
          - text: how many pills can i take
            is: unsafe-request
        lines: drugs
        related: [tolerance]
        reviewed: 2026-11-01
        review_by: 2027-11-01
        signed_off: {by: GP, on: 2026-11-02}
        ---
        Naloxone can reverse an overdose [@who2023]. It is safe to give [@who2023; @strang2003].

        ## More
        - It wears off after a while. Stay with them [@who2023].
        - Read the **whole** [fact sheet](https://www.who.int/sheet) first [@who2023].

        """;

    public const string Tolerance = """
        ---
        title: Tolerance
        category: drug
        keywords: [getting used to it]
        asks:
          - ASKS
        not:
          - text: someone is on the floor and turning grey
            is: crisis-overdose
          - text: this level has no tolerance for error
            is: chatter
        lines: none
        reviewed: 2026-11-01
        review_by: 2027-11-01
        signed_off: {by: GP, on: 2026-11-02}
        ---
        After a break the body
        can take less [@strang2003]. What helps?

        """;

    public const string Sources = """
        references:
          - id: who2023
            type: webpage
            author:
              - literal: World Health Organization
            title: Opioid overdose
            container-title: Fact sheets
            issued: {date-parts: [[2023, 8, 29]]}
            URL: https://www.who.int/opioid-overdose
            status: verified
          - id: strang2003
            type: article-journal
            author:
              - {family: Strang, given: John}
              - {family: McCambridge, given: Jim}
              - {family: Best, given: David}
              - {family: Beswick, given: T. J.}
            title: "Loss of tolerance: a study?"
            container-title: BMJ
            issued: {date-parts: [[2003]]}
            DOI: 10.1136/bmj.326.7396.959
            status: verified

        """;

    public const string Countries = """
        countries:
          - code: GB
            name: United Kingdom
            aliases: [uk, u.k., england]
          - code: US
            name: United States
            aliases: [usa, the states]
          - code: GE
            name: Georgia
            aliases: [sakartvelo]
        ambiguous:
          - name: georgia
            could_be: [GE, US]

        """;

    public const string Numbers = """
        countries:
          - code: GB
            ambulance: ["999", "112"]
            general: ["101"]
            short: ["116 123", "85258", "1933"]
            lines: [11 digits from 1]

        """;

    public const string GreatBritain = """
        country: GB
        emergency:
          ambulance: "999"
          general: "999 or 112"
          source: https://www.gov.uk/
          status: verified
          checked: 2026-11-01
        lines:
          - id: gb-samaritans
            name: Samaritans
            kind: suicide
            for: anyone
            phone: ["116 123"]
            text: {number: "85258", keyword: SHOUT}
            hours: 24/7
            languages: [en]
            cost: free
            source: https://www.samaritans.org/
            status: verified
            checked: 2026-11-01
          - id: gb-young
            name: Papyrus
            kind: mental-health
            for: young-people
            chat: https://www.papyrus-uk.org/chat
            hours: unknown
            source: https://www.papyrus-uk.org/
            status: verified
            checked: 2026-11-01

        """;

    public const string International = """
        country: international
        emergency:
          ambulance: "112, 911 or 999"
          general: "112, 911 or 999"
          source: https://findahelpline.com/
          status: verified
          checked: 2026-11-01
        directories:
          - name: Find A Helpline
            url: https://findahelpline.com/
            note: Free helplines in many countries.
        do_not_use:
          - number: "1-888-993-3112"
            why: It sells treatment.
          - number: "1933"
            country: GB
            why: It takes crime reports.

        """;

    public const string Chatter = """
        # Greetings
        hello everybody
        gg well played
        :)

        """;

    public const string Replies = """
        about: {title: About, text: I answer questions.}
        help: {title: Help, text: Ask me.}
        privacy: {title: Privacy, text: I keep nothing.}
        topics: {title: Topics, text: Pick one.}
        sources: {title: Sources, text: Name a topic.}
        no-match: {title: No answer, text: Try other words.}
        did-you-mean: {title: Did you mean, text: One of these?}
        crisis-lines:
          title: "Lines in {country}"
          text: You can call.
        crisis-anywhere: {title: Lines, text: These work anywhere.}
        crisis-no-lines:
          title: "Lines in {country}"
          text: I have none for {country} yet.
        which-country: {title: Which country, text: Pick yours.}
        unknown-country: {title: Unknown country, text: Try its full name.}
        country-set:
          title: "Country: {country}"
          text: |
            I remember **{country}**.

            Use **/country** to change it.
        country-unset: {title: No country, text: I never guess.}
        gone: {title: Gone, text: Please try again.}
        review-overdue: "This was due on {date}."
        buttons: {more: More, sources: Sources, crisis-lines: Crisis lines, overdose: Overdose help, topics: Topics}
        categories: {drug: The drug, safety: Staying alive}
        commands: {ask: Ask, topic: One topic, topics: All topics, sources: Sources, crisis: Crisis lines,
          overdose: Overdose, country: Country, forget: Forget, about: About, privacy: Privacy,
          help: Help, settings: Settings, pin: Pin, pins: Pins, unpin: Unpin, stats: Stats}
        unknown-command: {title: Unknown command, text: These I know.}

        """;
}
