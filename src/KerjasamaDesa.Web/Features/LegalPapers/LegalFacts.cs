using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Legal;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Reports;
using KerjasamaDesa.Web.Features.Verification;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.LegalPapers;

/// <summary>Fills the record of the legal papers from one frozen version, or from the plan as it would be frozen now.</summary>
public sealed class LegalFacts(PortalDb db, PortalClock clock, PaperChecks checks)
{
    public const Load Needed = Load.Plan | Load.Deliberations | Load.Signatures;

    /// <param name="c">From the door, with <see cref="Needed"/>.</param>
    /// <param name="number">The asked version; null for the plan as it stands.</param>
    public async Task<LegalReport> OfAsync(Cooperation c, int? number)
    {
        var asked = number ?? (c.Plan.IsOpen ? null : c.Plan.LatestVersionNumber);
        var version = asked is null
            ? null
            : await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.PlanId == c.Plan.Id && v.Number == asked) ?? throw new NotThereException();
        var head = await db.ReportHeadAsync(c, clock.Now);
        var codes = c.AcceptedParties.Select(p => p.VillageCode).ToHashSet();
        return new LegalReport(
            head with { Villages = [.. head.Villages.Where(v => codes.Contains(v.Code))] },
            version is null ? FrozenPlan.Of(c.Plan) : PlanSnapshot.Read(version.Snapshot),
            version is null ? null : new LegalVersion(version.Number, version.Hash, PortalClock.DayOf(version.At), version.Number == c.Plan.InForceVersion),
            [.. Counting(c, asked).Select(s => new LegalSignature(s.VillageCode, s.RegulationNumber, s.RegulationDay, s.SignerName, s.At))],
            await db.OfficeHolders.SecretariesAsync(codes, clock.Today),
            c.Deliberations.Where(d => d.State == MeetingState.Held && d.Decision == DeliberationDecision.Agreed).OrderByDescending(d => d.Day)
                .Select(d => new LegalDeliberation(d.Number, d.Day, d.Place)).FirstOrDefault(),
            Replaced(c, asked, codes.Count),
            version is null ? checks.OfDraft(c.Plan) : checks.Of(version));
    }

    private static IEnumerable<VersionSignature> Counting(Cooperation c, int? number) => c.Signatures.Where(s => s.PlanVersion == number && s.WithdrawnAt is null);

    /// <summary>The last version before this one that all parties signed.</summary>
    private static LegalPredecessor? Replaced(Cooperation c, int? number, int parties)
    {
        var earlier = c.Signatures.Where(s => s.WithdrawnAt is null && (number is null || s.PlanVersion < number)).GroupBy(s => s.PlanVersion)
            .Where(g => g.Count() >= parties).MaxBy(g => g.Key);
        return earlier is null ? null : new LegalPredecessor(earlier.Key, [.. earlier.OrderBy(s => s.VillageCode).Select(s => s.RegulationNumber)]);
    }
}
