using Bot.Core.Crisis;

namespace Bot.Core.Tests.Crisis;

public sealed class RegionResolverTests
{
    private static readonly Region Britain = new("GB", "United Kingdom");
    private static readonly Region Ukraine = new("UA", "Ukraine");
    private static readonly Region Georgia = new("GE", "Georgia");
    private static readonly Region States = new("US", "United States");
    private static readonly Region Ireland = new("IE", "Ireland");

    private static readonly RegionResolver Resolver = new(
        [Britain, Ukraine, Georgia, States, Ireland],
        [
            ("United Kingdom", Britain), ("uk", Britain), ("england", Britain), ("Ukraine", Ukraine),
            ("georgia", Georgia), ("georgia", States),
            ("United States", States), ("usa", States), ("states", States), ("Ireland", Ireland), ("Éire", Ireland), ("ie", Ireland),
        ],
        ["ie"]);

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData("gb", "GB")]
    [InlineData(" uk ", "GB")]
    [InlineData("U.K.", "GB")]
    [InlineData("United  Kingdom", "GB")]
    [InlineData("ENGLAND", "GB")]
    [InlineData("the states", "US")]
    [InlineData("🇺🇸", "US")]
    [InlineData("I live in 🇬🇧", "GB")]
    [InlineData("eire", "IE")]
    [InlineData("Éire", "IE")]
    [InlineData("in the uk", "GB")]
    [InlineData("I'm in the UK, please", "GB")]
    [InlineData("we live in the united states", "US")]
    [InlineData("from ireland", "IE")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "GB")]
    [InlineData("🇬🇧 uk", "GB")]
    public void A_code_a_name_an_alias_or_a_flag_is_known(string text, string code) =>
        Assert.Equal(code, Assert.IsType<RegionMatch.Known>(Resolver.Resolve(text)).Region.Code);

    [Fact]
    public void A_name_of_several_countries_asks_back() =>
        Assert.Equal([Georgia, States], Assert.IsType<RegionMatch.Ambiguous>(Resolver.Resolve("Georgia")).Regions);

    [Theory]
    [InlineData("🇮🇪 uk", "IE GB")]
    [InlineData("🇬🇧🇺🇸", "GB US")]
    [InlineData("in georgia", "GE US")]
    [InlineData("ie", "IE")]
    public void What_may_mean_something_else_asks_back(string text, string codes) =>
        Assert.Equal(codes.Split(' '), Assert.IsType<RegionMatch.Ambiguous>(Resolver.Resolve(text)).Regions.Select(region => region.Code));

    [Theory]
    [InlineData("i live in Ireland", true)]
    [InlineData("in the UK, please!", true)]
    [InlineData("eire?", true)]
    [InlineData("Éire", true)]
    [InlineData("🇬🇧", true)]
    [InlineData("georgia", true)]
    [InlineData("ie", false)]
    [InlineData("does heroin cause depression", false)]
    [InlineData("not in the uk", false)]
    [InlineData("", false)]
    public void A_text_that_names_a_country_and_nothing_else_is_told_from_others(string text, bool names) =>
        Assert.Equal(names, Resolver.Names(text));

    [Theory]
    [InlineData("i'm in ireland and he is not breathing", "IE")]
    [InlineData("my mum in the united states took pills", "US")]
    [InlineData("in the uk she won't wake up in bed", "GB")]
    [InlineData("i'm in ukraine, my son is in ireland", null)]
    [InlineData("someone in georgia needs help", null)]
    [InlineData("he is in ie", null)]
    [InlineData("i am in pain", null)]
    [InlineData("in", null)]
    public void A_country_mentioned_in_a_message_is_found_where_there_is_one(string text, string? code) =>
        Assert.Equal(code, Resolver.MentionedIn(Bot.Core.Questions.Words.Of(text))?.Code);

    [Fact]
    public void Every_region_is_named_by_its_flag()
    {
        foreach (var region in new[] { Britain, Ukraine, Georgia, States, Ireland })
            Assert.Equal(region, Assert.IsType<RegionMatch.Known>(Resolver.Resolve(region.Flag)).Region);
    }

    [Theory]
    [InlineData("not in the uk")]
    [InlineData("in")]
    [InlineData("help us")]
    [InlineData("u")]
    [InlineData("un")]
    [InlineData("united")]
    [InlineData("ukr")]
    [InlineData("")]
    [InlineData("🇬")]
    [InlineData("🇽🇽")]
    [InlineData("atlantis")]
    public void A_beginning_of_a_name_is_never_enough(string text) =>
        Assert.IsType<RegionMatch.Unknown>(Resolver.Resolve(text));

    [Fact]
    public void A_slip_of_the_finger_offers_the_nearest_and_assumes_nothing() =>
        Assert.Equal([Ireland], Assert.IsType<RegionMatch.Unknown>(Resolver.Resolve("irelnad")).Nearest);

    [Fact]
    public void While_typing_every_name_that_begins_so_is_offered() =>
        Assert.Equal([Britain, Ukraine], Resolver.Complete("uk"));
}
