using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanReferences;

/// <summary>A program's place in the plans of one village.</summary>
public sealed class ReferenceRow : IFormRow
{
    public string VillageCode { get; set; } = "";

    [Display(Name = "RPJM Desa")]
    public string? Rpjm { get; set; }

    [Display(Name = "RKP Desa")]
    public string? Rkp { get; set; }

    /// <summary>Name of the village.</summary>
    [BindNever]
    public string Village { get; set; } = "";

    object? IFormRow.Key => VillageCode;

    string? IFormRow.Caption => Village;
}

/// <summary>SDGs Desa and places in the villages' own plans.</summary>
public sealed class ReferenceForm : PlanForm
{
    [Display(Name = "Tujuan SDGs Desa")]
    public List<int> Sdgs { get; set; } = [];

    public List<ReferenceRow> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public WorkProgram Program { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> AllSdgs { get; set; } = [];

    public IEnumerable<PlanningReference> References() => Rows.Select(r => new PlanningReference(r.VillageCode, r.Rpjm, r.Rkp));

    public static ReferenceForm Of(WorkProgram p) => new()
    {
        Version = p.Version,
        Sdgs = [.. p.Sdgs],
        Rows = [.. p.References.Select(r => new ReferenceRow { VillageCode = r.VillageCode, Rpjm = r.Rpjm, Rkp = r.Rkp })],
    };
}

public sealed class ReferenceFormValidator : AbstractValidator<ReferenceForm>
{
    public ReferenceFormValidator() => RuleForEach(f => f.Rows).ChildRules(row =>
    {
        row.RuleFor(r => r.Rpjm).MaximumLength(200);
        row.RuleFor(r => r.Rkp).MaximumLength(200);
    });
}
