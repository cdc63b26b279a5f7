namespace Bot.Storage.Engines;

/// <summary>What the databases force to differ.</summary>
internal abstract class DatabaseEngine : IDisposable
{
    /// <summary>How many writes may be under way at once.</summary>
    public abstract int Writers { get; }

    /// <summary>Whether several processes may use it.</summary>
    public abstract bool IsShared { get; }

    /// <summary>How people know it, and the setting that says where it is.</summary>
    public abstract string Name { get; }

    public abstract void Configure(DbContextOptionsBuilder options);

    /// <summary>Makes sure that it can be opened and is whole, before its schema is brought up to date.</summary>
    public virtual Task Prepare(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Tells the other processes, once the transaction under way is kept.</summary>
    public virtual Task Announce(BotContext context, string news, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Hears what other processes announce, until the connection breaks or it is told to stop.</summary>
    /// <param name="listening">Called once nothing more is missed.</param>
    public virtual Task Listen(Func<Task> listening, Func<string, CancellationToken, Task> heard, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>Leaves nothing of what was deleted in files beside the database.</summary>
    public virtual Task Overwrite(BotContext context, CancellationToken ct) => Task.CompletedTask;

    /// <returns>In words, what is wrong and what mends it; null where the failure is not the database's.</returns>
    public abstract string? Explain(Exception error);

    /// <returns>Whether somebody else wrote at the same time, so that trying again may do.</returns>
    public abstract bool IsRace(Exception error);

    public abstract void Dispose();

    protected static bool Has<T>(Exception error) where T : Exception => Cause<T>(error) is not null;

    protected static T? Cause<T>(Exception error) where T : Exception
    {
        for (var cause = error; cause is not null; cause = cause.InnerException!)
            if (cause is T found)
                return found;
        return null;
    }
}
