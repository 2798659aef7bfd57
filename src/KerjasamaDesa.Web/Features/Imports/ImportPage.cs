using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>What the upload form stands in.</summary>
public sealed record ImportFrame(Village Village, IReadOnlyList<SheetImport> Past)
{
    public string Address => $"/desa/{Village.Code}/impor";
}

/// <summary>An upload: what it would do, or what it did.</summary>
public sealed record ImportPage
{
    /// <summary>Faults shown on the page; all of them are in the file beside it.</summary>
    public const int MostFaults = 300;

    /// <summary>Conflicts one chooses in; of more, the portal's data are kept.</summary>
    public const int MostConflicts = 200;

    /// <summary>The choice that a row overwrites what the portal has.</summary>
    public const string TakeFile = "berkas";

    private const int FirstRows = 10;
    private const int MostChanged = 50;

    internal ImportPage(Village village, SheetImport import, SheetPlan? plan, SheetImport? sameFile) =>
        (Village, Import, Plan, SameFile) = (village, import, plan, sameFile);

    public Village Village { get; }

    public SheetImport Import { get; }

    /// <summary>An import of the same bytes done before.</summary>
    public SheetImport? SameFile { get; }

    public string Address => $"/desa/{Village.Code}/impor/{Import.Id}";

    public string ListUrl => $"/desa/{Village.Code}/{(Import.Kind == SubjectKind.Potential ? "potensi" : "kebutuhan")}";

    internal SheetPlan? Plan { get; }

    internal IEnumerable<PlannedRow> NewRows => Plan!.Rows.Where(r => r.State == RowState.New).Take(FirstRows);

    internal IEnumerable<PlannedRow> Conflicts => Plan!.Rows.Where(r => r.State == RowState.Conflict).Take(MostConflicts);

    internal IEnumerable<PlannedRow> ChangedRows => Plan!.Rows.Where(r => r.State == RowState.Changed).Take(MostChanged);
}
