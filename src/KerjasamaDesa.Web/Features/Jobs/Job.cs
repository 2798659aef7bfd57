namespace KerjasamaDesa.Web.Features.Jobs;

/// <summary>
/// Work nobody waits for. One process runs it at a time; it must bear to be stopped anywhere and begun again, since a process may be killed.
/// </summary>
public abstract class Job
{
    /// <summary>By which it is known in the database and in addresses: <c>kirim-surel</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is called on the page; the localizer's key.</summary>
    public abstract string Title { get; }

    public abstract Timing Timing { get; }

    /// <summary>What is missing for it to run at all, as the localizer's key; null when nothing is.</summary>
    public virtual string? Lacks => null;

    /// <summary>Does the work; the answer is how many things were done.</summary>
    public abstract Task<int> RunAsync(CancellationToken stop);
}
