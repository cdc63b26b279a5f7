using System.Text;

namespace Bot.Content.Tests;

/// <summary>What is wrong with the folder as a whole.</summary>
public sealed class FolderTests
{
    [Fact]
    public void A_missing_folder_says_where_it_was_looked_for_and_what_belongs_there()
    {
        using var content = new SampleContent();

        var failure = Assert.Throws<ContentException>(() => ContentFolder.Load(content.Folder, SampleContent.Today, TestContext.Current.CancellationToken));

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
    [InlineData("replies.yaml", "content/replies.yaml:1: error: This file is missing. It holds all wording that is neither a topic nor a safety card.")]
    [InlineData("chatter.txt", "content/chatter.txt:1: error: This file is missing. It holds ordinary messages the bot must stay silent on, one a line.")]
    [InlineData("safety/suicide.md", "content/safety/suicide.md:1: error: This file is missing. It holds the card for people who think of suicide.")]
    [InlineData("crisis-lines/international.yaml", "content/crisis-lines/international.yaml:1: error: This file is missing. It holds the emergency numbers and directories for people whose country is not known.")]
    public void A_missing_file_is_named(string file, string finding)
    {
        using var content = new SampleContent().Without(file);

        Assert.Equal(finding, content.Check());
    }

    [Fact]
    public void A_file_name_that_is_no_id_is_refused()
    {
        using var content = new SampleContent();
        content["topics/Take Home.md"] = content["topics/tolerance.md"].Replace("tolerance", "take-home kit", StringComparison.Ordinal);

        Assert.Equal("content/topics/Take Home.md:1: error: The file name is the topic's id. Rename it to `take-home.md`: lower case words joined by hyphens.",
            content.With("topics/Take Home.md", "title: Tolerance", "title: Kit").With("topics/Take Home.md", "keywords: [getting used to it]\n", "").With("topics/Take Home.md",
                "not:\n  - text: someone is on the floor and turning grey\n    is: crisis-overdose\n  - text: this level has no take-home kit for error\n    is: chatter\n", "").Check());
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_refused()
    {
        using var content = new SampleContent();
        File.WriteAllText(Path.Combine(content.Written(), "topics", "caffeine.md"), "title: Café", Encoding.Latin1);

        Assert.StartsWith("content/topics/caffeine.md:1: error: The file is not plain UTF-8 text. Save it again with the encoding UTF-8.", content.Check(), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_do_no_harm()
    {
        using var content = new SampleContent();
        content["topics/naloxone.md"] = content["topics/naloxone.md"].ReplaceLineEndings("\r\n");
        content["replies.yaml"] = content["replies.yaml"].ReplaceLineEndings("\r\n");

        var findings = ContentFolder.Check(content.Written(Encoding.UTF8), SampleContent.Today, release: true, TestContext.Current.CancellationToken);

        Assert.Empty(findings);
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
            .With("sources.yaml", "https://www.who.int", "www.who.int")
            .With("topics/naloxone.md", "[tolerance]", "[tolerence]");

        Assert.Equal(
            """
            content/sources.yaml:9: error: `URL` is not a web address: www.who.int/opioid-overdose. Copy it from the browser, with https:// in front.
            content/topics/naloxone.md:30: error: There is no topic `tolerence`. Did you mean `tolerance`?
            content/topics/tolerance.md:1: error: `lines` is missing. Add a line that begins with `lines:`.
            content/topics/tolerance.md:31: error: `line` is not a key that is read here. Did you mean `lines`?
            """, content.Check());
    }

    private static string NothingIn(string folder) =>
        $"content:1: error: There is no content in {folder}. Put the bot's content there (topics, safety, crisis-lines, sources.yaml ...), or name another folder.";
}
