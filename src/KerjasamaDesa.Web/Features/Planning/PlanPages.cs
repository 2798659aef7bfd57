using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>The pages of a plan, in the order of their navigation.</summary>
public static class PlanPages
{
    /// <summary>Address below the plan, and the localizer's key of its name.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> All =
    [
        ("", "Ikhtisar"),
        ("susunan", "Susunan"),
        ("naskah", "Naskah"),
        ("tujuan", "Tujuan"),
        ("strategi", "Strategi"),
        ("program", "Program"),
        ("alokasi", "Alokasi"),
        ("pembagian", "Pembagian"),
        ("manfaat", "Manfaat"),
        ("kemajuan", "Jadwal"),
        ("risiko", "Risiko"),
        ("musyawarah", "Musyawarah"),
        ("suara", "Pemungutan suara"),
        ("peraturan", "Peraturan"),
        ("pengesahan", "Pengesahan"),
    ];

    /// <summary>The page on which a part is written.</summary>
    public static string SlugOf(PlanPart part) => part switch
    {
        PlanPart.Texts => "naskah",
        PlanPart.Goals => "tujuan",
        PlanPart.Strategies => "strategi",
        PlanPart.Programs => "program",
        PlanPart.Funding => "alokasi",
        PlanPart.Sharing => "pembagian",
        PlanPart.Schedule => "kemajuan",
        _ => "risiko",
    };

    /// <summary>The plan's first page.</summary>
    public static string Address(Guid cooperationId) => $"/kerjasama/{cooperationId}/rencana";

    /// <summary>A page of the plan.</summary>
    public static string Address(Guid cooperationId, string slug) =>
        slug.Length == 0 ? Address(cooperationId) : $"{Address(cooperationId)}/{slug}";
}
