using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.TeamGroups;

/// <summary>Somebody in a working group.</summary>
public sealed record GroupPerson(Guid Id, string Name, string Role, string Village, bool Leads);

/// <summary>A working group as the page lists it: those who serve today, and how many have left.</summary>
public sealed record GroupRow(WorkingGroup Group, IReadOnlyList<GroupPerson> People, int Left)
{
    public bool HasLead => People.Any(p => p.Leads);
}

/// <summary>The working groups of a team.</summary>
public sealed record GroupsPage(CooperationFrame Frame, IReadOnlyList<GroupRow> Rows, bool MayEdit)
{
    public string Address => $"{Frame.Address}/tim/kelompok";
}

/// <summary>A working group as it is typed.</summary>
public sealed class GroupForm
{
    public Guid NewId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Nama kelompok kerja")]
    public string? Name { get; set; }

    [Display(Name = "Tugas")]
    public string? Assignment { get; set; }

    [Display(Name = "Anggota kelompok")]
    public List<string> MemberIds { get; set; } = [];

    [Display(Name = "Ketua kelompok")]
    public string? LeadId { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever]
    public bool IsNew { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Members { get; set; } = [];

    /// <summary>As the team takes it; what is no identity of a seat belongs to nobody.</summary>
    public GroupDetails Details() => new(Name!, Assignment!, [.. MemberIds.Select(Parsed)], LeadId is null ? null : Parsed(LeadId));

    public static GroupForm Of(WorkingGroup group) => new()
    {
        NewId = group.Id,
        Version = group.Version,
        Name = group.Name,
        Assignment = group.Assignment,
        MemberIds = [.. group.MemberIds.Select(id => id.ToString())],
        LeadId = group.LeadId?.ToString(),
    };

    private static Guid Parsed(string typed) => Guid.TryParse(typed, out var id) ? id : Guid.Empty;
}

public sealed class GroupFormValidator : AbstractValidator<GroupForm>
{
    public GroupFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(120);
        RuleFor(f => f.Assignment).NotEmpty().MaximumLength(1000);
        RuleFor(f => f.MemberIds).NotEmpty().WithMessage("Pilih paling sedikit satu anggota.");
    }
}
