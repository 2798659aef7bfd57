using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Reports;

/// <summary>What all reports of a cooperation begin with.</summary>
internal static class HeadFacts
{
    /// <summary>The head of a report made now. The cooperation comes from the door, so its parties and villages are loaded.</summary>
    public static async Task<CooperationHead> ReportHeadAsync(this PortalDb db, Cooperation c, DateTimeOffset now)
    {
        var area = await db.Regencies.Where(r => r.Code == c.RegencyCode).Select(r => new { r.Name, Province = r.Province!.Name }).SingleAsync();
        var today = PortalClock.DayOf(now);
        var heads = await db.OfficeHolders.HeadsOnAsync([.. c.Parties.Select(p => p.VillageCode)], today);
        return new CooperationHead(
            c.Title,
            c.Number,
            c.Summary,
            c.Field,
            c.Vehicle,
            c.StartYear,
            c.EndYear,
            c.Cycle,
            area.Name,
            area.Province,
            [.. c.Parties.Where(p => p.State is PartyState.Accepted or PartyState.Invited)
                .OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode).Select(p => Of(p, heads.GetValueOrDefault(p.VillageCode)))],
            c.IsDemo,
            now)
        {
            FormerVillages = c.Parties.Where(p => p.State is PartyState.Withdrawn or PartyState.Declined or PartyState.Left).ToDictionary(p => p.VillageCode, p => p.Village!.Name),
        };
    }

    /// <summary>The villages a version binds, with the signatures given under it: one that left later stays where it signed.</summary>
    public static CooperationHead OfVersion(this CooperationHead head, Cooperation c, int number)
    {
        var known = head.Villages.ToDictionary(v => v.Code);
        var given = c.Signatures.Where(s => s.PlanVersion == number && s.WithdrawnAt is null).ToDictionary(s => s.VillageCode);
        return head with
        {
            Villages =
            [
                .. c.PartiesOf(number).OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode).Select(p =>
                    (known.GetValueOrDefault(p.VillageCode) ?? Of(p, null)) with
                    {
                        Signature = given.GetValueOrDefault(p.VillageCode) is { } s ? new HeadSignature(s.RegulationNumber, s.RegulationDay, number, s.SignerName, PortalClock.DayOf(s.At)) : null,
                    }),
            ],
        };
    }

    private static ReportVillage Of(Party party, OfficeHolder? head)
    {
        var village = party.Village!;
        return new ReportVillage(
            village.Code,
            village.Name,
            village.VillageTerm,
            village.HeadTerm,
            village.District!.Name,
            village.Population,
            village.Households,
            village.AreaKm2,
            StatusOf(village),
            village.OfficeAddress,
            party.Deliberation is { } d ? new VillageDecision(d.Day, d.Attendance, d.Decision == DeliberationDecision.Agreed, d.Notes) : null,
            party.Signature is { } s ? new HeadSignature(s.RegulationNumber, s.RegulationDay, s.PlanVersion, s.SignerName, PortalClock.DayOf(s.At)) : null,
            head is null ? null : new ReportHead(head.Office.TitleIn(village), head.Name));
    }

    private static string? StatusOf(Village village) =>
        village.IndexStatus is { } status ? $"{Words.Of(status)} ({village.IndexName} {village.IndexYear})" : null;
}
