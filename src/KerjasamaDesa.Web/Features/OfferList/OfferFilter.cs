using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.OfferList;

/// <summary>Where offers stand, as the pipeline counts and narrows them.</summary>
/// <param name="Slug">In the address.</param>
/// <param name="Text">The localizer's key.</param>
public sealed record Standing(string Slug, string Text)
{
    /// <summary>In the order a letter goes through them.</summary>
    public static readonly IReadOnlyList<Standing> All =
    [
        new("draf", "Draf surat"),
        new("menunggu", "Menunggu jawaban"),
        new("lama", "Lama belum dijawab"),
        new("lewat", "Lewat batas"),
        new("setuju", "Menyetujui"),
        new("tolak", "Menolak"),
        new("ditarik", "Ditarik"),
    ];
}

/// <summary>What narrows the list of offers.</summary>
public sealed class OfferFilter : ListFilter
{
    /// <summary>Part of the cooperation's title or of a village's name.</summary>
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    /// <summary>A <see cref="Standing"/>.</summary>
    [FromQuery(Name = "keadaan")]
    public string? Standing { get; set; }

    [FromQuery(Name = "kecamatan")]
    public string? District { get; set; }

    public bool IsNarrowed => Search is not null || Standing is not null || District is not null;

    /// <summary>The offers of that standing on that day; letters as old as <paramref name="overdueSince"/> count as long unanswered.</summary>
    public static IQueryable<Offer> Of(IQueryable<Offer> all, string? standing, DateOnly today, DateOnly overdueSince) => standing switch
    {
        "draf" => all.Where(o => o.State == OfferState.Draft),
        "menunggu" => all.Where(o => o.State == OfferState.Sent && o.AnswerBy >= today),
        "lama" => all.Where(o => o.State == OfferState.Sent && o.AnswerBy >= today && o.Day <= overdueSince),
        "lewat" => all.Where(o => o.State == OfferState.Expired || (o.State == OfferState.Sent && o.AnswerBy < today)),
        "setuju" => all.Where(o => o.Decision == DeliberationDecision.Agreed),
        "tolak" => all.Where(o => o.Decision == DeliberationDecision.Declined),
        "ditarik" => all.Where(o => o.State == OfferState.Withdrawn),
        _ => all,
    };

    public IQueryable<OfferRow> Narrow(IQueryable<OfferRow> rows)
    {
        if (Search is { Length: > 0 } typed)
        {
            var pattern = Like.Containing(typed);
            rows = rows.Where(r => EF.Functions.ILike(r.Title, pattern) || EF.Functions.ILike(r.From, pattern) || EF.Functions.ILike(r.To, pattern));
        }

        return rows;
    }
}
