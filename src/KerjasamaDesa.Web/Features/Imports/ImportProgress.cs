using System.Collections.Concurrent;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>How far an import is.</summary>
/// <param name="IsSaving">Whether rows are stored already, or still checked.</param>
/// <param name="Done">Rows done.</param>
/// <param name="All">Rows there are.</param>
public sealed record ImportStep(bool IsSaving, int Done, int All);

/// <summary>
/// How far the imports running in this process are, for the bar on the page of those who wait. Only shown, never relied on:
/// the work is done in the request that asked for it, and stands or falls with its transaction.
/// </summary>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, ImportStep> running = new();

    public ImportStep? Of(Guid importId) => running.GetValueOrDefault(importId);

    internal void Report(Guid importId, ImportStep step) => running[importId] = step;

    internal void End(Guid importId) => running.TryRemove(importId, out _);
}
