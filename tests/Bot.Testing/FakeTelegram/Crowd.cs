using System.Text.Json.Nodes;
using Bot.Testing.FakeTelegram.Methods;

namespace Bot.Testing.FakeTelegram;

/// <summary>The people on the other side: what they do becomes updates for the bot.</summary>
public sealed class Crowd
{
    /// <summary>The account behind which administrators act unseen.</summary>
    public static Person Anonymous { get; } = new(1087968824, "GroupAnonymous", IsBot: true);

    private readonly World _world;
    private long _nextPerson = 100;
    private long _nextGroup = -1_001_000_000_000;
    private int _nextQuery = 1;

    internal Crowd(World world)
    {
        _world = world;
        _world.People[Anonymous.Id] = Anonymous;
    }

    public Person Join(string name, string languageCode = "en", bool isBot = false)
    {
        lock (_world.Gate)
        {
            var person = new Person(_nextPerson++, name, isBot) { LanguageCode = languageCode };
            _world.People[person.Id] = person;
            _world.Chats[person.Id] = new Chat(person.Id, "private", name);
            return person;
        }
    }

    public Chat Found(string title, params ReadOnlySpan<Person> administrators)
    {
        lock (_world.Gate)
        {
            var group = new Chat(_nextGroup--, "supergroup", title);
            foreach (var administrator in administrators)
                Appoint(group, administrator);
            return _world.Chats[group.Id] = group;
        }
    }

    public Chat DirectChat(Person person) => _world.Chats[person.Id];

    /// <summary>Gives the bot the rights of an administrator.</summary>
    public static void Promote(Chat chat, bool mayPin = true) => Appoint(chat, World.BotId, mayPin);

    public static void Appoint(Chat chat, Person person, bool mayPin = true) => Appoint(chat, person.Id, mayPin);

    /// <summary>Opens a topic in a group, which becomes a forum by that.</summary>
    /// <returns>Its thread.</returns>
    public static int Open(Chat group, int thread)
    {
        group.IsForum = true;
        group.Topics.Add(thread);
        return thread;
    }

    /// <param name="chat">Null: the person's direct chat with the bot.</param>
    /// <param name="change">Further fields of the message.</param>
    /// <returns>The message as the bot will see it.</returns>
    public JsonObject Say(Person person, string text, Chat? chat = null, int? replyTo = null, Action<JsonObject>? change = null) =>
        Write(person, text, chat ?? DirectChat(person), replyTo, change, ephemeral: false);

    /// <summary>Says something in a topic of a forum.</summary>
    public JsonObject SayIn(int topic, Person person, string text, Chat group) => Say(person, text, group, change: message => In(topic, message));

    /// <summary>An administrator who acts unseen says something.</summary>
    public JsonObject SayUnseen(string text, Chat group) =>
        Say(Anonymous, text, group, change: message => message["sender_chat"] = group.ToJson());

    /// <summary>Gives an ephemeral command: the group does not see it.</summary>
    public JsonObject Whisper(Person person, string command, Chat group, int? topic = null) =>
        Write(person, command, group, null, topic is { } thread ? message => In(thread, message) : null, ephemeral: true);

    /// <summary>Presses the first button so labelled under a message.</summary>
    /// <returns>The id of the callback query.</returns>
    public string Press(Person person, JsonObject message, string label) =>
        PressData(person, message, (string)Button(message, label)["callback_data"]!);

    public string PressData(Person person, JsonObject message, string data)
    {
        lock (_world.Gate)
        {
            var id = NextQuery();
            _world.Presses[id] = (person.Id, _world.Time.GetUtcNow());
            _world.Updates.Add("callback_query", new JsonObject
            {
                ["id"] = id, ["from"] = person.ToJson(), ["chat_instance"] = "1", ["message"] = message.DeepClone(), ["data"] = data,
            });
            return id;
        }
    }

    /// <summary>Types after the bot's name in any chat.</summary>
    /// <returns>The id of the inline query.</returns>
    public string Look(Person person, string query)
    {
        lock (_world.Gate)
        {
            var id = NextQuery();
            _world.Queries.Add(id);
            _world.Updates.Add(
                "inline_query", new JsonObject { ["id"] = id, ["from"] = person.ToJson(), ["query"] = query, ["offset"] = "" });
            return id;
        }
    }

    public void Block(Person person)
    {
        lock (_world.Gate)
        {
            var chat = DirectChat(person);
            chat.IsShut = true;
            MembershipChanged(person, chat, "member", "kicked");
        }
    }

    public void Remove(Person by, Chat group)
    {
        lock (_world.Gate)
        {
            group.IsShut = true;
            MembershipChanged(by, group, "member", "left");
        }
    }

    public void Add(Person by, Chat group)
    {
        lock (_world.Gate)
        {
            group.IsShut = false;
            MembershipChanged(by, group, "left", "member");
        }
    }

    /// <summary>A group becomes a supergroup: a chat with another id and without its messages.</summary>
    public Chat Migrate(Chat group)
    {
        lock (_world.Gate)
        {
            var super = new Chat(_nextGroup--, "supergroup", "moved");
            super.Administrators.UnionWith(group.Administrators);
            super.Pinners.UnionWith(group.Pinners);
            _world.Chats[super.Id] = super;
            group.MigratedTo = super.Id;
            var moved = _world.Message(group, Anonymous.ToJson());
            moved["migrate_to_chat_id"] = super.Id;
            _world.Updates.Add("message", group.Add(moved));
            return super;
        }
    }

    /// <summary>The button so labelled.</summary>
    public static JsonObject Button(JsonObject message, string label) =>
        ((JsonArray)message["reply_markup"]!["inline_keyboard"]!).SelectMany(row => (JsonArray)row!)
        .Select(button => (JsonObject)button!).First(button => (string)button["text"]! == label);

    private static void In(int topic, JsonObject message)
    {
        message["message_thread_id"] = topic;
        message["is_topic_message"] = true;
    }

    private static void Appoint(Chat chat, long person, bool mayPin)
    {
        chat.Administrators.Add(person);
        if (mayPin)
            chat.Pinners.Add(person);
        else
            chat.Pinners.Remove(person);
    }

    private JsonObject Write(Person person, string text, Chat chat, int? replyTo, Action<JsonObject>? change, bool ephemeral)
    {
        lock (_world.Gate)
        {
            var message = _world.Message(chat, person.ToJson());
            message["text"] = text;
            if (Entities(text) is { Count: > 0 } entities)
                message["entities"] = entities;
            if (replyTo is { } id)
                message["reply_to_message"] = chat.Messages[id].Without("reply_to_message");
            change?.Invoke(message);
            message = ephemeral ? chat.AddEphemeral(message) : chat.Add(message);
            _world.Updates.Add("message", message);
            return (JsonObject)message.DeepClone();
        }
    }

    private void MembershipChanged(Person by, Chat chat, string before, string after) => _world.Updates.Add("my_chat_member", new JsonObject
    {
        ["chat"] = chat.ToJson(), ["from"] = by.ToJson(), ["date"] = _world.Now,
        ["old_chat_member"] = Membership(before), ["new_chat_member"] = Membership(after),
    });

    private static JsonObject Membership(string status)
    {
        var member = new JsonObject { ["status"] = status, ["user"] = World.Me().Only("id", "is_bot", "first_name", "username") };
        if (status == "kicked")
            member["until_date"] = 0;
        return member;
    }

    private static JsonArray Entities(string text)
    {
        var entities = new JsonArray();
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '/' or '@' && (at == 0 || char.IsWhiteSpace(text[at - 1])))
            {
                var end = at + 1;
                while (end < text.Length
                    && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || (text[at] == '/' && text[end] == '@')))
                    end++;
                if (end > at + 1)
                    entities.Add(
                        new JsonObject { ["type"] = text[at] == '/' ? "bot_command" : "mention", ["offset"] = at, ["length"] = end - at });
            }
        return entities;
    }

    private string NextQuery() => $"{_nextQuery++}";
}
