using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Amendments;

/// <summary>Why a plan in force is amended.</summary>
public sealed class AmendmentForm : PlanForm
{
    [Display(Name = "Alasan adendum")]
    public string? Reason { get; set; }

    /// <summary>The version that counts meanwhile.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public int? InForce { get; set; }
}

public sealed class AmendmentFormValidator : AbstractValidator<AmendmentForm>
{
    public AmendmentFormValidator() => RuleFor(f => f.Reason).NotEmpty().MaximumLength(1000);
}

/// <summary>Amending a plan in force: the plan goes the same way again, and what was signed counts until the new version is signed by all.</summary>
[Route("kerjasama/{id:guid}/rencana/adendum")]
public sealed class AmendmentsController(Door door, PlanDesk desk, PlanFrames frames, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "pengesahan")
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.AmendPlan, Load.Plan);
        return await FormAsync(c, new AmendmentForm());
    }

    [HttpPost("")]
    public async Task<IActionResult> Begin(Guid id, AmendmentForm form)
    {
        var c = await Desk.OpenAsync(id, Act.AmendPlan, Load.Plan | Load.Signatures);
        if (c.IsAmending)
        {
            return Done(c, T["Adendum sudah dimulai."]);
        }

        if (!ModelState.IsValid || !this.Try(() => c.Amend(form.Reason!, clock.Now)))
        {
            return await FormAsync(c, form);
        }

        return await Desk.SaveAsync() ? Done(c, T["Adendum dimulai. Rencana dapat disunting; versi yang ditandatangani tetap berlaku."]) : Done(c, T["Keadaan kerja sama baru saja berubah. Periksa lalu coba lagi."]);
    }

    [HttpPost("batal")]
    public async Task<IActionResult> Cancel(Guid id)
    {
        var c = await Desk.OpenAsync(id, Act.AmendPlan, Load.Plan | Load.Versions | Load.Signatures);
        if (this.TryOrFlash(() => c.CancelAmendment(clock.Now)))
        {
            await Desk.SaveAsync();
            this.Flash(T["Adendum dibatalkan. Versi {0} tetap berlaku.", c.Plan.InForceVersion!]);
        }

        return Redirect(PageOf(c));
    }

    private async Task<IActionResult> FormAsync(Domain.Cooperations.Cooperation c, AmendmentForm form)
    {
        (form.Frame, form.InForce) = (await frames.OfAsync(c, "pengesahan"), c.Plan.InForceVersion);
        return View("Form", form);
    }
}
