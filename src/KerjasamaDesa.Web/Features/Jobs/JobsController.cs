using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Jobs;

/// <summary>A job with what the database knows of it.</summary>
public sealed record JobRow(Job Job, JobRecord? Record)
{
    /// <summary>It began and has not ended: it runs now, or its process was killed and another will begin it again.</summary>
    public bool IsUnderWay => Record is { StartedAt: { } began } && !(Record.FinishedAt >= began);
}

/// <summary>The background work of the portal.</summary>
/// <param name="Jobs">The jobs, in the order of their names.</param>
/// <param name="IsOnHere">Whether this process runs any.</param>
/// <param name="Waiting">Mails that wait in the outbox.</param>
/// <param name="Dead">Mails that were given up.</param>
public sealed record JobsPage(IReadOnlyList<JobRow> Jobs, bool IsOnHere, int Waiting, int Dead);

/// <summary>What runs without anybody waiting for it, for those who look after the whole portal.</summary>
[Route("/pekerjaan")]
public sealed class JobsController(Door door, PortalDb db, IEnumerable<Job> jobs, JobRunner runner, AuditTrail trail, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        door.Demand(PortalAct.ManageJobs);
        var records = await db.Jobs.AsNoTracking().ToDictionaryAsync(j => j.Name, stop);
        var mails = await db.Mails.Where(m => m.State == MailState.Waiting || m.State == MailState.Dead).GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        int Count(MailState state) => mails.Where(m => m.Key == state).Sum(m => m.Count);
        return View(new JobsPage(
            [.. jobs.OrderBy(j => t[j.Title].Value, StringComparer.Ordinal).Select(j => new JobRow(j, records.GetValueOrDefault(j.Name)))],
            runner.IsOn, Count(MailState.Waiting), Count(MailState.Dead)));
    }

    /// <summary>Makes a job due now; whichever process looks first runs it.</summary>
    [HttpPost("{job}/jalankan")]
    public async Task<IActionResult> Run(string job)
    {
        door.Demand(PortalAct.ManageJobs);
        var asked = jobs.SingleOrDefault(j => j.Name == job) ?? throw new NotThereException();
        if (asked.Lacks is { } lacks)
        {
            this.Flash(t[lacks], Tone.Bad);
            return RedirectToAction(nameof(Index));
        }

        var now = clock.Now;
        await db.Database.ExecuteSqlAsync($"insert into jobs (name, next_at, failures) values ({asked.Name}, {now}, 0) on conflict (name) do update set next_at = {now}");
        trail.Happened(Happening.JobAskedFor, nameof(JobRecord), asked.Name);
        await db.SaveChangesAsync();
        runner.Wake();
        this.Flash(t["Pekerjaan “{0}” akan berjalan dalam beberapa detik. Muat ulang halaman ini untuk melihat hasilnya.", t[asked.Title].Value]);
        return RedirectToAction(nameof(Index));
    }
}
