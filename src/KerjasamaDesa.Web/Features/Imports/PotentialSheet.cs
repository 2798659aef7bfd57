using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Potentials;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>Potentials as rows of a sheet.</summary>
internal sealed class PotentialSheet(TypeNames types, PotentialFormValidator rules, AddedRows added, DateOnly today) : RecordSheet<PotentialForm, Potential>(types, rules, added)
{
    private static readonly Dictionary<string, Condition> Conditions = Enum.GetValues<Condition>().ToDictionary(Words.Of, c => c, StringComparer.OrdinalIgnoreCase);

    public override SubjectKind Kind => SubjectKind.Potential;

    public override string Name => "Potensi";

    public override IReadOnlyList<SheetColumn<PotentialForm>> Columns { get; } =
    [
        Imports.Columns.Choice<PotentialForm>(
            "Jenis potensi", nameof(PotentialForm.TypeCode), 34, "Pilih dari daftar.",
            f => types.Name(f.TypeCode),
            (f, name) =>
            {
                f.TypeCode = types.Find(name, f.TypeCode)?.Code ?? "";
                return f.TypeCode.Length > 0;
            },
            f => f.TypeCode = "") with { IsRequired = true, Choices = types.Offered, Examples = ["Sumber daya air", "Wisata"] },
        Imports.Columns.Text<PotentialForm>(
            "Nama potensi", nameof(PotentialForm.Title), 36, "Nama yang dikenal warga, paling banyak 150 huruf.",
            f => f.Title, (f, v) => f.Title = v ?? "") with { IsRequired = true, Examples = ["Mata air Tuk Songo", "Bukit Punthuk Setumbu"] },
        Imports.Columns.Text<PotentialForm>(
            "Uraian", nameof(PotentialForm.Description), 50, "Keadaannya, pengelolanya, dan apa yang dapat dikerjakan bersama desa lain; paling banyak 2.000 huruf.",
            f => f.Description, (f, v) => f.Description = v) with { Examples = ["Mengalir sepanjang tahun, dikelola kelompok tani.", null] },
        Imports.Columns.Number<PotentialForm>(
            "Jumlah yang ada", nameof(PotentialForm.Quantity), 4, "Angka, koma untuk desimal.",
            f => f.Quantity, (f, v) => f.Quantity = v) with { Examples = [6.5m, 1m] },
        Imports.Columns.Number<PotentialForm>(
            "Jumlah yang dapat dibagi", nameof(PotentialForm.ShareableQuantity), 4, "Bagian dari jumlah yang ada yang dapat dipakai bersama desa lain; tidak boleh lebih.",
            f => f.ShareableQuantity, (f, v) => f.ShareableQuantity = v) with { DependsOn = nameof(PotentialForm.Quantity), Examples = [4m, null] },
        Imports.Columns.Text<PotentialForm>(
            "Satuan", nameof(PotentialForm.Unit), 16, "Satuan kedua jumlah. Bila kosong, dipakai satuan yang lazim untuk jenis itu.",
            f => f.Unit, (f, v) => f.Unit = v) with { Choices = types.Units, IsOpenList = true, Examples = ["liter/detik", "lokasi"] },
        Imports.Columns.Choice<PotentialForm>(
            "Kondisi", nameof(PotentialForm.Condition), 12, "Pilih dari daftar, atau kosongkan bila tidak dinilai.",
            f => f.Condition is { } condition ? Words.Of(condition) : null,
            (f, name) =>
            {
                f.Condition = Conditions.TryGetValue(name, out var condition) ? condition : null;
                return f.Condition is not null;
            },
            f => f.Condition = null) with { Choices = [.. Conditions.Keys], Examples = ["Baik", "Sedang"] },
        Imports.Columns.Whole<PotentialForm>(
            "Tahun data", nameof(PotentialForm.Year), "Tahun keadaan yang dicatat, empat angka.",
            f => f.Year, (f, v) => f.Year = v) with { IsRequired = true, Examples = [2026, 2025] },
        .. PointColumns(f => f.Point, (f, point) => f.Point = point),
        Imports.Columns.Text<PotentialForm>(
            "Sumber data", nameof(PotentialForm.DataSource), 28, "Dari mana datanya, misalnya Prodeskel 2026 atau survei warga.",
            f => f.DataSource, (f, v) => f.DataSource = v) with { Examples = ["Prodeskel 2026", null] },
        Imports.Columns.Day<PotentialForm>(
            "Tinjau ulang pada", nameof(PotentialForm.ReviewOn), "Tanggal, misalnya 12/08/2027. Bila kosong, setahun setelah perubahan terakhir.",
            f => f.ReviewOn, (f, v) => f.ReviewOn = v),
    ];

    protected override IQueryable<Potential> In(PortalDb db, string villageCode) => db.Potentials.Where(p => p.VillageCode == villageCode);

    protected override PotentialForm FormOf(Potential record) => PotentialForm.Of(record, today);

    protected override Guid IdOf(Potential record) => record.Id;

    protected override bool IsArchived(Potential record) => record.ArchivedAt is not null;

    protected override void SetId(PotentialForm form, Guid id) => form.Id = id;

    protected override string TypeCode(PotentialForm form) => form.TypeCode;

    protected override string TitleOf(PotentialForm form) => form.Title;

    protected override Potential New(Guid id, Village village, PotentialForm form, SubjectType type, DateTimeOffset now) => Potential.Record(id, village, form.ToDetails(type), now);

    protected override void Change(Potential record, PotentialForm form, SubjectType type, DateTimeOffset now) => record.Change(form.ToDetails(type), now);

    protected override void FillIn(PotentialForm form, SubjectType type) => form.Unit ??= form.Quantity is null ? null : type.Unit;
}
