using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage.People;

/// <summary>
/// Makes of a person's number a digest that says nothing without this key: HMAC-SHA256, cut to 128 bits. The key lies in a file of its
/// own, so that the database alone names nobody.
/// </summary>
internal sealed class PersonKey(string path)
{
    private const int LongestPlatform = 64;

    private byte[] _key = [];

    /// <summary>Tells this key from others, and nothing about it.</summary>
    public byte[] Check { get; private set; } = [];

    /// <param name="mayBeMade">Whether a new key does where there is none.</param>
    /// <exception cref="StorageException">There is none, or the file holds something else.</exception>
    public void Open(bool mayBeMade)
    {
        if (!File.Exists(path) && !mayBeMade)
            throw IsWrong();
        if (!File.Exists(path))
            KeyFile.Make(path);
        _key = KeyFile.Read(path);
        Check = HMACSHA256.HashData(_key, "which key is this?"u8);
    }

    /// <summary>Allocates nothing.</summary>
    public UInt128 Of(string platform, long person)
    {
        Span<byte> who = stackalloc byte[LongestPlatform * 3 + sizeof(long)];
        var length = Encoding.UTF8.GetBytes(platform.AsSpan(0, Math.Min(platform.Length, LongestPlatform)), who);
        BinaryPrimitives.WriteInt64BigEndian(who[length..], person);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, who[..(length + sizeof(long))], digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    public StorageException IsWrong() => new(
        $"{path} (Storage:PersonKeyFile) is missing or not the key the countries of people were stored with. Put the right file there, "
        + "from a backup or another process of this bot. If it is lost for good, empty the tables \"people\" and \"about\": "
        + "nobody can be told from them any more.");
}
