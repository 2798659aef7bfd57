using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanReferences;

/// <summary>A line "Kerjasama Antar Desa" of a village's RKP Desa: an activity in one year, with the village's own part of the cost; rupiah.</summary>
public sealed record AnnualPlanLine(
    int Number, int Year, string? Code, string? Field, string Program, string Activity, string Place, string? Volume, string Time, decimal Cost, decimal Own, string Sources, string? Rpjm, string? Rkp, string Sdgs, string Partners)
{
    /// <summary>
    /// The lines of one village. An activity over several years is one line in the year it begins, as the villages put it
    /// into that year's plan.
    /// </summary>
    public static IReadOnlyList<AnnualPlanLine> Of(Cooperation c, string villageCode)
    {
        var names = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var partners = string.Join(", ", c.AcceptedParties.Where(p => p.VillageCode != villageCode).OrderBy(p => p.VillageCode).Select(p => p.Village!.Name));
        return [.. c.Plan.Programs.OrderBy(p => p.Order).SelectMany(p => p.Activities.OrderBy(a => a.Order), (p, a) => (Program: p, Activity: a))
            .OrderBy(x => x.Activity.Start.Year)
            .Select((x, i) => Line(i + 1, x.Program, x.Activity, villageCode, names, partners))];
    }

    public static IReadOnlyList<Column<AnnualPlanLine>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["No."], l => l.Number),
        new(t["Tahun"], l => l.Year),
        new(t["Kode"], l => l.Code),
        new(t["Bidang"], l => l.Field),
        new(t["Program"], l => l.Program),
        new(t["Kegiatan"], l => l.Activity),
        new(t["Lokasi"], l => l.Place),
        new(t["Volume"], l => l.Volume),
        new(t["Waktu"], l => l.Time),
        new(t["Biaya seluruhnya"], l => l.Cost),
        new(t["Ditanggung desa ini"], l => l.Own),
        new(t["Sumber dana desa ini"], l => l.Sources),
        new(t["RPJM Desa"], l => l.Rpjm),
        new(t["RKP Desa"], l => l.Rkp),
        new(t["SDGs Desa"], l => l.Sdgs),
        new(t["Pola pelaksanaan"], _ => t["Kerja sama antar desa"].Value),
        new(t["Desa mitra"], l => l.Partners),
    ];

    private static AnnualPlanLine Line(int number, WorkProgram p, Activity a, string villageCode, Dictionary<string, string> names, string partners)
    {
        var own = a.Allocations.Where(x => x.VillageCode == villageCode).OrderBy(x => x.Source).ToList();
        var reference = p.References.FirstOrDefault(r => r.VillageCode == villageCode);
        return new AnnualPlanLine(
            number,
            a.Start.Year,
            a.BudgetCode,
            AccountCodes.Field(a.BudgetCode),
            p.Title,
            a.Title,
            names.GetValueOrDefault(a.VillageCode, a.VillageCode),
            a.OutputTarget is { } target ? $"{IndonesianNumber.Format(target, 4)} {a.OutputUnit} {a.OutputName}".TrimEnd() : a.OutputName,
            $"{IndonesianDate.Compact(a.Start)} – {IndonesianDate.Compact(a.End)}",
            a.Cost,
            own.Sum(x => x.Amount),
            string.Join("; ", own.Select(x => $"{x.Source} {Rupiah.Format(x.Amount)}")),
            reference?.Rpjm,
            reference?.Rkp,
            string.Join(", ", p.Sdgs),
            partners);
    }
}
