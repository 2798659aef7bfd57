using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Workflow;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>Builds the head that all pages of a cooperation share: what it is, where it stands, what comes next.</summary>
public sealed class CooperationFrames(PortalDb db, CurrentActor current, PortalClock clock, IStringLocalizer<Text> t)
{
    /// <summary>The frame for one tab. The cooperation comes from the door, so its parties are loaded; the gate is one more query.</summary>
    public async Task<CooperationFrame> OfAsync(Cooperation c, string tab)
    {
        var facts = await db.GateFactsAsync(c.Id, clock.Today);
        var address = $"/kerjasama/{c.Id}";
        var isInsider = AccessRules.Allows(current.Actor, Act.ViewDetails, c);
        List<string> words = [c.Number, YearSpan.Format(c.StartYear, c.EndYear), t["Siklus {0}", c.Cycle]];
        if (c.Field is { } field)
        {
            words.Insert(1, t[Words.Of(field)]);
        }

        return new CooperationFrame(
            address,
            c.Title,
            words,
            [.. c.Parties.OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode).Select(Chip)],
            new StageBar([.. Stages(c, facts, isInsider ? address : null)]),
            isInsider && c.Stage != Stage.Closed ? Next(c, facts, address) : null,
            tab,
            c.IsDemo,
            c.IsAmending && tab is "pelaksanaan" or "evaluasi",
            isInsider,
            AccessRules.Allows(current.Actor, Act.Talk, c),
            AccessRules.Allows(current.Actor, Act.ViewContacts, c));
    }

    /// <summary>The page on which a condition is mended.</summary>
    public static string PageOf(MendingPlace place, string address) => place switch
    {
        MendingPlace.Summary => address,
        MendingPlace.Subjects => $"{address}/potensi-kebutuhan",
        MendingPlace.Plan => $"{address}/rencana",
        MendingPlace.Allocations => $"{address}/rencana/alokasi",
        MendingPlace.Deliberations => $"{address}/rencana/musyawarah",
        MendingPlace.Approval => $"{address}/rencana/pengesahan",
        MendingPlace.Team => $"{address}/tim",
        _ => $"{address}/evaluasi",
    };

    private PartyChip Chip(Party party) => new(
        party.Village!.Name,
        party.Village.District!.Name,
        party.State switch { PartyState.Accepted => Tone.Good, PartyState.Invited => Tone.Wait, _ => Tone.Bad },
        t[Words.Of(party.State)],
        $"/desa/{party.VillageCode}");

    private IEnumerable<Station> Stages(Cooperation c, GateFacts facts, string? address)
    {
        (Stage Stage, string Page)[] stations =
        [
            (Stage.Identification, "/potensi-kebutuhan"), (Stage.Planning, "/rencana"), (Stage.Coordination, "/tim"), (Stage.Implementation, "/pelaksanaan"),
        ];
        foreach (var (stage, page) in stations)
        {
            var state = stage < c.Stage ? StationState.Done : stage == c.Stage ? StationState.Here : StationState.Ahead;
            yield return new Station(t[Words.Of(stage)], state, Gates.OutOf(stage, facts).Count(g => !g.IsMet), address is null ? null : address + page);
        }
    }

    private NextStep Next(Cooperation c, GateFacts facts, string address)
    {
        var mayMove = AccessRules.Allows(current.Actor, Act.Advance, c);
        return new NextStep(
            c.Stage == Stage.Implementation ? t["Menuju penutupan"] : t["Menuju {0}", t[Words.Of(c.Stage + 1)].Value],
            [.. Gates.OutOf(c.Stage, facts).Select(g => new Condition(
                g is { Done: { } done, Wanted: { } wanted } ? $"{t[g.Name].Value} ({done}/{wanted})" : t[g.Name], g.IsMet, PageOf(g.Place, address)))],
            mayMove ? $"{address}/tahap/maju" : null,
            c.Stage == Stage.Implementation ? t["Tutup siklus"] : t["Lanjut ke {0}", t[Words.Of(c.Stage + 1)].Value],
            mayMove ? null : t["Langkah ini dijalankan desa pengusul atau ketua tim."].Value,
            c.Stage.ToString());
    }
}
