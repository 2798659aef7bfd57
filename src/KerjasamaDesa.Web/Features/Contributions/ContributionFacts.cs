using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Contributions;

/// <summary>What the ledger needs from the database.</summary>
public static class ContributionFacts
{
    /// <summary>The ledger as it stands. Needs the plan loaded.</summary>
    public static async Task<ContributionLedger> LedgerAsync(this PortalDb db, Cooperation c, DateOnly today)
    {
        var received = await db.ContributionReceipts.Where(r => r.CooperationId == c.Id)
            .GroupBy(r => new { r.VillageCode, r.Source })
            .Select(g => new { g.Key.VillageCode, g.Key.Source, Amount = g.Sum(r => r.Amount) })
            .ToListAsync();
        return ContributionLedger.Of(
            (await db.BaselineAsync(c)).Plan,
            await db.ContributionSchedules.AsNoTracking().Where(s => s.CooperationId == c.Id).ToListAsync(),
            received.Select(r => (new LedgerKey(r.VillageCode, r.Source), r.Amount)),
            today);
    }

    /// <summary>
    /// Holds a cooperation until the transaction ends, for what looks at a sum or a closed period before it writes: who comes second sees what the
    /// first one did.
    /// </summary>
    public static Task<int> HoldAsync(this PortalDb db, Guid cooperationId) =>
        db.Database.ExecuteSqlAsync($"select 1 from cooperations where id = {cooperationId} for update");

    /// <summary>A party by its name; money of no single village is Bersama.</summary>
    public static string PartyName(this Cooperation c, string? villageCode, IStringLocalizer<Text> t) =>
        villageCode is null ? t["Bersama"] : c.Parties.FirstOrDefault(p => p.VillageCode == villageCode)?.Village?.Name ?? villageCode;

    /// <summary>A line of the ledger in an address: "33.10.21.2005.DDS", "bersama.PBK".</summary>
    public static string Slug(this LedgerKey key) => $"{key.VillageCode ?? "bersama"}.{key.Source}";

    /// <summary>The line an address names; null when it names none.</summary>
    public static LedgerKey? KeyOf(string? slug)
    {
        var dot = slug?.LastIndexOf('.') ?? -1;
        return dot > 0 && Enum.TryParse<FundingSource>(slug![(dot + 1)..], out var source) && Enum.IsDefined(source)
            ? new LedgerKey(slug[..dot] is "bersama" ? null : slug[..dot], source)
            : null;
    }
}
