using System.Data.Common;
using System.Text.RegularExpressions;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Access;

/// <summary>
/// A portal on the shared database that notes every write and carries none out. So each route can be tried as everybody
/// without an allowed act changing what the next person meets, and a refused act that had begun to write is caught in the act.
/// </summary>
internal static partial class DryRun
{
    private static readonly AsyncLocal<List<string>?> Noted = new();

    public static WebApplicationFactory<Program> Host(Portal portal)
    {
        var host = portal.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
            services.ConfigureDbContext<PortalDb>(options => options.AddInterceptors(new Saves(), new Commands()))));
        host.Server.PreserveExecutionContext = true;
        return host;
    }

    /// <summary>Does it, and says which writes were attempted meanwhile.</summary>
    public static async Task<(T Result, IReadOnlyList<string> Writes)> NoteAsync<T>(Func<Task<T>> act)
    {
        var writes = new List<string>();
        Noted.Value = writes;
        var result = await act();
        lock (writes)
        {
            return (result, [.. writes]);
        }
    }

    private static void Note(string write)
    {
        if (Noted.Value is { } writes)
        {
            lock (writes)
            {
                writes.Add(write);
            }
        }
    }

    [GeneratedRegex(@"\b(insert into|update|delete from|truncate)\s+(?!skip|nowait)", RegexOptions.IgnoreCase)]
    private static partial Regex WritingSql();

    private sealed class Saves : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                Note($"{entry.State} {entry.Metadata.ClrType.Name}");
            }

            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
        }
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!WritingSql().IsMatch(command.CommandText.Replace("for no key update", "", StringComparison.OrdinalIgnoreCase).Replace("for update", "", StringComparison.OrdinalIgnoreCase)))
            {
                return ValueTask.FromResult(result);
            }

            Note(command.CommandText);
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
        }
    }
}
