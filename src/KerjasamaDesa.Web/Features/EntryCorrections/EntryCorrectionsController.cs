using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Contributions;
using KerjasamaDesa.Web.Features.Periods;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.EntryCorrections;

/// <summary>What the one who verifies corrects in an entry, as it is typed.</summary>
public sealed class CorrectionForm
{
    public uint Version { get; set; }

    [Display(Name = "Kemajuan (%)")]
    public decimal? Progress { get; set; }

    [Display(Name = "Hasil sampai saat ini")]
    public decimal? OutputToDate { get; set; }

    [Display(Name = "Alasan koreksi")]
    public string? CorrectionNote { get; set; }

    [BindNever, ValidateNever]
    public CorrectionPage Page { get; set; } = null!;

    public sealed class Validator : AbstractValidator<CorrectionForm>
    {
        public Validator()
        {
            RuleFor(f => f.Progress).NotNull().InclusiveBetween(0, 100);
            RuleFor(f => f.OutputToDate).InclusiveBetween(0, Money.Largest / 10_000);
            RuleFor(f => f.CorrectionNote).NotEmpty().MaximumLength(500);
        }
    }
}

/// <summary>What stands around the form of a correction.</summary>
public sealed record CorrectionPage(CooperationFrame Frame, MonitoringEntry Entry)
{
    public string Address => $"{Frame.Address}/pelaksanaan/catatan/{Entry.Id}";
}

/// <summary>Verifying an entry with other figures than the reporter's, which stay told.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/catatan/{entryId:guid}/koreksi")]
public sealed class EntryCorrectionsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, Guid entryId)
    {
        var c = await door.ShowAsync(id, Act.VerifyMonitoring);
        var entry = await EntryOf(id, entryId, db.MonitoringEntries.AsNoTracking());
        return await FormAsync(c, entry, new CorrectionForm { Version = entry.Version, Progress = entry.Progress, OutputToDate = entry.OutputToDate });
    }

    [HttpPost("")]
    public async Task<IActionResult> Correct(Guid id, Guid entryId, CorrectionForm form)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var c = await door.OpenAsync(id, Act.VerifyMonitoring);

        // No period is closed between looking and saving.
        await db.HoldAsync(id);
        var entry = await EntryOf(id, entryId, db.MonitoringEntries);
        var closedThrough = await db.ClosedThroughAsync(id);
        if (!ModelState.IsValid
            || !this.Try(() => entry.VerifyCorrected(form.Progress!.Value, form.OutputToDate, form.CorrectionNote, door.Me, clock.Now, closedThrough)))
        {
            return await FormAsync(c, entry, form);
        }

        try
        {
            db.Expect(entry, form.Version);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            this.Flash(t["Catatan dikoreksi dan terverifikasi; angka semula tetap tercatat."]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Catatan ini berubah sesudah Anda membukanya. Baca lagi isinya, lalu putuskan."], Tone.Wait);
        }

        return Redirect($"/kerjasama/{id}/pelaksanaan/catatan/{entryId}");
    }

    private static async Task<MonitoringEntry> EntryOf(Guid id, Guid entryId, IQueryable<MonitoringEntry> entries) =>
        await entries.SingleOrDefaultAsync(e => e.Id == entryId && e.CooperationId == id) ?? throw new NotThereException();

    private async Task<ViewResult> FormAsync(Cooperation c, MonitoringEntry entry, CorrectionForm form)
    {
        form.Page = new CorrectionPage(await frames.OfAsync(c, "pelaksanaan"), entry);
        return View("Edit", form);
    }
}
