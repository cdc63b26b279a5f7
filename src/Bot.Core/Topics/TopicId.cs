namespace Bot.Core.Topics;

/// <summary>The name of a topic's file without its ending: lower case words joined by hyphens.</summary>
public readonly record struct TopicId(string Value) : IComparable<TopicId>
{
    public int CompareTo(TopicId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(TopicId left, TopicId right) => left.CompareTo(right) < 0;

    public static bool operator >(TopicId left, TopicId right) => left.CompareTo(right) > 0;

    public static bool operator <=(TopicId left, TopicId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TopicId left, TopicId right) => left.CompareTo(right) >= 0;
}
