using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>A village of the cooperation, with what its consent stands at.</summary>
public sealed record PartyChip(string Village, string District, Tone Tone, string State, string? Url = null);

/// <summary>The head that all pages of one cooperation share.</summary>
/// <param name="Address">Its first page, such as <c>/kerjasama/0198…</c>; the tabs lie below it.</param>
/// <param name="Title">What the cooperation is called.</param>
/// <param name="Facts">Short facts under the title: number, field, years.</param>
/// <param name="Parties">Its villages, the initiating one first.</param>
/// <param name="Stages">Where it stands.</param>
/// <param name="Next">What comes next, shown on the tabs where one works.</param>
/// <param name="Tab">The lit tab, by the last part of its address; empty for Ringkasan.</param>
/// <param name="IsDemo">Its people and sums are invented.</param>
/// <param name="IsAmending">A change of the signed plan is being written, which pages that measure against the plan say.</param>
/// <param name="ShowsTabs">Whether the reader may go beyond the public summary.</param>
/// <param name="MayTalk">Whether the reader may open threads here.</param>
/// <param name="SeesContacts">Whether the reader may see how the people of the team are reached.</param>
public sealed record CooperationFrame(
    string Address,
    string Title,
    IReadOnlyList<string> Facts,
    IReadOnlyList<PartyChip> Parties,
    StageBar Stages,
    NextStep? Next,
    string Tab,
    bool IsDemo = false,
    bool IsAmending = false,
    bool ShowsTabs = true,
    bool MayTalk = false,
    bool SeesContacts = false)
{
    private const string Key = nameof(CooperationFrame);

    /// <summary>Address below the cooperation, and the localizer's key of its name.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> Tabs =
    [
        ("", "Ringkasan"),
        ("potensi-kebutuhan", "Potensi & Kebutuhan"),
        ("rencana", "Rencana"),
        ("tim", "Tim"),
        ("komunikasi", "Komunikasi"),
        ("pelaksanaan", "Pelaksanaan"),
        ("evaluasi", "Evaluasi"),
        ("dokumen", "Dokumen"),
        ("riwayat", "Riwayat"),
    ];

    public string UrlOf(string slug) => slug.Length == 0 ? Address : $"{Address}/{slug}";

    internal static CooperationFrame Of(ViewDataDictionary data) =>
        data[Key] as CooperationFrame ?? throw new InvalidOperationException("The view has no cooperation: call ViewData.Cooperation(frame, title).");

    internal void Keep(ViewDataDictionary data) => data[Key] = this;
}

public static class CooperationFrameInViews
{
    /// <summary>First line of a view inside a cooperation, with <c>Layout = "_CooperationLayout"</c>.</summary>
    public static void Cooperation(this ViewDataDictionary data, CooperationFrame frame, string title)
    {
        frame.Keep(data);
        data.PageWithOwnHeading($"{title} – {frame.Title}", "/kerjasama");
        data["TabTitle"] = title;
    }
}
