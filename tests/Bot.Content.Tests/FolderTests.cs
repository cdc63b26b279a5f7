using System.Text;

namespace Bot.Content.Tests;

/// <summary>What is wrong with the folder as a whole.</summary>
public sealed class FolderTests
{
    [Fact]
    public void A_missing_folder_says_where_it_was_looked_for_and_what_belongs_there()
    {
        using var content = new SampleContent();

        var failure = Assert.Throws<ContentException>(
            () => ContentFolder.Load(content.Folder, SampleContent.Today, TestContext.Current.CancellationToken));

        Assert.Equal(NothingIn(content.Folder), failure.Message);
    }

    [Fact]
    public void An_empty_folder_is_one_finding()
    {
        using var content = new SampleContent();
        Directory.CreateDirectory(Path.Combine(content.Folder, "topics"));

        var findings = ContentFolder.Check(content.Folder, SampleContent.Today, release: false, TestContext.Current.CancellationToken);

        Assert.Equal(NothingIn(content.Folder), Assert.Single(findings).ToString());
    }

    [Theory]
    [InlineData("replies.yaml", "all wording that is neither a topic nor a safety card")]
    [InlineData("chatter.txt", "ordinary messages the bot must stay silent on, one a line")]
    [InlineData("countries.yaml", "the names people call countries by, below `countries:` and `ambiguous:`")]
    [InlineData("numbers.yaml", "how telephone numbers look in each country, below `countries:`")]
    [InlineData("sources.yaml", "the works that topics cite, below `references:`")]
    [InlineData("safety/suicide.md", "the card for people who think of suicide")]
    [InlineData("crisis-lines/international.yaml", "the emergency numbers and directories for people whose country is not known")]
    public void A_missing_file_is_named(string file, string holds)
    {
        using var content = new SampleContent().Without(file);

        Assert.Equal($"content/{file}:1: error: This file is missing. It holds {holds}.", content.Check());
    }

    [Fact]
    public void A_file_name_that_is_no_id_is_refused()
    {
        using var content = new SampleContent().With("topics/naloxone.md", "related: [tolerance]\n", "");
        content["topics/My Tolerance.md"] = content["topics/tolerance.md"];

        Assert.Equal(
            "content/topics/My Tolerance.md:1: error: The file name is the topic's id. "
            + "Rename it to `my-tolerance.md`: lower case words joined by hyphens.",
            content.Without("topics/tolerance.md").Check());
    }

    [Fact]
    public void A_topic_may_not_bear_the_name_of_a_safety_card()
    {
        using var content = new SampleContent().With("topics/naloxone.md", "related: [tolerance]\n", "");
        content["topics/suicide.md"] = content["topics/tolerance.md"];

        Assert.Equal(
            "content/topics/suicide.md:1: error: `suicide` already names something else in safety/. Rename this file.",
            content.Without("topics/tolerance.md").Check());
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused()
    {
        using var content = new SampleContent();
        File.WriteAllText(Path.Combine(content.Written(), "topics", "caffeine.md"), "title: Café", Encoding.Latin1);

        Assert.Equal(
            "content/topics/caffeine.md:1: error: The file is not plain UTF-8 text. Save it again with the encoding UTF-8.",
            content.Check());
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_do_no_harm()
    {
        using var content = new SampleContent();
        content["topics/naloxone.md"] = content["topics/naloxone.md"].ReplaceLineEndings("\r\n");
        content["replies.yaml"] = content["replies.yaml"].ReplaceLineEndings("\r\n");

        var folder = content.Written(Encoding.UTF8);

        Assert.Empty(ContentFolder.Check(folder, SampleContent.Today, release: true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Files_that_editors_leave_behind_are_not_read()
    {
        using var content = new SampleContent();
        content["topics/.naloxone.md"] = "draft";
        content["topics/naloxone.md~"] = "draft";

        Assert.Equal("", content.Check());
    }

    [Theory]
    [InlineData("topics/foo.txt", "In content/topics/ stand files *.md.")]
    [InlineData("topics/drafts/foo.md", "In content/ stand the folders crisis-lines, safety, schemas, topics.")]
    [InlineData("crisis-lines/xx.yml", "In content/crisis-lines/ stand files *.yaml.")]
    [InlineData("safety/notes.md", "In content/safety/ stand overdose.md, refusals.md, suicide.md, worried-about-someone.md.")]
    [InlineData("source.yaml", "In content/ stand README.md, chatter.txt, countries.yaml, numbers.yaml, replies.yaml, sources.yaml.")]
    public void A_file_that_nothing_reads_is_named_with_what_is_expected_there(string file, string expected)
    {
        using var content = new SampleContent { [file] = "x", ["README.md"] = "x", ["schemas/topic.json"] = "{}" };

        Assert.Equal(
            $"content/{file}:1: warning: Nothing reads this file. {expected} Rename it, move it or take it out.", content.Check());
    }

    [Fact]
    public void All_findings_come_in_one_run_warnings_first_then_in_the_order_of_files_and_lines()
    {
        using var content = new SampleContent()
            .With("topics/tolerance.md", "lines: none", "line: none")
            .With("sources.yaml", "https://www.who.int/opioid-overdose", "www.who.int")
            .With("topics/naloxone.md", "[tolerance]", "[tolerence]")
            .With("topics/naloxone.md", "[@who2023; @strang2003].", "[@who2032; @strang2003]. Call 116 123.")
            .With("topics/tolerance.md", "review_by: 2027-11-01", "review_by: 2026-11-22")
            .With("crisis-lines/gb.yaml", "id: gb-young", "id: gb-samaritans")
            .With("replies.yaml", "title: Help,", "title: Help");

        Assert.Equal(
            "content/topics/tolerance.md:33: warning: The review was due on 2026-11-22. Read the text and its sources again, "
            + "then set `reviewed` and `review_by`.\n"
            + "content/crisis-lines/gb.yaml:21: error: The id `gb-samaritans` already names the line in "
            + "content/crisis-lines/gb.yaml:9. Give this one an id of its own.\n"
            + "content/replies.yaml:2: error: This is not valid YAML: While parsing a flow mapping, did not find expected ',' "
            + "or '}'. Look for a missing quote, a missing space after a colon, or wrong indentation.\n"
            + "content/sources.yaml:9: error: `URL` is not a web address: www.who.int. Copy it from the browser, with https:// "
            + "in front.\n"
            + "content/topics/naloxone.md:30: error: There is no topic `tolerence`. Did you mean `tolerance`?\n"
            + "content/topics/naloxone.md:35: error: `@who2032` is not in sources.yaml. Did you mean `who2023`?\n"
            + "content/topics/naloxone.md:35: error: \"Call 116 123.\" has no source. Cite one, such as [@who-opioid2023], or "
            + "leave the sentence out.\n"
            + "content/topics/naloxone.md:35: error: 116 123 looks like a telephone number. Numbers stand in crisis-lines/ "
            + "only; if it is none, write it in words or with a comma (1,000).\n"
            + "content/topics/tolerance.md:1: error: `lines` is missing. Add a line that begins with `lines:`.\n"
            + "content/topics/tolerance.md:31: error: `line` is not a key that is read here. Did you mean `lines`?",
            content.Check());
    }

    private static string NothingIn(string folder) =>
        $"content:1: error: There is no content in {folder}. "
        + "Put the bot's content there (topics, safety, crisis-lines, sources.yaml ...), or name another folder.";
}
