using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Evaluation;

/// <summary>What a village got out of it, as it is typed.</summary>
public sealed class BenefitForm : IFormRow
{
    public string? VillageCode { get; set; }

    [Display(Name = "Nilai manfaat")]
    public int? Score { get; set; }

    [Display(Name = "Manfaat yang dirasakan")]
    public string? Words { get; set; }

    /// <summary>Name of the village, where two people's rows are compared.</summary>
    [BindNever]
    public string Village { get; set; } = "";

    object? IFormRow.Key => VillageCode;

    string? IFormRow.Caption => Village;
}

/// <summary>The answer to one question, as it is typed.</summary>
public sealed class AnswerForm : IFormRow
{
    public EvaluationQuestion? Question { get; set; }

    [Display(Name = "Nilai")]
    public int? Score { get; set; }

    [Display(Name = "Jawaban")]
    public string? Words { get; set; }

    object? IFormRow.Key => Question;

    string? IFormRow.Caption => Question is { } question ? Domain.Formats.Words.Of(question) : null;
}

/// <summary>An evaluation as it is typed; its figures are never typed but computed.</summary>
public sealed class EvaluationForm
{
    private const int MostVillages = 200;

    public Guid EvaluationId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Dinilai sampai tanggal")]
    public DateOnly? PeriodEnd { get; set; }

    [Display(Name = "Ringkasan")]
    public string? Summary { get; set; }

    public IList<AnswerForm> Answers { get; set; } = [];

    public IList<BenefitForm> Benefits { get; set; } = [];

    [Display(Name = "Pelajaran")]
    public string? Lessons { get; set; }

    [Display(Name = "Kesimpulan")]
    public Conclusion? Conclusion { get; set; }

    [BindNever]
    [ValidateNever]
    public EvaluationFormPage Page { get; set; } = null!;

    public Judgement Judgement() => new(
        Summary!, [.. Answers.Select(a => new EvaluationAnswer(a.Question!.Value, a.Score!.Value, a.Words))], Lessons, Conclusion!.Value);

    /// <summary>The benefits of the cooperation's own villages; what names another village is left out.</summary>
    public IEnumerable<VillageBenefit> BenefitsFor(Cooperation cooperation) => Benefits
        .Where(b => b.VillageCode is { } code && cooperation.IsParty(code, PartyState.Accepted))
        .DistinctBy(b => b.VillageCode)
        .Select(b => new VillageBenefit(b.VillageCode!, b.Score!.Value, b.Words));

    public static EvaluationForm For(Cooperation cooperation, DateOnly periodEnd) => new()
    {
        EvaluationId = Guid.CreateVersion7(),
        PeriodEnd = periodEnd,
        Answers = [.. Enum.GetValues<EvaluationQuestion>().Select(question => new AnswerForm { Question = question })],
        Benefits = [.. VillagesOf(cooperation).Select(code => new BenefitForm { VillageCode = code })],
    };

    public static EvaluationForm Of(Domain.Implementation.Evaluation evaluation, Cooperation cooperation) => new()
    {
        EvaluationId = evaluation.Id,
        Version = evaluation.Version,
        PeriodEnd = evaluation.PeriodEnd,
        Summary = evaluation.Summary,
        Answers = [.. Enum.GetValues<EvaluationQuestion>().Select(question => AnswerOf(evaluation, question))],
        Lessons = evaluation.Lessons,
        Conclusion = evaluation.Conclusion,
        Benefits = [.. VillagesOf(cooperation).Select(code => BenefitOf(evaluation, code))],
    };

    private static IEnumerable<string> VillagesOf(Cooperation cooperation) => cooperation.AcceptedParties.Select(p => p.VillageCode).Order();

    private static AnswerForm AnswerOf(Domain.Implementation.Evaluation evaluation, EvaluationQuestion question)
    {
        var answer = evaluation.Answers.FirstOrDefault(a => a.Question == question);
        return new AnswerForm { Question = question, Score = answer?.Score, Words = answer?.Words };
    }

    private static BenefitForm BenefitOf(Domain.Implementation.Evaluation evaluation, string code)
    {
        var benefit = evaluation.Benefits.FirstOrDefault(b => b.VillageCode == code);
        return new BenefitForm { VillageCode = code, Score = benefit?.Score, Words = benefit?.Words };
    }

    public sealed class Validator : AbstractValidator<EvaluationForm>
    {
        public Validator()
        {
            RuleFor(f => f.PeriodEnd).NotNull();
            RuleFor(f => f.Summary).NotEmpty().MaximumLength(4000);
            RuleFor(f => f.Answers).Must(a => a.Select(x => x.Question).Order().SequenceEqual(Enum.GetValues<EvaluationQuestion>().Cast<EvaluationQuestion?>()));
            RuleForEach(f => f.Answers).ChildRules(row =>
            {
                row.RuleFor(a => a.Score).NotNull().InclusiveBetween(1, 5);
                row.RuleFor(a => a.Words).NotEmpty().MaximumLength(2000);
            });
            RuleFor(f => f.Lessons).MaximumLength(4000);
            RuleFor(f => f.Conclusion).NotNull().IsInEnum();
            RuleFor(f => f.Benefits).Must(b => b.Count <= MostVillages);
            RuleForEach(f => f.Benefits).ChildRules(row =>
            {
                row.RuleFor(b => b.Score).NotNull().InclusiveBetween(1, 5);
                row.RuleFor(b => b.Words).MaximumLength(1000);
            });
        }
    }
}

/// <summary>What stands around the form of an evaluation: the figures as they are now, and the villages by code.</summary>
public sealed record EvaluationFormPage(
    CooperationFrame Frame, EvaluationKind Kind, bool IsNew, RatioBlock Figures, IReadOnlyDictionary<string, string> Villages, DateOnly Today)
{
    public string Address => $"{Frame.Address}/evaluasi";
}
