using System.Text;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Imports;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Features.Potentials;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// A village that kept its records in spreadsheets before: its secretary took both over, through the same desk and the same rules as
/// anybody who sends a file.
/// </summary>
internal sealed class DemoImport(PortalDb db, CurrentActor current, DemoTime time, DemoPeople people, AuditInterceptor audit)
{
    private const string Code = "33.10.21.2001";

    private const string Potentials = """
        Jenis potensi;Nama potensi;Uraian;Jumlah yang ada;Jumlah yang dapat dibagi;Satuan;Kondisi;Tahun data;Lintang;Bujur;Sumber data
        Perkebunan;Kebun tembakau rajangan;Dikelola tiga kelompok tani di lereng timur.;64;;ha;Baik;2026;-7,6381;110,4871;Prodeskel 2026
        Peternakan;Sapi perah warga;Susu disetor bersama setiap pagi.;210;60;ekor;Baik;2026;;;Prodeskel 2026
        Sumber daya air;Bak penampung Kaliworo;Penuh pada musim hujan, tinggal sepertiga di kemarau.;3,5;1,25;liter/detik;Sedang;2025;-7,6402;110,4938;Pengukuran kelompok pemakai air
        UMKM;Perajin keranjang bambu;;38;;unit;;2026;;;Survei PKK 2026
        Lembaga ekonomi;Kelompok simpan pinjam perempuan;Delapan kelompok dusun.;8;;kelompok;Baik;2026;;;Survei PKK 2026
        """;

    private const string Needs = """
        Jenis kebutuhan;Nama kebutuhan;Uraian;Warga yang merasakan;Mendesak (1–5);Berat (1–5);Memburuk (1–5);Perkiraan biaya (Rp);Jumlah yang dibutuhkan;Satuan;Tahun RKP Desa;Sumber data
        Irigasi dan pertanian;Alat olah lahan untuk kelompok tani;Traktor tangan disewa dari luar kecamatan dan datang terlambat.;640;4;3;3;185000000;6;unit;2027;Musyawarah Dusun 2026
        Jalan dan transportasi;Jalan kebun Dusun Gondang;Truk pengangkut berhenti di jalan besar.;380;3;4;4;275000000;1,8;km;2027;Musyawarah Dusun 2026
        Kebencanaan;Jalur evakuasi lahar belum bertanda;;2600;5;5;3;42000000;;;2027;BPBD Klaten, pendataan 2026
        """;

    internal async Task RunAsync(CancellationToken cancel)
    {
        var official = people["sekdes.bawukan"].Actor;
        time.Now = new DateTimeOffset(2026, 6, 8, 3, 0, 0, TimeSpan.Zero);
        current.Become(official.AccountId, official.Name, false, [new HeldMandate(official.AccountId, official)], official.AccountId);
        var (clock, words) = (new PortalClock(time), Words());
        RecordSheets sheets = new(db, new PotentialFormValidator(words, clock), new NeedFormValidator(words, clock), new AddedRows(audit), new AuditTrail(db, current, clock), clock);
        ImportDesk desk = new(db, sheets, current, clock, new ImportProgress(), words);
        await TakeOverAsync(desk, "potensi-bawukan.csv", Potentials, cancel);
        time.Now = time.Now.AddMinutes(20);
        await TakeOverAsync(desk, "kebutuhan-bawukan.csv", Needs, cancel);
    }

    private async Task TakeOverAsync(ImportDesk desk, string name, string csv, CancellationToken cancel)
    {
        var village = await db.Villages.AsNoTracking().SingleAsync(v => v.Code == Code, cancel);
        var (id, bytes) = (Guid.CreateVersion7(time.Now), Encoding.UTF8.GetBytes(csv));
        await desk.ReceiveAsync(village, id, new FormFile(new MemoryStream(bytes), 0, bytes.Length, "File", name), cancel);
        var plan = await desk.PlanAsync(village, await desk.OpenAsync(Code, id), cancel);
        db.ChangeTracker.Clear();
        if (await desk.ConfirmAsync(village, id, plan.Digest, new HashSet<int>()) != Confirmation.Done)
        {
            throw new InvalidOperationException($"{name} was not taken over: {string.Join("; ", plan.Faults)}");
        }

        db.ChangeTracker.Clear();
    }

    private static StringLocalizer<Text> Words() =>
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
}
