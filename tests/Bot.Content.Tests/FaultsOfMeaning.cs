namespace Bot.Content.Tests;

/// <summary>Faults to plant: the file, a text in it, what is written instead, and the findings that must follow.</summary>
public static class FaultsOfMeaning
{
    private const string Topic = "topics/naloxone.md";
    private const string Line = "crisis-lines/gb.yaml";

    public static TheoryData<string, string, string, string> InTexts => new()
    {
        { Topic, "It is safe to give [@who2023; @strang2003].", "It is safe to give.",
            "content/topics/naloxone.md:35: error: \"It is safe to give.\" has no source. Cite one, such as [@who-opioid2023], "
            + "or leave the sentence out." },
        { Topic, "Stay with them [@who2023].", "Stay with them.",
            "content/topics/naloxone.md:38: error: \"It wears off after a while.\" has no source. Cite one, such as "
            + "[@who-opioid2023], or leave the sentence out." },
        { Topic, "[@who2023; @strang2003]", "[@who2023; @strang203]",
            "content/topics/naloxone.md:35: error: `@strang203` is not in sources.yaml. Did you mean `strang2003`?" },
        { "sources.yaml", "  - id: strang2003", "  - id: new2020\n    type: book\n    title: New\n    issued: {date-parts: "
            + "[[2020]]}\n    URL: https://x.org/\n    status: verified\n  - id: strang2003",
            "content/sources.yaml:11: error: Nothing cites `new2020`. Cite it or take it out." },
        { "sources.yaml", "status: verified", "status: unverified\n    note: Open the page.",
            "content/sources.yaml:2: warning: Nobody has opened `who2023` yet. Open the page. Then set `status: verified`." },
        { Topic, "Naloxone can reverse an overdose", "Naloxone can" + string.Concat(Enumerable.Repeat(" help and", 30)) + " "
            + "reverse an overdose",
            "content/topics/naloxone.md:35: error: The summary has 70 words; at most 60 are read at a glance. Move the rest "
            + "below `## More`." + "\n"
            + "content/topics/naloxone.md:35: error: The summary reads at grade 10.7; at most 8 is plain. Use shorter sentences "
            + "and shorter words." },
        { Topic, "Naloxone can reverse an overdose", "Pharmacological administration substantially ameliorates respiratory complications",
            "content/topics/naloxone.md:35: error: The summary reads at grade 23.0; at most 8 is plain. Use shorter sentences "
            + "and shorter words." },
        { Topic, "Stay with them", "Every junkie and\n  former\n  addict knows",
            "content/topics/naloxone.md:38: error: \"junkie\" hurts. Write: person who uses heroin." + "\n"
            + "content/topics/naloxone.md:39: error: \"former addict\" hurts. Write: person in recovery." },
        { "replies.yaml", "Try other words.", "I help drug users.",
            "content/replies.yaml:6: error: \"users\" hurts. Write: person who uses heroin." },
        { Line, "name: Papyrus", "name: Papyrus for addicts",
            "content/crisis-lines/gb.yaml:22: error: \"addicts\" hurts. Write: person who uses heroin." },
        { "safety/overdose.md", "2. Stay.", "2. Stay" + string.Concat(Enumerable.Repeat(" and stay", 45)) + ".",
            "content/safety/overdose.md:12: error: The card has 94 words; at most 90 are read at a glance. Move the rest below "
            + "a heading `## ...`." },
        { "safety/suicide.md", "I am glad", "I am" + string.Concat(Enumerable.Repeat(" so very", 40)) + " glad",
            "content/safety/suicide.md:15: error: The card has 95 words; at most 80 are read at a glance. Move the rest below a "
            + "heading `## ...`." },
        { "safety/refusals.md", "I can't help with buying.", "I can't" + string.Concat(Enumerable.Repeat(" help", 60)) + ".",
            "content/safety/refusals.md:22: error: The refusal has 62 words; at most 60 are read at a glance. One sentence to "
            + "turn it down, then what is offered instead." },
        { "safety/worried-about-someone.md", "Call {emergency}. Ask", "Ask",
            "content/safety/worried-about-someone.md:12: error: This card does not tell whom to call. Write {emergency} where "
            + "the emergency number belongs." },
        { "safety/suicide.md", "{emergency}", "{emergancy}",
            "content/safety/suicide.md:15: error: Nothing fills {emergancy} here. Only {emergency} can stand here." + "\n"
            + "content/safety/suicide.md:15: error: This card does not tell whom to call. Write {emergency} where the emergency "
            + "number belongs." },
        { Topic, "It is safe", "In {country} it is safe",
            "content/topics/naloxone.md:35: error: Nothing fills {country} here. Write it out." },
        { "replies.yaml", "title: Help,", "title: \"Help {country}\",",
            "content/replies.yaml:2: error: This title holds a gap that nothing fills. Write it without { and }." },
        { "safety/suicide.md", "Text instead.", "",
            "content/safety/suicide.md:17: error: There is nothing below `## I can't talk out loud`. Write its text or take it out." },
        { "safety/suicide.md", "You can write instead. In danger, call {emergency}.", "",
            "content/safety/suicide.md:20: error: There is nothing below `## Again`. Write its text or take it out." },
        { "safety/suicide.md", "You can write instead. In danger, call {emergency}.", "You can write instead.",
            "content/safety/suicide.md:21: error: This card does not tell whom to call. Write {emergency} where the emergency "
            + "number belongs." },
        { "safety/suicide.md", "You can write", "You can" + string.Concat(Enumerable.Repeat(" always", 44)) + " write",
            "content/safety/suicide.md:21: error: The card has 52 words; at most 50 are read at a glance. Whoever reads it knows the "
            + "long one." },
        { "safety/suicide.md", "Text instead.", "Text instead.\n\n## I can't talk out LOUD!\nOr chat.",
            "content/safety/suicide.md:20: error: The label `I can't talk out LOUD!` is too like an earlier one of this card. "
            + "Change its first words." },
        { "safety/suicide.md", "## I can't talk out loud", "## I can't talk out loud " + string.Concat(Enumerable.Repeat("at all ", 10)),
            "content/safety/suicide.md:17: error: This stands on a button and has 91 characters; at most 80 fit. Shorten it." },
        { Topic, "title: Naloxone", "title: Naloxone" + string.Concat(Enumerable.Repeat(" and more", 9)),
            "content/topics/naloxone.md:2: error: This stands on a button and has 89 characters; at most 80 fit. Shorten it." },
        { Topic, "- Read the", "- " + string.Concat(Enumerable.Repeat("It helps a lot. ", 250)) + "It does [@who2023].\n- Read the",
            "content/topics/naloxone.md:38: error: With its sources this text has 4208 characters; one message holds 4000. Shorten it, "
            + "or cite fewer sources." },
        { "replies.yaml", "ask: Ask,", "ask: " + "Ask " + "and ask again ".PadRight(99, 'x') + ",",
            "content/replies.yaml:28: error: This description has 103 characters; platforms show at most 100. Shorten it." },
    };

    public static TheoryData<string, string, string, string> InNames => new()
    {
        { Topic, "related: [tolerance]", "related: [tolerence]",
            "content/topics/naloxone.md:30: error: There is no topic `tolerence`. Did you mean `tolerance`?" },
        { "safety/refusals.md", "topics: [naloxone]", "topics: [naloxon]",
            "content/safety/refusals.md:5: error: There is no topic `naloxon`. Did you mean `naloxone`?" },
        { Topic, "is: unsafe-request", "is: unsafe-requests",
            "content/topics/naloxone.md:28: error: `unsafe-requests` is neither a topic nor another place for a near miss. Did "
            + "you mean `unsafe-request`?" },
        { Topic, "is: unsafe-request", "is: hepatitis-c",
            "content/topics/naloxone.md:28: error: `hepatitis-c` is neither a topic nor another place for a near miss. Choose "
            + "from: chatter, crisis-overdose, crisis-suicide, naloxone, tolerance, unsafe-request, unsafe-request/amounts, "
            + "unsafe-request/sourcing, worried-about-someone." },
        { Topic, "category: safety", "category: safty",
            "content/topics/naloxone.md:3: error: The category `safty` has no heading in replies.yaml. Did you mean `safety`?" },
        { Topic, "keywords: [narcan]", "keywords: [narcan, Tolerance facts!]",
            "content/topics/tolerance.md:12: error: \"tolerance facts\" stands for tolerance here and for naloxone in "
            + "content/topics/naloxone.md:4. Keep it in one place or reword it." },
        { "chatter.txt", "gg well played", "What is tolerance?",
            "content/chatter.txt:3: error: \"What is tolerance?\" stands for chatter here and for tolerance in "
            + "content/topics/tolerance.md:6. Keep it in one place or reword it." },
        { Topic, "keywords: [narcan]", "keywords: [narcan, ...]",
            "content/topics/naloxone.md:4: error: \"...\" has no words. Write what a person would type, or take it out." },
        { Topic, "  - how does naloxone work\n", "",
            "content/topics/naloxone.md:5: error: There are 19 asks. Write at least 20 ways people really ask it: short, long, "
            + "misspelt, worried." },
        { Topic, "  - how does naloxone work", "  - how does naloxone work\n  - How does naloxone work?",
            "content/topics/naloxone.md:8: warning: \"How does naloxone work?\" is already in line 7. Once is enough." },
        { "safety/overdose.md", "- won't wake up", "- won't wake up\n  - unconscious",
            "content/safety/overdose.md:6: error: The phrase \"unconscious\" is too broad. Write at least 2 words, or move it "
            + "to `asks`." },
        { "countries.yaml", "aliases: [usa,", "aliases: [usa, U.K.,",
            "content/countries.yaml:7: error: \"U.K.\" names both United Kingdom (line 4) and United States. Keep it in one "
            + "place, or list it under `ambiguous:`." },
        { "countries.yaml", "could_be: [GE, US]", "could_be: [GE, UX]",
            "content/countries.yaml:13: error: The country code `UX` is not in countries.yaml. Write two capital letters, for "
            + "example GB for the United Kingdom." },
        { Line, "country: GB", "country: UK",
            "content/crisis-lines/gb.yaml:1: error: The country code `UK` is not in countries.yaml. Write two capital letters, "
            + "for example GB for the United Kingdom." + "\n"
            + "content/crisis-lines/gb.yaml:1: error: The file `gb.yaml` says it is for `UK`. Rename it to `uk.yaml`, or mend "
            + "the code." },
        { Line, "country: GB", "country: US",
            "content/crisis-lines/gb.yaml:1: error: The file `gb.yaml` says it is for `US`. Rename it to `us.yaml`, or mend the code." },
        { Line, "id: gb-young", "id: gb-samaritans",
            "content/crisis-lines/gb.yaml:21: error: The id `gb-samaritans` already names the line in "
            + "content/crisis-lines/gb.yaml:9. Give this one an id of its own." },
    };

    public static TheoryData<string, string, string, string> InNumbers => new()
    {
        { Line, "[\"116 123\"]", "[\"+44 116 123\"]",
            "content/crisis-lines/gb.yaml:13: error: `+44 116 123` cannot be dialled in its country as it stands. Write the digits as the "
            + "source prints them for callers there, without +, such as 116 123, or \"988 then press 1\"." },
        { Line, "number: \"85258\"", "number: \"8 five 258\"",
            "content/crisis-lines/gb.yaml:14: error: `8 five 258` cannot be dialled in its country as it stands. Write the digits as the "
            + "source prints them for callers there, without +, such as 116 123, or \"988 then press 1\"." },
        { Topic, "Stay with them", "Call 116 123 and stay with them",
            "content/topics/naloxone.md:38: error: 116 123 looks like a telephone number. Numbers stand in crisis-lines/ only; "
            + "if it is none, write it in words or with a comma (1,000)." },
        { "replies.yaml", "Please try again.", "Please call (020) 7946-0958.",
            "content/replies.yaml:24: error: (020) 7946-0958 looks like a telephone number. Numbers stand in crisis-lines/ "
            + "only; if it is none, write it in words or with a comma (1,000)." },
        { "safety/overdose.md", "2. Stay.", "2. Stay, or dial 999.",
            "content/safety/overdose.md:13: error: 999 looks like a telephone number. Numbers stand in crisis-lines/ only; if "
            + "it is none, write it in words or with a comma (1,000)." },
        { Topic, "  - who needs naloxone", "  - who needs naloxone, 116 123 or me",
            "content/topics/naloxone.md:21: warning: 116 123 looks like a telephone number. People seldom type one when they "
            + "ask; leave it out." },
        { "chatter.txt", "gg well played", "call 888.993.3112 now",
            "content/chatter.txt:3: error: 888.993.3112 must not be used: It sells treatment. Take it out." },
        { Line, "[\"116 123\"]", "[\"116 123\", \"1-888-993-3112\"]",
            "content/crisis-lines/gb.yaml:13: error: 1-888-993-3112 must not be used: It sells treatment. Take it out." },
        { Line, "[\"116 123\"]", "[\"116 123\", \"1933\"]",
            "content/crisis-lines/gb.yaml:13: error: 1933 must not be used: It takes crime reports. Take it out." },
        { Line, "number: \"85258\"", "number: \"1933\"",
            "content/crisis-lines/gb.yaml:14: error: 1933 must not be used: It takes crime reports. Take it out." },
    };

    private const string Shape =
        "does not look like a number of `GB`: 11 digits from 1. Compare it with its source; if it is right, add its shape to numbers.yaml.";

    private const string Short =
        "is not among the short numbers of `GB`: 116123, 85258, 1933. Compare it with its source; if it is right, add it whole to "
        + "numbers.yaml.";

    private const string NoAmbulance =
        "is not a number for an ambulance in `GB`: 999, 112. Compare it with its source; if it is right, add it below `ambulance:` in "
        + "numbers.yaml.";

    private const string NoShape =
        "says nothing about a number of more than 6 digits. Write its length and what it begins with: `10 digits from 0800`.";

    private const string NoEmergencyNumber =
        "is not an emergency number of `GB`: 999, 112, 101. Compare it with its source; if it is right, add it to numbers.yaml.";

    public static TheoryData<string, string, string, string> InShapes => new()
    {
        { Line, "116 123", "116 12", $"content/crisis-lines/gb.yaml:13: error: `116 12` {Short}" },
        { Line, "116 123", "116 132", $"content/crisis-lines/gb.yaml:13: error: `116 132` {Short}" },
        { Line, "116 123", "116 132 then press 1", $"content/crisis-lines/gb.yaml:13: error: `116 132 then press 1` {Short}" },
        { Line, "116 123", "116 1233", $"content/crisis-lines/gb.yaml:13: error: `116 1233` {Shape}" },
        { Line, "116 123", "0 800 111 111", $"content/crisis-lines/gb.yaml:13: error: `0 800 111 111` {Shape}" },
        { Line, "85258", "95258", $"content/crisis-lines/gb.yaml:14: error: `95258` {Short}" },
        { Line, "    hours: 24/7", "    whatsapp: \"07 000\"\n    hours: 24/7",
            $"content/crisis-lines/gb.yaml:15: error: `07 000` {Short}" },
        { Line, "ambulance: \"999\"", "ambulance: \"998\"", $"content/crisis-lines/gb.yaml:3: error: `998` {NoAmbulance}" },
        { Line, "ambulance: \"999\"", "ambulance: \"101\"", $"content/crisis-lines/gb.yaml:3: error: `101` {NoAmbulance}" },
        { Line, "ambulance: \"999\"", "ambulance: 999 or 101", $"content/crisis-lines/gb.yaml:3: error: `999 or 101` {NoAmbulance}" },
        { Line, "999 or 112", "999 or 911", $"content/crisis-lines/gb.yaml:4: error: `999 or 911` {NoEmergencyNumber}" },
        { Line, "999 or 112", "the operator", $"content/crisis-lines/gb.yaml:4: error: `the operator` {NoEmergencyNumber}" },
        { "numbers.yaml", "code: GB", "code: US",
            "content/crisis-lines/gb.yaml:1: error: Nobody has said how numbers look in `GB`. Add it to numbers.yaml." },
        { "numbers.yaml", "[11 digits from 1]", "[11 digts, 6 digits from 116]",
            $"content/numbers.yaml:6: error: `11 digts` {NoShape}\ncontent/numbers.yaml:6: error: `6 digits from 116` {NoShape}" },
        { "numbers.yaml", "\"116 123\"", "\"116 123\", \"0800 111\"",
            "content/numbers.yaml:5: error: `0800 111` is not a short number. Write its digits, at most 6; longer ones stand below "
            + "`lines:`." },
    };

    private const string Hours =
        "cannot be read. Write `24/7`, `unknown`, days with times and the time zone as in "
        + "`Mon-Fri 08:00-17:00, Sat 10:00-14:00 Europe/Lisbon`, or `{words: ...}` for what no clock can tell.";

    public static TheoryData<string, string, string, string> InHours => new()
    {
        { Line, "hours: 24/7", "hours: always", $"content/crisis-lines/gb.yaml:15: error: The hours `always` {Hours}" },
        { Line, "hours: 24/7", "hours: Mon-Fri 08:00-17:00",
            $"content/crisis-lines/gb.yaml:15: error: The hours `Mon-Fri 08:00-17:00` {Hours}" },
        { Line, "hours: 24/7", "hours: Mon-Fri 8:00-17:00 Europe/London",
            $"content/crisis-lines/gb.yaml:15: error: The hours `Mon-Fri 8:00-17:00 Europe/London` {Hours}" },
        { Line, "hours: 24/7", "hours: Mon-Fri 08:00-25:00 Europe/London",
            $"content/crisis-lines/gb.yaml:15: error: The hours `Mon-Fri 08:00-25:00 Europe/London` {Hours}" },
        { Line, "hours: 24/7", "hours: Weekdays 08:00-17:00 Europe/London",
            $"content/crisis-lines/gb.yaml:15: error: The hours `Weekdays 08:00-17:00 Europe/London` {Hours}" },
        { Line, "hours: 24/7", "hours: Mon 08:00-17:00, Europe/London",
            $"content/crisis-lines/gb.yaml:15: error: The hours `Mon 08:00-17:00, Europe/London` {Hours}" },
        { Line, "hours: 24/7", "hours: Mon-Fri 08:00-17:00 Europe/Londn",
            "content/crisis-lines/gb.yaml:15: error: `Europe/Londn` is not a time zone. Write its name in the IANA list, "
            + "for example Europe/Lisbon." },
        { Line, "hours: 24/7", "hours: {word: vary by day}",
            "content/crisis-lines/gb.yaml:15: error: `words` is missing. Add a line that begins with `words:`." + "\n"
            + "content/crisis-lines/gb.yaml:15: error: `word` is not a key that is read here. Did you mean `words`?" },
        { Line, "    hours: 24/7\n", "",
            "content/crisis-lines/gb.yaml:9: error: `hours` is missing. Add a line that begins with `hours:`." },
    };

    private const string SignOff =
        "When a clinical reviewer agrees with the text, add `signed_off: {by: ROLE OR INITIALS, on: YEAR-MONTH-DAY}`.";

    private const string Ahead = "lies ahead; today is 2026-11-23. Write the day on which it was done.";

    public static TheoryData<string, string, string, string> InTime => new()
    {
        { Topic, "signed_off: {by: GP, on: 2026-11-02}\n", "",
            "content/topics/naloxone.md:31: warning: Nobody has signed this text off. " + SignOff },
        { "safety/refusals.md", "signed_off: {by: GP, on: 2026-11-02}\n", "",
            "content/safety/refusals.md:14: warning: Nobody has signed this text off. " + SignOff },
        { "safety/suicide.md", "on: 2026-11-02", "on: 2026-10-31",
            "content/safety/suicide.md:13: warning: This was signed off before the review of 2026-11-01. " + SignOff },
        { Topic, "reviewed: 2026-11-01\nreview_by: 2027-11-01\nsigned_off: {by: GP, on: 2026-11-02}",
            "reviewed: 2026-11-25\nreview_by: 2027-11-01\nsigned_off: {by: GP, on: 2027-01-02}",
            "content/topics/naloxone.md:31: error: 2026-11-25 " + Ahead + "\n"
            + "content/topics/naloxone.md:33: error: 2027-01-02 " + Ahead },
        { "sources.yaml", "issued: {date-parts: [[2023, 8, 29]]}", "accessed: {date-parts: [[2026, 12]]}",
            "content/sources.yaml:8: error: 2026-12 " + Ahead },
        { Line, "checked: 2026-11-01\n  - id: gb-young", "checked: 2062-11-01\n  - id: gb-young",
            "content/crisis-lines/gb.yaml:20: error: 2062-11-01 " + Ahead },
        { Line, "checked: 2026-11-01\nlines", "checked: 2026-11-25\nlines",
            "content/crisis-lines/gb.yaml:7: error: 2026-11-25 " + Ahead },
        { Topic, "review_by: 2027-11-01", "review_by: 2026-11-22",
            "content/topics/naloxone.md:32: warning: The review was due on 2026-11-22. Read the text and its sources again, "
            + "then set `reviewed` and `review_by`." },
        { Topic, "review_by: 2027-11-01", "review_by: 2026-10-24",
            "content/topics/naloxone.md:32: warning: The review was due on 2026-10-24. Read the text and its sources again, "
            + "then set `reviewed` and `review_by`." },
        { Topic, "review_by: 2027-11-01", "review_by: 2026-10-23",
            "content/topics/naloxone.md:32: error: The review was due on 2026-10-23. Read the text and its sources again, then "
            + "set `reviewed` and `review_by`." },
        { "safety/refusals.md", "review_by: 2027-11-01", "review_by: 2026-10-01",
            "content/safety/refusals.md:15: error: The review was due on 2026-10-01. Read the text and its sources again, then "
            + "set `reviewed` and `review_by`." },
        { Line, "checked: 2026-11-01\nlines", "checked: 2026-08-24\nlines",
            "content/crisis-lines/gb.yaml:7: warning: Last checked 91 days ago; numbers are checked every 90 days. Open the "
            + "source, compare, then set `checked`." },
        { Line, "checked: 2026-11-01\n  - id: gb-young", "checked: 2026-07-26\n  - id: gb-young",
            "content/crisis-lines/gb.yaml:20: warning: Last checked 120 days ago; numbers are checked every 90 days. Open the "
            + "source, compare, then set `checked`." },
        { "crisis-lines/international.yaml", "checked: 2026-11-01", "checked: 2026-07-25",
            "content/crisis-lines/international.yaml:7: error: Last checked 121 days ago; numbers are checked every 90 days. "
            + "Open the source, compare, then set `checked`." },
    };
}
