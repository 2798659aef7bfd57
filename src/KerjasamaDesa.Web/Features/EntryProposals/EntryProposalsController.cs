using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.EntryProposals;

/// <summary>What is decided of a proposal: the activity it is of, or why it is refused.</summary>
public sealed class ProposalDecision
{
    public uint Version { get; set; }

    [Display(Name = "Kegiatan dalam rencana yang berlaku")]
    public Guid? ActivityId { get; set; }

    [Display(Name = "Alasan penolakan")]
    public string? ReturnReason { get; set; }
}

public sealed class ProposalDecisionValidator : AbstractValidator<ProposalDecision>
{
    public ProposalDecisionValidator() => RuleFor(f => f.ReturnReason).MaximumLength(1000);
}

/// <summary>An entry that no longer fitted when it arrived from the field: a person takes it in, or refuses it with a reason.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/catatan/{entryId:guid}/usulan")]
public sealed class EntryProposalsController(PortalDb db, Door door, PortalClock clock, EntryDesk desk, WorkNews news, IStringLocalizer<Text> t) : Controller
{
    [HttpPost("terima")]
    public async Task<IActionResult> Accept(Guid id, Guid entryId, ProposalDecision form)
    {
        var cooperation = await door.OpenAsync(id, Act.VerifyMonitoring, Load.Plan);
        var entry = await EntryAsync(id, entryId);
        if (form.ActivityId is not { } chosen)
        {
            this.Flash(t["Pilih kegiatannya."], Tone.Bad);
            return Redirect(AddressOf(entry));
        }

        var activity = await desk.ActivityAsync(cooperation, chosen);
        return await DecideAsync(entry, form.Version, () => entry.Accept(activity, door.Me, clock.Now), t["Usulan diterima sebagai catatan dan menunggu verifikasi."]);
    }

    [HttpPost("tolak")]
    public async Task<IActionResult> Decline(Guid id, Guid entryId, ProposalDecision form)
    {
        await door.OpenAsync(id, Act.VerifyMonitoring);
        var entry = await EntryAsync(id, entryId);
        return await DecideAsync(entry, form.Version, () => entry.Decline(form.ReturnReason ?? "", door.Me, clock.Now), t["Usulan ditolak, dan pengirimnya diberi tahu alasannya."]);
    }

    private async Task<IActionResult> DecideAsync(MonitoringEntry entry, uint version, Action decide, string done)
    {
        if (this.TryOrFlash(decide))
        {
            try
            {
                news.Decided(entry, door.Me.Name);
                db.Expect(entry, version);
                await db.SaveChangesAsync();
                this.Flash(done);
            }
            catch (DbUpdateConcurrencyException)
            {
                this.Flash(t["Catatan ini berubah sesudah Anda membukanya. Baca lagi isinya, lalu putuskan."], Tone.Wait);
            }
        }

        return Redirect(AddressOf(entry));
    }

    private static string AddressOf(MonitoringEntry entry) => $"/kerjasama/{entry.CooperationId}/pelaksanaan/catatan/{entry.Id}";

    private async Task<MonitoringEntry> EntryAsync(Guid id, Guid entryId) =>
        await db.MonitoringEntries.SingleOrDefaultAsync(e => e.Id == entryId && e.CooperationId == id) ?? throw new NotThereException();
}
