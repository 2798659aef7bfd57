using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>Where the programs stand in the SDGs Desa and in the villages' own plans.</summary>
internal static class PlacesPart
{
    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Part(PlanOutline.Places, part =>
    {
        var programs = report.Programs.Where(p => p.Sdgs.Count > 0 || p.References.Count > 0).ToList();
        part.Rows(programs,
        [
            new("Program", 130, p => p.Title),
            new("SDGs Desa", 150, p => p.Sdgs.Count == 0 ? "–" : string.Join("; ", p.Sdgs.Select(n => $"{n} {SdgsDesa.Of(n)}"))),
            new("RPJM Desa", 110, p => Said(p.References, r => r.Rpjm)),
            new("RKP Desa", 110, p => Said(p.References, r => r.Rkp)),
        ]);
    });

    private static string Said(IReadOnlyList<ReportReference> references, Func<ReportReference, string?> of)
    {
        var said = references.Where(r => of(r) is not null).Select(r => $"{r.Village}: {of(r)}").ToList();
        return said.Count == 0 ? "–" : string.Join("; ", said);
    }
}
