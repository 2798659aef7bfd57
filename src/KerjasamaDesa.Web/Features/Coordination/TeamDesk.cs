using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>A text of the team that stands instead of the portal's own.</summary>
public sealed class TeamTextForm
{
    public uint Version { get; set; }

    [Display(Name = "Isi")]
    public string? Body { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    /// <summary>What it is, in the localizer's key.</summary>
    [BindNever, ValidateNever]
    public string Name { get; set; } = "";

    /// <summary>What the portal would write.</summary>
    [BindNever, ValidateNever]
    public string Usual { get; set; } = "";

    /// <summary>Page one comes from.</summary>
    [BindNever, ValidateNever]
    public string Back { get; set; } = "";

    /// <summary>Key of the draft on the device.</summary>
    [BindNever, ValidateNever]
    public string Draft { get; set; } = "";
}

public sealed class TeamTextFormValidator : AbstractValidator<TeamTextForm>
{
    public TeamTextFormValidator() => RuleFor(f => f.Body).MaximumLength(TeamText.MaxLength);
}

/// <summary>What the pages around a team share: saving a text, and the address of a role.</summary>
public sealed class TeamDesk(PortalDb db)
{
    /// <summary>Saves what was done with the team; false when somebody else saved first, and nothing was overwritten.</summary>
    public async Task<bool> SaveAsync(CoordinationTeam team, uint seen)
    {
        try
        {
            db.Expect(team, seen);
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>A role's name in the address, in Indonesian as all addresses: "koordinator-perencanaan".</summary>
    public static string SlugOf(TeamRole role) => Words.Of(role, Vehicle.Bkad).ToLower(Indonesian.Culture).Replace(' ', '-');
}
