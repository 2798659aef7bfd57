using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>Where an offer stands.</summary>
public enum OfferState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Sent; waits for the Musyawarah Desa.</summary>
    Sent,

    /// <summary>Agreed to or declined.</summary>
    Answered,

    /// <summary>Taken back by the offering village.</summary>
    Withdrawn,

    /// <summary>Its day to answer has gone by. It follows from the day, and is recorded only when a new letter takes its place.</summary>
    Expired,
}

/// <summary>How urgent an official letter calls itself (sifat surat).</summary>
public enum OfferNature
{
    /// <summary>Biasa.</summary>
    Ordinary,

    /// <summary>Penting.</summary>
    Important,

    /// <summary>Segera.</summary>
    Urgent,
}

/// <summary>A letter as it is written.</summary>
/// <param name="Number">Number in the village's own register, at most 60 letters; needed before sending.</param>
/// <param name="Day">Date of the letter.</param>
/// <param name="AnswerBy">Last day for the answer, after the letter's date.</param>
/// <param name="Nature">How urgent it calls itself.</param>
/// <param name="Content">What it says.</param>
/// <param name="ContactName">Whom to reach, at most 120 letters.</param>
/// <param name="ContactPhone">Telephone of that person, at most 30 letters.</param>
public sealed record OfferLetter(
    string? Number, DateOnly Day, DateOnly AnswerBy, OfferNature Nature, OfferContent Content, string? ContactName = null, string? ContactPhone = null);

/// <summary>
/// What an offer letter must say (Permendagri 96/2017 art. 13, penawaran); each at most 2,000 letters, and all but the reasons
/// needed before it is sent.
/// </summary>
/// <param name="Subject">Field and potential (bidang dan potensi).</param>
/// <param name="Scope">Scope (ruang lingkup).</param>
/// <param name="Procedure">How it is carried out (tata cara).</param>
/// <param name="Term">How long (jangka waktu).</param>
/// <param name="RightsAndDuties">Rights and duties (hak dan kewajiban).</param>
/// <param name="Funding">Funding (pendanaan).</param>
/// <param name="Reasons">Why this village is asked.</param>
public sealed record OfferContent(string? Subject, string? Scope, string? Procedure, string? Term, string? RightsAndDuties, string? Funding, string? Reasons)
{
    /// <summary>Longest text under one heading.</summary>
    public const int MaxLength = 2000;

    /// <summary>Nothing written yet.</summary>
    public static readonly OfferContent Empty = new(null, null, null, null, null, null, null);

    /// <summary>The six headings of the law in their order, with what was written under each.</summary>
    public IReadOnlyList<(string Field, string Heading, string? Text)> Headings =>
    [
        (nameof(Subject), "Bidang dan potensi", Subject),
        (nameof(Scope), "Ruang lingkup", Scope),
        (nameof(Procedure), "Tata cara pelaksanaan", Procedure),
        (nameof(Term), "Jangka waktu", Term),
        (nameof(RightsAndDuties), "Hak dan kewajiban", RightsAndDuties),
        (nameof(Funding), "Pendanaan", Funding),
    ];

    /// <summary>
    /// A first wording from what the cooperation already says, for the villages to change. Names the linked potentials and needs
    /// when they are loaded.
    /// </summary>
    public static OfferContent Suggest(Cooperation c)
    {
        var body = Words.Of(c.Vehicle);
        List<string> subject = [c.Field is { } field ? $"{Words.Of(field)}: {c.Title}." : $"{c.Title}."];
        subject.AddRange(Listed("Potensi yang digunakan", c.Potentials.Select(p => p.Potential?.Title)));
        subject.AddRange(Listed("Kebutuhan yang dijawab", c.Needs.Select(n => n.Need?.Title)));
        return new OfferContent(
            string.Join('\n', subject),
            c.Summary,
            $"Kerja sama dibahas dalam Musyawarah Antar Desa, ditetapkan dengan Peraturan Bersama Kepala Desa, dan dilaksanakan melalui {body}.",
            $"{c.EndYear - c.StartYear + 1} tahun anggaran, {YearSpan.Format(c.StartYear, c.EndYear)}, dan dapat diperpanjang atas kesepakatan para pihak.",
            "Setiap desa berhak atas manfaat kerja sama dan informasi pelaksanaannya, serta wajib memenuhi bagian pekerjaan dan pembiayaan yang disepakati dalam rencana kerja sama.",
            "APB Desa masing-masing pihak dan sumber lain yang sah dan tidak mengikat, dengan pembagian yang disepakati dalam rencana kerja sama.",
            c.Reasons).Trimmed();
    }

    /// <summary>The same with blank texts as nothing; what is too long is refused beside its field.</summary>
    internal OfferContent Trimmed() => new(
        Guard.OptionalText(Subject, MaxLength, nameof(Subject)),
        Guard.OptionalText(Scope, MaxLength, nameof(Scope)),
        Guard.OptionalText(Procedure, MaxLength, nameof(Procedure)),
        Guard.OptionalText(Term, MaxLength, nameof(Term)),
        Guard.OptionalText(RightsAndDuties, MaxLength, nameof(RightsAndDuties)),
        Guard.OptionalText(Funding, MaxLength, nameof(Funding)),
        Guard.OptionalText(Reasons, MaxLength, nameof(Reasons)));

    internal void RequireAll()
    {
        foreach (var (field, _, text) in Headings)
        {
            _ = Guard.Text(text, MaxLength, field, "Isi bagian ini; undang-undang mensyaratkannya dalam surat penawaran.");
        }
    }

    private static IEnumerable<string> Listed(string heading, IEnumerable<string?> titles)
    {
        var named = string.Join("; ", titles.OfType<string>().Distinct());
        if (named.Length > 0)
        {
            yield return $"{heading}: {(named.Length <= 800 ? named : named[..799] + "…")}.";
        }
    }
}
