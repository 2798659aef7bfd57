using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Offers;

/// <summary>An offer letter as it is written. A draft may be unfinished; sending asks for the rest.</summary>
public sealed class OfferForm
{
    [Display(Name = "Nomor surat")]
    public string? Number { get; set; }

    [Display(Name = "Tanggal surat")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Batas jawaban")]
    public DateOnly? AnswerBy { get; set; }

    [Display(Name = "Sifat surat")]
    public OfferNature? Nature { get; set; }

    [Display(Name = "Bidang dan potensi")]
    public string? Subject { get; set; }

    [Display(Name = "Ruang lingkup")]
    public string? Scope { get; set; }

    [Display(Name = "Tata cara pelaksanaan")]
    public string? Procedure { get; set; }

    [Display(Name = "Jangka waktu")]
    public string? Term { get; set; }

    [Display(Name = "Hak dan kewajiban")]
    public string? RightsAndDuties { get; set; }

    [Display(Name = "Pendanaan")]
    public string? Funding { get; set; }

    [Display(Name = "Alasan penawaran")]
    public string? Reasons { get; set; }

    [Display(Name = "Nama kontak di desa itu")]
    public string? ContactName { get; set; }

    [Display(Name = "Nomor WhatsApp kontak")]
    public string? ContactPhone { get; set; }

    [Display(Name = "Pakai isi yang sama untuk draf surat ke desa lain")]
    public bool SameForAll { get; set; }

    public uint Version { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever, ValidateNever]
    public Village To { get; set; } = null!;

    [BindNever, ValidateNever]
    public string Address { get; set; } = "";

    /// <summary>Drafts to other villages of this cooperation.</summary>
    [BindNever, ValidateNever]
    public int OtherDrafts { get; set; }

    internal OfferContent Content => new(Subject, Scope, Procedure, Term, RightsAndDuties, Funding, Reasons);

    internal OfferLetter Letter => new(Number, Day!.Value, AnswerBy!.Value, Nature!.Value, Content, ContactName, ContactPhone);

    internal static OfferForm Of(Offer o) => new()
    {
        Number = o.Number,
        Day = o.Day,
        AnswerBy = o.AnswerBy,
        Nature = o.Nature,
        Subject = o.Content.Subject,
        Scope = o.Content.Scope,
        Procedure = o.Content.Procedure,
        Term = o.Content.Term,
        RightsAndDuties = o.Content.RightsAndDuties,
        Funding = o.Content.Funding,
        Reasons = o.Content.Reasons,
        ContactName = o.ContactName,
        ContactPhone = o.ContactPhone,
        Version = o.Version,
    };
}

public sealed class OfferFormRules : AbstractValidator<OfferForm>
{
    public OfferFormRules(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.Number).MaximumLength(Offer.NumberMaxLength);
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.AnswerBy).NotNull();
        RuleFor(f => f.AnswerBy).Must((form, last) => last > form.Day).When(form => form is { Day: not null, AnswerBy: not null })
            .WithMessage(_ => t["Batas jawaban harus sesudah tanggal surat."]);
        RuleFor(f => f.Nature).NotNull().IsInEnum();
        RuleFor(f => f.Subject).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.Scope).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.Procedure).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.Term).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.RightsAndDuties).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.Funding).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.Reasons).MaximumLength(OfferContent.MaxLength);
        RuleFor(f => f.ContactName).MaximumLength(120);
        RuleFor(f => f.ContactPhone).MaximumLength(30).Matches("^[0-9+() .-]{8,30}$").WithMessage(_ => t["Isi nomor telepon, misalnya 0812 3456 7890."]);
    }
}

/// <summary>A question or reply; its identity is made by the page, so that a second press finds the first.</summary>
public sealed class MessageForm
{
    public Guid MessageId { get; set; }

    [Display(Name = "Pesan")]
    public string? Body { get; set; }
}

public sealed class MessageFormRules : AbstractValidator<MessageForm>
{
    public MessageFormRules()
    {
        RuleFor(f => f.MessageId).NotEmpty();
        RuleFor(f => f.Body).NotEmpty().MaximumLength(OfferMessage.MaxLength);
    }
}
