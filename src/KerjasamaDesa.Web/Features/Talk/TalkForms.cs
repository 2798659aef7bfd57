using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>A message as it is typed; the page gives it its identity.</summary>
public class MessageForm
{
    public Guid PostId { get; set; }

    [Display(Name = "Pesan")]
    public string? Body { get; set; }

    [Display(Name = "Foto atau berkas")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>People called upon.</summary>
    public List<Guid> Mentions { get; set; } = [];
}

/// <summary>A new thread or announcement with its first message.</summary>
public sealed class ThreadForm : MessageForm
{
    public Guid ThreadId { get; set; }

    [Display(Name = "Judul")]
    public string? Title { get; set; }

    /// <summary>What of the cooperation it is about, as <see cref="Key"/> writes it.</summary>
    [Display(Name = "Tentang")]
    public string? Topic { get; set; }

    [BindNever]
    [ValidateNever]
    public NewThreadPage Page { get; set; } = null!;

    public static string Key(TalkTopic topic) => $"{topic.Kind}:{topic.Id}";

    /// <summary>The thing it is about; null for the cooperation as a whole, and for what is no such thing at all.</summary>
    public (TalkSubject Kind, Guid Id)? About() =>
        Topic?.Split(':') is [var kind, var id] && Enum.TryParse<TalkSubject>(kind, out var known) && Guid.TryParse(id, out var thing) ? (known, thing) : null;
}

/// <summary>What stands around the form of a new thread.</summary>
public sealed record NewThreadPage(CooperationFrame Frame, TalkKind Kind, TalkTopic? Topic, IReadOnlyList<TalkTopic> Topics, IReadOnlyList<PlanPerson> People);

/// <summary>New words of a message.</summary>
public sealed class MendForm
{
    public uint Version { get; set; }

    [Display(Name = "Pesan")]
    public string? Body { get; set; }

    [BindNever]
    [ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;
}

public class MessageFormValidator<T> : AbstractValidator<T>
    where T : MessageForm
{
    public MessageFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.PostId).NotEmpty();
        RuleFor(f => f.Body).NotEmpty().MaximumLength(TalkMessage.BodyMaxLength);
        RuleFor(f => f.Files).Must(files => files.Count <= TalkMessage.MostFiles).WithMessage(_ => t["Paling banyak {0} berkas dalam satu pesan.", TalkMessage.MostFiles]);
    }
}

public sealed class MessageFormValidator(IStringLocalizer<Text> t) : MessageFormValidator<MessageForm>(t);

public sealed class ThreadFormValidator : MessageFormValidator<ThreadForm>
{
    public ThreadFormValidator(IStringLocalizer<Text> t)
        : base(t)
    {
        RuleFor(f => f.ThreadId).NotEmpty();
        RuleFor(f => f.Title).NotEmpty().MaximumLength(TalkThread.TitleMaxLength);
        RuleFor(f => f.Topic).MaximumLength(80).Must((form, topic) => topic is null || form.About() is not null).WithMessage(_ => t["Pilih salah satu dari daftar."]);
    }
}

public sealed class MendFormValidator : AbstractValidator<MendForm>
{
    public MendFormValidator() => RuleFor(f => f.Body).NotEmpty().MaximumLength(TalkMessage.BodyMaxLength);
}
