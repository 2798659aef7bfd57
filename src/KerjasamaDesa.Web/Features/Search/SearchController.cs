using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Features.TeamMeetings;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Search;

/// <summary>Searches everything a person may see.</summary>
public sealed class SearchController(Door door, PortalDb db, TextSearch search, NpgsqlDataSource database, IStringLocalizer<Text> t) : Controller
{
    private const int MostVillages = 3;

    [HttpGet("/cari")]
    public async Task<IActionResult> Index([FromQuery] SearchFilter filter, CancellationToken stop)
    {
        var who = door.Me;
        var kind = SearchKinds.Named(filter.Kind);
        var text = filter.Text?.Trim();
        if (text is not { Length: > 0 and <= SearchFilter.TextMaxLength })
        {
            return View(new SearchPage(filter, kind, null, []));
        }

        text = Question.Of(text);
        if (!await search.AsksAsync(text, stop))
        {
            return View(new SearchPage(filter, kind, Found.Nothing with { IsEmptyQuestion = true }, []));
        }

        var (rows, next, isCut) = await search.FindAsync(who, text, kind, filter.Cursor, stop);
        var villages = kind is null && filter.Cursor is null ? await VillageHit.FindAsync(database, t, filter.Text, null, false, stop) : [];
        return View(new SearchPage(filter, kind, new Found(await HitsAsync(rows, text, stop), next, false, isCut), [.. villages.Take(MostVillages)]));
    }

    /// <summary>What the page shows of these rows: the excerpts, and the names of where they belong, each in one query.</summary>
    private async Task<IReadOnlyList<SearchHit>> HitsAsync(IReadOnlyList<FoundText> rows, string text, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var excerpts = await search.ExcerptsAsync(rows.Select(r => r.Id), text, stop);
        var cooperations = await NamesAsync(rows.Select(r => r.CooperationId), ids => db.Cooperations.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<Guid, string>(c.Id, c.Title)), stop);
        var threads = await NamesAsync(
            rows.Where(r => r.Source == "talk_messages").Select(r => (Guid?)Guid.Parse(r.Within!)), ids => db.TalkThreads.Where(x => ids.Contains(x.Id)).Select(x => new KeyValuePair<Guid, string>(x.Id, x.Title)), stop);
        var codes = rows.Select(r => r.VillageCode).OfType<string>().Distinct().ToList();
        var villages = codes.Count == 0
            ? []
            : await db.Villages.Where(v => codes.Contains(v.Code)).Select(v => new { v.Code, v.VillageTerm, v.Name, District = v.District!.Name, Regency = v.Regency!.Name })
                .ToDictionaryAsync(v => v.Code, v => $"{v.VillageTerm} {v.Name}, {t["Kec. {0}", v.District].Value}, {v.Regency}", stop);
        return [.. rows.Where(r => excerpts.ContainsKey(r.Id)).Select(r =>
        {
            var (title, body) = excerpts[r.Id];
            return new SearchHit(
                SearchKinds.All.First(k => k.Kind == r.Kind).Name.Text,
                title.Length > 0 ? Marked.Html(title) : new HtmlString(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(NameOf(r, threads))),
                body.Length > 0 && (Marked.Has(body) || !Marked.Has(title)) ? Marked.Html(body) : null,
                r.CooperationId is { } id ? cooperations.GetValueOrDefault(id, "") : villages.GetValueOrDefault(r.VillageCode ?? "", ""),
                r.At,
                UrlOf(r));
        })];
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid?> ids, Func<List<Guid>, IQueryable<KeyValuePair<Guid, string>>> names, CancellationToken stop)
    {
        var asked = ids.OfType<Guid>().Distinct().ToList();
        return asked.Count == 0 ? [] : (await names(asked).ToListAsync(stop)).ToDictionary();
    }

    /// <summary>What a text without a title of its own is called.</summary>
    private string NameOf(FoundText row, Dictionary<Guid, string> threads) => row.Source switch
    {
        "plan_texts" => t[Words.Of(Enum.Parse<PlanSection>(row.Within!))],
        "talk_messages" => threads.GetValueOrDefault(Guid.Parse(row.Within!), ""),
        "comments" => t["Diskusi rencana"],
        "inter_village_deliberations" => t["Musyawarah Antar Desa"],
        "village_meetings" => t["Musyawarah Desa"],
        "recommendations" => t["Rekomendasi"],
        _ => t["Evaluasi"],
    };

    private static string UrlOf(FoundText row)
    {
        var c = row.CooperationId.GetValueOrDefault();
        return row.Source switch
        {
            "cooperations" => $"/kerjasama/{c}",
            "plan_texts" => PlanPages.Address(c, $"naskah#{row.Id}"),
            "goals" => InTree(PlanItem.Goal),
            "objectives" => InTree(PlanItem.Objective),
            "indicators" => InTree(PlanItem.Indicator),
            "strategies" => InTree(PlanItem.Strategy),
            "work_programs" => InTree(PlanItem.Program),
            "activities" => InTree(PlanItem.Activity),
            "risks" => InTree(PlanItem.Risk),
            "comments" => PlanPages.Address(c, $"diskusi#d-{row.Within}"),
            "talk_threads" => TalkPages.Thread(c, row.Id),
            // A thread is shown from its end, so the address leads to the page that begins with this message.
            "talk_messages" => $"{TalkPages.Thread(c, Guid.Parse(row.Within!))}?kursor={new Cursor<DateTimeOffset, Guid>(false, row.At.AddMicroseconds(1), row.Id).Encode()}#p-{row.Id}",
            "team_meetings" => MeetingAddresses.Of(c, row.Id),
            "inter_village_deliberations" => PlanPages.Address(c, "musyawarah"),
            "village_meetings" => $"/desa/{row.VillageCode}/musyawarah/{row.Id}",
            "action_items" => ActionPages.Of(c, row.Id),
            "monitoring_entries" => $"/kerjasama/{c}/pelaksanaan/catatan/{row.Id}",
            "constraints" => $"/kerjasama/{c}/pelaksanaan/kendala/{row.Id}",
            "evaluations" => $"/kerjasama/{c}/evaluasi/{row.Id}",
            "recommendations" => $"/kerjasama/{c}/evaluasi/{row.Within}",
            "files" => $"/berkas/{row.Id}",
            "potentials" => $"/desa/{row.VillageCode}/potensi/{row.Id}",
            _ => $"/desa/{row.VillageCode}/kebutuhan/{row.Id}",
        };

        string InTree(PlanItem item) => PlanPages.Address(c, $"susunan/{PlanThings.SlugOf(item)}/{row.Id}");
    }
}
