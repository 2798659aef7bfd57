using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.ReviewNotes;

/// <summary>A note to oneself and other facilitators.</summary>
public sealed class NoteForm : PlanForm
{
    [Display(Name = "Catatan baru")]
    public string? Body { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever, Microsoft.AspNetCore.Mvc.ModelBinding.Validation.ValidateNever]
    public IReadOnlyList<ReviewerNote> Notes { get; set; } = [];
}

public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public NoteFormValidator() => RuleFor(f => f.Body).NotEmpty().MaximumLength(ReviewerNote.MaxLength);
}

/// <summary>Private notes of facilitators on a plan. The villages neither see them nor find them in the cooperation's history.</summary>
[Route("kerjasama/{id:guid}/rencana/pengesahan/catatan")]
public sealed class ReviewNotesController(Door door, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(Guid id) => FormAsync(id, new NoteForm { NewId = Guid.CreateVersion7() });

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, NoteForm form)
    {
        var c = await door.OpenAsync(id, Act.KeepReviewNotes, Load.Plan);
        if (!ModelState.IsValid)
        {
            return await FormAsync(id, form);
        }

        db.Add(new ReviewerNote(form.FreshId, c.Id, c.Plan.LatestVersionNumber, form.Body!, door.Me, clock.Now));
        await db.SaveOnceAsync();
        this.Flash(t["Catatan disimpan. Desa tidak melihatnya."]);
        return Redirect($"{PlanPages.Address(id)}/pengesahan/catatan");
    }

    private async Task<IActionResult> FormAsync(Guid id, NoteForm form)
    {
        var c = await door.ShowAsync(id, Act.KeepReviewNotes, Load.Plan);
        form.Frame = await frames.OfAsync(c, "pengesahan");
        form.Notes = await db.ReviewerNotes.AsNoTracking().Where(n => n.CooperationId == id).OrderByDescending(n => n.At).Take(200).ToListAsync();
        return View("Index", form);
    }
}
