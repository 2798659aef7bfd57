using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.TeamTurns;

/// <summary>The plan by which the chair goes round, with what is due.</summary>
public sealed record TurnsPage(CooperationFrame Frame, IReadOnlyList<TurnRow> Rows, Guid? DueId, string? Chair, bool MayEdit, DateOnly Today)
{
    public string Address => $"{Frame.Address}/tim/giliran";
}

/// <summary>A turn as it is typed.</summary>
public sealed class TurnForm
{
    public Guid NewId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Mulai")]
    public DateOnly? From { get; set; }

    [Display(Name = "Hari terakhir")]
    public DateOnly? To { get; set; }

    [Display(Name = "Desa yang mendapat giliran")]
    public string? VillageCode { get; set; }

    [Display(Name = "Calon ketua")]
    public string? Name { get; set; }

    [BindNever]
    [ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever]
    public bool IsNew { get; set; }

    [BindNever]
    public IReadOnlyList<SelectListItem> Villages { get; set; } = [];

    public TurnDetails Details() => new(From!.Value, To!.Value, VillageCode!, Name);

    public static TurnForm Of(RotationTurn turn) => new()
    {
        NewId = turn.Id,
        Version = turn.Version,
        From = turn.From,
        To = turn.To,
        VillageCode = turn.VillageCode,
        Name = turn.Name,
    };
}

public sealed class TurnFormValidator : AbstractValidator<TurnForm>
{
    public TurnFormValidator()
    {
        RuleFor(f => f.From).NotNull();
        RuleFor(f => f.To).NotNull();
        RuleFor(f => f.VillageCode).NotEmpty().MaximumLength(13);
        RuleFor(f => f.Name).MaximumLength(OfficeHolder.NameMaxLength);
    }
}
