using System.Globalization;
using System.Text;

namespace Bot.Storage.Tests;

/// <summary>What people are called and what they write has no way into the files, nor their number but for that of a moderator.</summary>
public sealed class CanaryTests
{
    private const int People = 1_000;
    private const long FirstPerson = 715_000_000_000_000;

    [Fact]
    public async Task Of_a_thousand_people_no_number_stands_in_the_files_or_the_log()
    {
        using var database = await TestDatabase.New(StorageProvider.Sqlite);
        await using (var storage = await database.Start())
            for (var i = 0; i < People; i++)
            {
                await storage.People.Remember("platform", FirstPerson + i, "GB", Some.Token);
                storage.Counts.Opened(new ChatPlace("platform", FirstPerson + i % 7), new CardKey("overdose"));
                if (i % 2 == 0)
                    await storage.People.Forget("platform", FirstPerson + i, Some.Token);
            }

        var stored = Directory.GetFiles(database.Folder).Select(File.ReadAllBytes).ToArray();
        var logged = string.Join('\n', database.Log.Lines);

        // The numbers of the servers are kept, and are found: the search finds what is there.
        Assert.True(Stands(FirstPerson));
        Assert.DoesNotContain(Enumerable.Range(7, People - 7), i => Stands(FirstPerson + i));

        bool Stands(long number)
        {
            var binary = new byte[sizeof(long)];
            System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(binary, number);
            var text = number.ToString(CultureInfo.InvariantCulture);
            return logged.Contains(text, StringComparison.Ordinal) || stored.Any(file =>
                file.AsSpan().IndexOf(binary.AsSpan(2)) >= 0 || file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0);
        }
    }
}
