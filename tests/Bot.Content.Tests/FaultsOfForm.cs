namespace Bot.Content.Tests;

/// <summary>Faults to plant: the file, a text in it, what is written instead, and the findings that must follow.</summary>
public static class FaultsOfForm
{
    private const string Undated =
        "content/sources.yaml:11: warning: `strang2003` has no date. Add the year the work shows, `issued: {date-parts: [[YEAR]]}`, or "
        + "for a web page the day somebody read it, `accessed: {date-parts: [[YEAR, MONTH, DAY]]}`.";

    private const string Topic = "topics/naloxone.md";
    private const string Line = "crisis-lines/gb.yaml";

    private const string NotConfirmed =
        "content/crisis-lines/gb.yaml:3: warning: Nobody has confirmed 1 of the 3 entries of this file yet. Open the source of each, "
        + "compare every character, then set `status: verified` and `checked`.";

    public static TheoryData<string, string, string, string> InNotation => new()
    {
        { Topic, "---\ntitle", "title",
            "content/topics/naloxone.md:1: error: The file must begin with a line `---`, followed by keys such as `title:` and "
            + "another line `---`." },
        { "topics/tolerance.md", "2026-11-02}\n---\n", "2026-11-02}\n",
            "content/topics/tolerance.md:1: error: The keys at the top are not closed. Add a line `---` between the last key "
            + "and the text." },
        { "replies.yaml", "title: Help,", "title: Help",
            "content/replies.yaml:2: error: This is not valid YAML: While parsing a flow mapping, did not find expected ',' or "
            + "'}'. Look for a missing quote, a missing space after a colon, or wrong indentation." },
        { "countries.yaml", "aliases: [uk,", "aliases: *uk #",
            "content/countries.yaml:4: error: This is not valid YAML: References (`*name`) are not read. Write the value out. "
            + "Look for a missing quote, a missing space after a colon, or wrong indentation." },
        { Line, "  - id: gb-young", "---\n  - id: gb-young",
            "content/crisis-lines/gb.yaml:22: error: This is not valid YAML: A line `---` or `...` before this divides the file. "
            + "Take it out. Look for a missing quote, a missing space after a colon, or wrong indentation." },
        { Line, "hours: 24/7", "hours: 24/7\n    hours: unknown",
            "content/crisis-lines/gb.yaml:16: error: `hours` is written twice, first in line 15. Keep one of them." },
        { Topic, "- It wears", "# Heading\n\n- It wears",
            "content/topics/naloxone.md:38: error: Only headings with two number signs are read: `## Label`." },
        { Topic, "It is safe", "<b>It</b> is safe",
            "content/topics/naloxone.md:35: error: HTML is not read. Write plain Markdown." },
        { Topic, "## More", "<table>\n</table>\n\n## More",
            "content/topics/naloxone.md:37: error: HTML is not read. Write plain Markdown." },
        { Topic, "## More", "| a | b |\n|---|---|\n| c | d |\n\n## More",
            "content/topics/naloxone.md:37: error: Tables cannot be shown in a chat. Write sentences or a list." },
        { Topic, "**whole**", "*whole*",
            "content/topics/naloxone.md:39: error: Only **bold** between two stars on each side is read. Take out the single "
            + "stars or underscores." },
        { Topic, "[fact sheet](https://www.who.int/sheet)", "![fact sheet](https://www.who.int/sheet)",
            "content/topics/naloxone.md:39: error: Images cannot be shown. Say it in words." },
        { Topic, "(https://www.who.int/sheet)", "(www.who.int)",
            "content/topics/naloxone.md:39: error: The link to `www.who.int` is not a whole web address. Copy it from the "
            + "browser, with https:// in front." },
        { Topic, "Stay with them", "`Stay` with them",
            "content/topics/naloxone.md:38: error: Text between `backticks` is taken for program code. Use **bold** or take them out." },
        { Topic, "- It wears", "> Quoted\n\n- It wears",
            "content/topics/naloxone.md:38: error: Quotations (`>`) are not read. Write an ordinary paragraph." },
        { Topic, "- Read the", string.Concat(Enumerable.Repeat("> ", 300)) + "Quoted\n\n- Read the",
            "content/topics/naloxone.md:39: error: Lists, quotations or brackets are nested too deep here. Write plain paragraphs." },
        { "replies.yaml", "text: I have none for {country} yet.", $"text: \"{string.Concat(Enumerable.Repeat("> ", 300))}none\"",
            "content/replies.yaml:14: error: Lists, quotations or brackets are nested too deep here. Write plain paragraphs." },
        { Topic, "- Read the", "- One\n\n  Two\n- Read the",
            "content/topics/naloxone.md:39: error: A list entry must be one paragraph, without lists or empty lines in it." },
        { Topic, "## More", "    code\n\n## More",
            "content/topics/naloxone.md:37: error: A line that begins with four spaces or ``` is taken for program code. Move "
            + "it to the left." },
        { Topic, "safe to give [@who2023; @strang2003]", "safe to give [@who2023, @strang2003]",
            "content/topics/naloxone.md:35: error: `[@who2023, @strang2003]` is not a citation that can be read. Write "
            + "citations as [@key] or [@key; @other]." + "\n"
            + "content/topics/naloxone.md:35: error: \"It is safe to give.\" has no source. Cite one, such as "
            + "[@who-opioid2023], or leave the sentence out." },
        { Topic, "overdose [@who2023]", "overdose [@who2023; @strang2003",
            "content/topics/naloxone.md:35: error: `[@who2023; @strang2003. It is safe to give [@who2023; @strang2003]` is not "
            + "a citation that can be read. Write citations as [@key] or [@key; @other]." + "\n"
            + "content/topics/naloxone.md:35: error: The summary reads at grade 10.0; at most 8 is plain. Use shorter sentences "
            + "and shorter words." },
        { "safety/refusals.md", "## amounts", "Stray.\n\n## amounts",
            "content/safety/refusals.md:18: error: Text before the first `## kind` belongs to no refusal. Move it below one." },
    };

    public static TheoryData<string, string, string, string> InKeys => new()
    {
        { Topic, "keywords:", "keyword:",
            "content/topics/naloxone.md:4: error: `keyword` is not a key that is read here. Did you mean `keywords`?" },
        { Topic, "title: Naloxone\n", "",
            "content/topics/naloxone.md:1: error: `title` is missing. Add a line that begins with `title:`." },
        { Topic, "title: Naloxone", "title:",
            "content/topics/naloxone.md:2: error: `title` has an empty entry. Fill it in or take it out." },
        { Topic, "title: Naloxone", "title: [Naloxone]",
            "content/topics/naloxone.md:2: error: `title` must be plain text. Put it in \"quotes\" if it holds a colon." },
        { Topic, "keywords: [narcan]", "keywords: narcan",
            "content/topics/naloxone.md:4: error: `keywords` must be a list: each entry in a line of its own that begins with "
            + "`- `, or all in [brackets] with commas between." },
        { Topic, "  - text: how many pills can i take\n    is: unsafe-request", "  - how many pills can i take",
            "content/topics/naloxone.md:27: error: `not` must hold keys of its own, each in a line such as `name: value`." },
        { Topic, "reviewed: 2026-11-01", "reviewed: 1.11.2026",
            "content/topics/naloxone.md:31: error: `reviewed` is not a date: 1.11.2026. Write year-month-day, for example 2026-11-23." },
        { Topic, "lines: drugs", "lines: drug",
            "content/topics/naloxone.md:29: error: `lines` cannot be `drug`. Did you mean `drugs`?" },
        { Topic, "signed_off: {by: GP, on: 2026-11-02}", "signed_off: {by: GP, at: 2026-11-02}",
            "content/topics/naloxone.md:33: error: `on` is missing. Add a line that begins with `on:`." + "\n"
            + "content/topics/naloxone.md:33: error: `at` is not a key that is read here. Choose from: by, on." },
        { "sources.yaml", "issued: {date-parts: [[2023, 8, 29]]}", "accessed: {date-parts: [[23, 8]]}",
            "content/sources.yaml:2: warning: `who2023` has no date. Add the year the work shows, `issued: {date-parts: [[YEAR]]}`, "
            + "or for a web page the day somebody read it, `accessed: {date-parts: [[YEAR, MONTH, DAY]]}`." + "\n"
            + "content/sources.yaml:8: error: `accessed` is not a date. Write `accessed: {date-parts: [[YEAR, MONTH, DAY]]}` with the day "
            + "somebody read the page, in digits." },
        { "topics/tolerance.md", "lines: none", "lines: everything",
            "content/topics/tolerance.md:31: error: `lines` cannot be `everything`. Choose from: both, crisis, drugs, none." },
        { Line, "source: https://www.samaritans.org/\n    ", "",
            "content/crisis-lines/gb.yaml:9: error: `source` is missing. Add a line that begins with `source:`." },
        { Line, "checked: 2026-11-01\n  - id: gb-young", "url: https://x.org/\n  - id: gb-young",
            "content/crisis-lines/gb.yaml:9: error: `checked` is missing. Add a line that begins with `checked:`." + "\n"
            + "content/crisis-lines/gb.yaml:20: error: `url` is not a key that is read here. Choose from: chat, checked, cost, "
            + "email, for, hours, id, kind, languages, name, note, phone, source, status, text, whatsapp." },
        { Line, "status: verified\n  checked", "checked",
            $"{NotConfirmed}\ncontent/crisis-lines/gb.yaml:3: error: `status` is missing. Add a line that begins with `status:`." },
        { Line, "status: verified\n  checked", "status: seen\n  checked",
            $"{NotConfirmed}\ncontent/crisis-lines/gb.yaml:6: error: `status` cannot be `seen`. Choose from: unverified, verified." },
        { Line, "chat: https://www.papyrus-uk.org/chat", "chat: papyrus-uk.org/chat",
            "content/crisis-lines/gb.yaml:25: error: `chat` is not a web address: papyrus-uk.org/chat. Copy it from the "
            + "browser, with https:// in front." },
        { Line, "    chat: https://www.papyrus-uk.org/chat\n", "",
            "content/crisis-lines/gb.yaml:21: error: `gb-young` cannot be reached. Add `phone:`, `text:`, `chat:` or `email:`." },
        { "sources.yaml", "DOI: 10.1136/bmj.326.7396.959", "DOI: https://doi.org/10.1136/bmj.326.7396.959",
            "content/sources.yaml:21: error: `https://doi.org/10.1136/bmj.326.7396.959` is not a DOI. It begins with 10. and "
            + "holds a slash, for example 10.1016/j.bpa.2014.02.003, without https://doi.org/ before it." },
        { "sources.yaml", "    DOI: 10.1136/bmj.326.7396.959\n", "",
            "content/sources.yaml:11: error: `strang2003` leads nowhere. Add its `DOI:` (10.…) or its web address as `URL:`." },
        { "sources.yaml", "    title: Opioid overdose\n", "",
            "content/sources.yaml:2: error: `title` is missing. Add a line that begins with `title:`." },
        { "sources.yaml", "    issued: {date-parts: [[2003]]}\n", "",
            Undated },
        { "sources.yaml", "{date-parts: [[2003]]}", "soon",
            Undated + "\n"
            + "content/sources.yaml:20: error: `issued` holds no year. Write `issued: {date-parts: [[YEAR]]}` with the four "
            + "digits of the year for YEAR." },
        { "sources.yaml", "id: strang2003", "id: who2023",
            "content/sources.yaml:11: error: The key `who2023` already stands for another source. Give this one a key of its own." + "\n"
            + "content/topics/naloxone.md:35: error: `@strang2003` is not in sources.yaml. Choose from: who2023." + "\n"
            + "content/topics/tolerance.md:37: error: `@strang2003` is not in sources.yaml. Choose from: who2023." },
        { "safety/overdose.md", "  - won't wake up", "  []",
            "content/safety/overdose.md:5: error: `phrases` is empty. Add at least one entry." },
        { "safety/refusals.md", "## sourcing", "## sourcin",
            "content/safety/refusals.md:9: error: The refusal `sourcing` has no text. Write it below a heading `## sourcing`." + "\n"
            + "content/safety/refusals.md:21: error: `sourcin` does not stand under `refusals:` at the top. Did you mean `sourcing`?" },
        { "replies.yaml", "topics: All topics,", "topisc: All topics,",
            "content/replies.yaml:28: error: `topics` is missing. Add a line that begins with `topics:`." + "\n"
            + "content/replies.yaml:28: error: `topisc` is not a key that is read here. Did you mean `topic`?" },
        { "countries.yaml", "code: US", "code: USA",
            "content/countries.yaml:5: error: `USA` is not a country code. Write the two capital letters of ISO 3166, for "
            + "example GB." + "\n"
            + "content/countries.yaml:13: error: The country code `US` is not in countries.yaml. Write two capital letters, for "
            + "example GB for the United Kingdom." },
    };
}
