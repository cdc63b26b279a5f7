namespace Bot.Storage.Tests.Databases;

public sealed class BothProviders : TheoryData<StorageProvider>
{
    public BothProviders() : base(Enum.GetValues<StorageProvider>())
    {
    }
}
