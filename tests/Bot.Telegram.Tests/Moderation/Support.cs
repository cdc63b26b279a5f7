using System.Text.Json.Nodes;
using Bot.Core.Moderation;
using Bot.Testing.FakeTelegram;
using Bot.Testing.Storage;

namespace Bot.Telegram.Tests.Moderation;

/// <summary>A group that Chief runs, where Ann is a member and the bot an administrator who may pin.</summary>
internal sealed class Support : IAsyncDisposable
{
    private Support(Session session)
    {
        Session = session;
        (Chief, Ann) = (session.People.Join("Chief"), session.People.Join("Ann"));
        Group = session.People.Found("Support", Chief);
        Crowd.Promote(Group);
    }

    public Session Session { get; }

    public Person Chief { get; }

    public Person Ann { get; }

    public Chat Group { get; }

    public MemoryStore Store => Session.Store;

    public ChatPlace Place => new("telegram", Group.Id);

    public static async Task<Support> Open(TimeProvider? time = null) => new(await Session.Start(time: time));

    /// <summary>Gives a command that nobody else sees.</summary>
    /// <returns>The answer, which its giver alone sees.</returns>
    public Task<JsonObject> Ask(Person person, string command, int? topic = null) =>
        Answered(person, () => Session.People.Whisper(person, command, Group, topic));

    /// <inheritdoc cref="Ask"/>
    public Task<JsonObject> Press(Person person, JsonObject message, string label) =>
        Answered(person, () => Session.People.Press(person, message, label));

    /// <inheritdoc cref="Ask"/>
    public Task<JsonObject> PressData(Person person, JsonObject message, string data) =>
        Answered(person, () => Session.People.PressData(person, message, data));

    /// <summary>The messages of the bot that everybody sees, oldest first.</summary>
    public string[] Said() =>
        [.. Session.Server.Calls.SentTo(Group.Id).Where(sent => (int)sent["message_id"]! != 0).Select(sent => (string)sent["text"]!)];

    public Task<ImmutableArray<SettingsChange>> History() => Store.History(Place, 9, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Session.DisposeAsync();

    private async Task<JsonObject> Answered(Person person, Action act)
    {
        var before = Shown(Session.Server.Calls).Length;
        act();
        await Session.Server.Calls.Until(calls => Shown(calls).Length > before);
        return Shown(Session.Server.Calls)[before];

        JsonObject[] Shown(CallLog calls) =>
            [.. calls.SentTo(Group.Id).Where(sent => (long?)sent["receiver_user"]?["id"] == person.Id)];
    }
}
