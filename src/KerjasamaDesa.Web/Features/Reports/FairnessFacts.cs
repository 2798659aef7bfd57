using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;

namespace KerjasamaDesa.Web.Features.Reports;

/// <summary>What a plan's villages give and get, for the Laporan Rencana.</summary>
internal static class FairnessFacts
{
    public static ReportFairness Of(Plan plan, CooperationHead head)
    {
        var isSplit = plan.RuleFor(SharingPurpose.Operation) is not null;
        List<string> villages = [.. head.Villages.Select(v => v.Code)];
        return new ReportFairness(
            [.. plan.SharingRules.OrderBy(r => r.Purpose).Select(r => new ReportRule(Title(r.Purpose, isSplit), SharingText.Of(r, code => head.Villages.FirstOrDefault(v => v.Code == code)?.FullName ?? code, isSplit)))],
            GiveAndGet.Of(plan, villages),
            [.. plan.Benefits.OrderBy(b => b.VillageCode).ThenBy(b => b.Order).Select(b => new ReportBenefit(
                head.VillageName(b.VillageCode), Words.Of(b.Kind), b.Description, b.People, b.Amount, b.IsYearly, b.Source))],
            CostBenefit.Of(plan),
            [.. plan.Assets.OrderBy(a => a.Order).Select(a => new ReportAsset(a.Name, head.VillageName(a.VillageCode), a.Worth, Words.Of(a.Way), a.Note))],
            AssetDivision.Of(plan, villages));
    }

    private static string Title(SharingPurpose purpose, bool isSplit) => purpose == SharingPurpose.Cost && isSplit ? "Pembagian biaya investasi" : Words.Of(purpose);
}
