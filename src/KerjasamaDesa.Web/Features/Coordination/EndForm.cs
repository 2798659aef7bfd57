using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>The last day of a mandate.</summary>
public sealed class EndForm
{
    public uint Version { get; set; }

    [Display(Name = "Hari terakhir bertugas")]
    public DateOnly? LastDay { get; set; }
}

public sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator() => RuleFor(f => f.LastDay).NotNull();
}
