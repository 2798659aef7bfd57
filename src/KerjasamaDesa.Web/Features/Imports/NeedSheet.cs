using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Sheets;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>Needs as rows of a sheet.</summary>
internal sealed class NeedSheet(TypeNames types, NeedFormValidator rules, AddedRows added, AuditTrail trail, DateOnly today) : RecordSheet<NeedForm, Need>(types, rules, added)
{
    private NeedPlaces places = NeedPlaces.None;

    private static readonly string[] Scale = ["1", "2", "3", "4", "5"];

    public override SubjectKind Kind => SubjectKind.Need;

    public override string Name => "Kebutuhan";

    public override IReadOnlyList<SheetColumn<NeedForm>> Columns { get; } =
    [
        Imports.Columns.Choice<NeedForm>(
            "Jenis kebutuhan", nameof(NeedForm.TypeCode), 30, "Pilih dari daftar.",
            f => types.Name(f.TypeCode),
            (f, name) =>
            {
                f.TypeCode = types.Find(name, f.TypeCode)?.Code ?? "";
                return f.TypeCode.Length > 0;
            },
            f => f.TypeCode = "") with { IsRequired = true, Choices = types.Offered, Examples = ["Air bersih dan sanitasi", "Jalan dan transportasi"] },
        Imports.Columns.Text<NeedForm>(
            "Nama kebutuhan", nameof(NeedForm.Title), 36, "Apa yang kurang, paling banyak 150 huruf.",
            f => f.Title, (f, v) => f.Title = v ?? "") with { IsRequired = true, Examples = ["Air bersih dusun atas", "Jalan penghubung ke pasar"] },
        Imports.Columns.Text<NeedForm>(
            "Uraian", nameof(NeedForm.Description), 50, "Keadaannya sekarang dan apa akibatnya bagi warga; paling banyak 2.000 huruf.",
            f => f.Description, (f, v) => f.Description = v) with { Examples = ["Sumur kering tiga bulan setiap kemarau.", null] },
        Imports.Columns.Whole<NeedForm>(
            "Warga yang merasakan", nameof(NeedForm.AffectedPeople), "Jumlah orang, bilangan bulat.",
            f => f.AffectedPeople, (f, v) => f.AffectedPeople = v) with { Examples = [840, 2300] },
        Imports.Columns.Whole<NeedForm>(
            "Mendesak (1–5)", nameof(NeedForm.Urgency), "1 dapat menunggu, 5 harus sekarang.",
            f => f.Urgency, (f, v) => f.Urgency = v) with { IsRequired = true, Choices = Scale, Examples = [5, 3] },
        Imports.Columns.Whole<NeedForm>(
            "Berat (1–5)", nameof(NeedForm.Seriousness), "1 akibatnya ringan, 5 berat sekali.",
            f => f.Seriousness, (f, v) => f.Seriousness = v) with { IsRequired = true, Choices = Scale, Examples = [4, 3] },
        Imports.Columns.Whole<NeedForm>(
            "Memburuk (1–5)", nameof(NeedForm.Growth), "1 tetap saja, 5 cepat memburuk.",
            f => f.Growth, (f, v) => f.Growth = v) with { IsRequired = true, Choices = Scale, Examples = [3, 2] },
        Imports.Columns.Number<NeedForm>(
            "Perkiraan biaya (Rp)", nameof(NeedForm.EstimatedCost), 2, "Rupiah, tanpa tulisan Rp.",
            f => f.EstimatedCost, (f, v) => f.EstimatedCost = v, CellStyle.Money) with { Examples = [250_000_000m, null] },
        Imports.Columns.Number<NeedForm>(
            "Jumlah yang dibutuhkan", nameof(NeedForm.Quantity), 4, "Angka, koma untuk desimal.",
            f => f.Quantity, (f, v) => f.Quantity = v) with { Examples = [210m, 1.8m] },
        Imports.Columns.Text<NeedForm>(
            "Satuan", nameof(NeedForm.Unit), 18, "Satuan jumlah itu. Bila kosong, dipakai satuan yang lazim untuk jenis itu.",
            f => f.Unit, (f, v) => f.Unit = v) with { Choices = types.Units, IsOpenList = true, Examples = ["sambungan rumah", "km"] },
        .. PointColumns(f => f.Point, (f, point) => f.Point = point),
        Imports.Columns.Whole<NeedForm>(
            "Tahun RKP Desa", nameof(NeedForm.PlannedYear), "Tahun kebutuhan ini diharapkan terpenuhi, empat angka.",
            f => f.PlannedYear, (f, v) => f.PlannedYear = v) with { Examples = [2027, null] },
        Imports.Columns.Text<NeedForm>(
            "Sumber data", nameof(NeedForm.DataSource), 28, "Dari mana datanya, misalnya Prodeskel 2026 atau survei warga.",
            f => f.DataSource, (f, v) => f.DataSource = v) with { Examples = ["Prodeskel 2026", null] },
        Imports.Columns.Day<NeedForm>(
            "Tinjau ulang pada", nameof(NeedForm.ReviewOn), "Tanggal, misalnya 12/08/2027. Bila kosong, setahun setelah perubahan terakhir.",
            f => f.ReviewOn, (f, v) => f.ReviewOn = v),
        Imports.Columns.Whole<NeedForm>(
            "Urutan desa", nameof(NeedForm.Place), "Tempatnya dalam urutan kebutuhan desa, mulai dari 1. Ubah hanya pada kebutuhan yang dipindahkan; yang lain bergeser sendiri.",
            f => f.Place, (f, v) => f.Place = v) with { IsPlace = true },
    ];

    protected override IQueryable<Need> In(PortalDb db, string villageCode) => db.Needs.Where(n => n.VillageCode == villageCode);

    protected override async Task BeginAsync(PortalDb db, string villageCode, CancellationToken stop) => places = await NeedPlaces.OfAsync(db, villageCode, stop);

    protected override NeedForm FormOf(Need record)
    {
        var form = NeedForm.Of(record, today);
        form.Place = places.Of(record.Id);
        return form;
    }

    protected override int? PlaceOf(NeedForm form) => form.Place;

    protected override void SetPlace(NeedForm form, int? place) => form.Place = place;

    protected override async Task PlaceAsync(PortalDb db, Village village, IReadOnlyDictionary<Guid, int> wanted, SheetWork work)
    {
        var order = NeedRanking.Placed((await NeedPlaces.OfAsync(db, village.Code, work.Stop)).Order, wanted);
        var ranking = await db.NeedRankings.FindAsync([village.Code], work.Stop) ?? db.Add(new NeedRanking(village.Code)).Entity;
        ranking.Arrange([.. order], work.Now);
        trail.Happened(Happening.NeedsRanked, nameof(NeedRanking), village.Code, detail: await NeedPlaces.NamesAsync(db, order));
        await db.SaveChangesAsync(work.Stop);
    }

    protected override Guid IdOf(Need record) => record.Id;

    protected override bool IsArchived(Need record) => record.ArchivedAt is not null;

    protected override void SetId(NeedForm form, Guid id) => form.Id = id;

    protected override string TypeCode(NeedForm form) => form.TypeCode;

    protected override string TitleOf(NeedForm form) => form.Title;

    protected override Need New(Guid id, Village village, NeedForm form, SubjectType type, DateTimeOffset now) => Need.Record(id, village, form.ToDetails(type), now);

    protected override void Change(Need record, NeedForm form, SubjectType type, DateTimeOffset now) => record.Change(form.ToDetails(type), now);

    protected override void FillIn(NeedForm form, SubjectType type) => form.Unit ??= form.Quantity is null ? null : type.Unit;
}
