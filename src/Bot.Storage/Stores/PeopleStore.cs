using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using Bot.Storage.People;
using Bot.Storage.Rows;
using Bot.Storage.Sharing;

namespace Bot.Storage.Stores;

/// <summary>Countries by digest of the person, all in memory.</summary>
internal sealed class PeopleStore(Database database, PersonKey key) : IPeopleStore, IRemembered, IDisposable
{
    private readonly Turns _turns = new();
    private volatile ConcurrentDictionary<UInt128, string> _countries = new();

    public string Kind => "people";

    public string? CountryOf(string platform, long person) =>
        database.IsOpen && _countries.TryGetValue(key.Of(platform, person), out var country) ? country : null;

    public async Task Remember(string platform, long person, string country, CancellationToken ct)
    {
        database.MustBeOpen();
        var who = key.Of(platform, person);
        using var turn = await _turns.Take(ct);
        await database.Write(async context =>
        {
            if (await context.People.FindAsync([Bytes(who)], ct) is { } known)
                known.Country = country;
            else
                context.Add(new PersonRow { Person = Bytes(who), Country = country });
            return true;
        }, [News(who)], ct);
        _countries[who] = string.Intern(country);
    }

    public async Task<Forgotten> Forget(string platform, long person, CancellationToken ct)
    {
        database.MustBeOpen();
        var who = key.Of(platform, person);
        using var turn = await _turns.Take(ct);
        var forgotten = await database.Write(async context =>
        {
            var known = await context.People.FindAsync([Bytes(who)], ct);
            if (known is not null)
                context.Remove(known);
            var lines = await context.History.Where(line => line.Platform == platform && line.Person == person)
                .ExecuteUpdateAsync(line => line.SetProperty(row => row.Person, 0), ct);
            return new Forgotten(known?.Country, lines);
        }, [News(who)], ct);
        _countries.TryRemove(who, out _);
        try
        {
            await database.Overwrite(ct);
        }
        catch (StorageException)
        {
            // The log has said why. What was deleted is deleted.
        }
        return forgotten;
    }

    public async Task Load(BotContext context, CancellationToken ct)
    {
        using var turn = await _turns.Take(ct);
        var countries = new ConcurrentDictionary<UInt128, string>();
        await foreach (var row in context.People.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            countries[BinaryPrimitives.ReadUInt128BigEndian(row.Person)] = string.Intern(row.Country);
        _countries = countries;
    }

    public async Task Refresh(string[] what, CancellationToken ct)
    {
        var who = UInt128.Parse(what[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        using var turn = await _turns.Take(ct);
        var bytes = Bytes(who);
        var row = await database.Read(
            context => context.People.AsNoTracking().SingleOrDefaultAsync(person => person.Person == bytes, ct), ct);
        if (row is null)
            _countries.TryRemove(who, out _);
        else
            _countries[who] = string.Intern(row.Country);
    }

    public void Dispose() => _turns.Dispose();

    private string News(UInt128 who) => $"{Kind} {who:x32}";

    private static byte[] Bytes(UInt128 who)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, who);
        return bytes;
    }
}
