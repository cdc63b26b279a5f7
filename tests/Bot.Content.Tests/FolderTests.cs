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

    [Fact]
    public void All_findings_come_in_one_run_in_the_order_of_files_and_lines()
    {
        using var content = new SampleContent()
            .With("topics/tolerance.md", "lines: none", "line: none")
            .With("sources.yaml", "https://www.who.int/opioid-overdose", "www.who.int")
            .With("topics/naloxone.md", "[tolerance]", "[tolerence]");

        Assert.Equal(
            """
            content/sources.yaml:9: error: `URL` is not a web address: www.who.int. Copy it from the browser, with https:// in front.
            content/topics/naloxone.md:30: error: There is no topic `tolerence`. Did you mean `tolerance`?
            content/topics/tolerance.md:1: error: `lines` is missing. Add a line that begins with `lines:`.
            content/topics/tolerance.md:31: error: `line` is not a key that is read here. Did you mean `lines`?
            """, content.Check());
    }

    private static string NothingIn(string folder) =>
        $"content:1: error: There is no content in {folder}. "
        + "Put the bot's content there (topics, safety, crisis-lines, sources.yaml ...), or name another folder.";
}
