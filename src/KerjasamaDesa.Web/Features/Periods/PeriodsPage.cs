using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Periods;

/// <summary>What was recorded of a period.</summary>
/// <param name="Verified">Entries that count in it.</param>
/// <param name="Late">Those of them that are of an earlier, closed period.</param>
/// <param name="Waiting">Entries of its days that wait.</param>
public sealed record PeriodCounts(int Verified, int Late, int Waiting);

/// <summary>A period with its closing, when it is closed.</summary>
public sealed record PeriodLine(ReportingPeriod Period, PeriodClosing? Closing, PeriodCounts Counts, bool HasEnded);

/// <summary>The periods of a cooperation, latest first.</summary>
public sealed record PeriodsPage(
    CooperationFrame Frame,
    ReportingCycle Cycle,
    IReadOnlyList<PeriodLine> Lines,
    ReportingPeriod Next,
    int WaitingBefore,
    IReadOnlyList<PeriodClosing> Reopened,
    bool MayClose,
    DateOnly Today)
{
    public string Address => $"{Frame.Address}/pelaksanaan/masa";

    /// <summary>Whether the next period may be closed now.</summary>
    public bool IsNextReady => MayClose && Next.End < Today && WaitingBefore == 0;

    /// <summary>Whether this is the closed period that may be reopened.</summary>
    public bool MayReopen(PeriodLine line) => MayClose && line.Closing is { } closing && Lines.All(l => l.Closing is null || l.Closing.End <= closing.End);
}

/// <summary>Why a period is reopened.</summary>
public sealed class ReopenForm
{
    public uint Version { get; set; }

    [Display(Name = "Alasan membuka kembali")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ReopenPage Page { get; set; } = null!;

    public sealed class Validator : AbstractValidator<ReopenForm>
    {
        public Validator() => RuleFor(f => f.Reason).NotEmpty().MaximumLength(500);
    }
}

/// <summary>What stands around the form by which a period is reopened.</summary>
public sealed record ReopenPage(CooperationFrame Frame, PeriodClosing Closing);
