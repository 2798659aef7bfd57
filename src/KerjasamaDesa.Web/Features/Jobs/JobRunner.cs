using System.Diagnostics;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Jobs;

/// <summary>
/// Runs what is due, in every process that is not told to leave it. An advisory lock of the database, which ends with its
/// connection and so with a killed process, keeps a job from running twice at once; when it runs next is written in the database,
/// so the process that comes second finds nothing due.
/// </summary>
public sealed partial class JobRunner(
    NpgsqlDataSource database, IServiceScopeFactory scopes, PortalClock clock, IOptions<JobOptions> options, ILogger<JobRunner> log) : BackgroundService
{
    /// <summary>First half of the locks' key; the second is made of the job's name.</summary>
    private const int LockClass = 0x4B44_4A42;

    private readonly SemaphoreSlim wake = new(0, 1);

    /// <summary>Whether this process runs jobs.</summary>
    public bool IsOn => options.Value.Run;

    /// <summary>Looks at once for what is due instead of at the next turn.</summary>
    public void Wake()
    {
        if (wake.CurrentCount == 0)
        {
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it in the same moment.
            }
        }
    }

    /// <summary>Runs everything that is due now, one after the other; the answer is the names of what this process ran.</summary>
    public async Task<IReadOnlyList<string>> RunDueAsync(CancellationToken stop)
    {
        List<string> ran = [];
        foreach (var name in await DueAsync(stop))
        {
            stop.ThrowIfCancellationRequested();
            if (await TryRunAsync(name, stop))
            {
                ran.Add(name);
            }
        }

        return ran;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsOn)
        {
            return;
        }

        try
        {
            await Task.Delay(TimeSpan.FromSeconds(options.Value.StartAfterSeconds), stoppingToken);
            while (true)
            {
                try
                {
                    await RunDueAsync(stoppingToken);
                }
                catch (Exception error) when (!stoppingToken.IsCancellationRequested)
                {
                    // Whatever it was, the portal goes on, and the next turn looks again.
                    LookFailed(log, error);
                }

                await wake.WaitAsync(TimeSpan.FromSeconds(options.Value.LookEverySeconds), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal shuts down; what was begun has ended by itself.
        }
    }

    /// <summary>Names of the jobs that are due; one the database does not know yet is due when its timing says so.</summary>
    private async Task<IReadOnlyList<string>> DueAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var now = clock.Now;
        var jobs = scope.ServiceProvider.GetServices<Job>().Where(j => j.Lacks is null).ToList();
        var known = await db.Jobs.AsNoTracking().ToDictionaryAsync(j => j.Name, j => j.NextAt, stop);
        foreach (var job in jobs.Where(j => !known.ContainsKey(j.Name)))
        {
            var first = job.Timing.At is null ? now : job.Timing.Next(now);
            await db.Database.ExecuteSqlAsync($"insert into jobs (name, next_at, failures) values ({job.Name}, {first}, 0) on conflict do nothing", stop);
            known[job.Name] = first;
        }

        return [.. jobs.Where(j => known[j.Name] <= now).Select(j => j.Name)];
    }

    private async Task<bool> TryRunAsync(string name, CancellationToken stop)
    {
        await using var guard = await database.OpenConnectionAsync(stop);
        if (!await AskAsync(guard, "select pg_try_advisory_lock($1, hashtext($2))", name, stop))
        {
            return false;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var record = await db.Jobs.SingleAsync(j => j.Name == name, stop);
            if (record.NextAt > clock.Now)
            {
                return false;
            }

            record.StartedAt = clock.Now;
            await db.SaveChangesAsync(stop);
            await RunAsync(name, stop);
            return true;
        }
        finally
        {
            await AskAsync(guard, "select pg_advisory_unlock($1, hashtext($2))", name, CancellationToken.None);
        }
    }

    private async Task RunAsync(string name, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        string? fault = null;
        int? done = null;
        Timing timing;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var job = scope.ServiceProvider.GetServices<Job>().Single(j => j.Name == name);
            timing = job.Timing;
            try
            {
                done = await job.RunAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                fault = "Dihentikan karena portal dimatikan.";
            }
            catch (Exception error)
            {
                JobFailed(log, error, name);
                fault = $"{error.GetType().Name}: {error.Message}";
            }
        }

        await FinishAsync(name, timing, done, fault, (int)Math.Min(int.MaxValue, watch.ElapsedMilliseconds));
    }

    /// <summary>What came of it is written even while the portal shuts down.</summary>
    private async Task FinishAsync(string name, Timing timing, int? done, string? fault, int milliseconds)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var record = await db.Jobs.SingleAsync(j => j.Name == name, CancellationToken.None);
        var now = clock.Now;
        (record.FinishedAt, record.Milliseconds) = (now, milliseconds);
        if (fault is null)
        {
            (record.Done, record.Failures, record.NextAt) = (done, 0, timing.Next(now));
        }
        else
        {
            record.Failures++;
            (record.LastError, record.LastErrorAt) = (fault.Length <= JobRecord.ErrorMaxLength ? fault : fault[..JobRecord.ErrorMaxLength], now);
            record.NextAt = Earlier(timing.Next(now), now + Patience(record.Failures));
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>A job that failed is tried again before its time, but ever less eagerly.</summary>
    private static TimeSpan Patience(int failures) => TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(failures, 6)));

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, string name, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters = { new NpgsqlParameter<int> { TypedValue = LockClass }, new NpgsqlParameter<string> { TypedValue = name } },
        };
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Name} failed")]
    private static partial void JobFailed(ILogger log, Exception error, string name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look for jobs that are due")]
    private static partial void LookFailed(ILogger log, Exception error);
}
