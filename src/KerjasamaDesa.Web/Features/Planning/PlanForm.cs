using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>What the forms of a plan's parts have in common.</summary>
public abstract class PlanForm
{
    /// <summary>Identity of what is added, made by the page so that a repeated send is recognised. (Not called Id: the address has an id of its own.)</summary>
    public Guid NewId { get; set; }

    /// <summary>Version of what is changed, as the form saw it.</summary>
    public uint Version { get; set; }

    /// <summary>The head of the page.</summary>
    [BindNever, ValidateNever]
    public PlanFrame Frame { get; set; } = null!;

    /// <summary>Whether it adds.</summary>
    public bool IsNew => NewId != Guid.Empty;

    /// <summary>The identity to add under; a form that lost its own still adds.</summary>
    public Guid FreshId => IsNew ? NewId : Guid.CreateVersion7();

    /// <summary>Name under which the device keeps what is typed.</summary>
    [BindNever, ValidateNever]
    public string Draft { get; set; } = "";
}
