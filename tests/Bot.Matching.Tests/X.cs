namespace Bot.Matching.Tests;
public class X { [Fact] public void A_b() => Assert.True(true); }
