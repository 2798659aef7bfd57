using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// What one village keeps besides the stories: needs of two years in its own order, photos, and data that were looked at again, while
/// the rest waits for it. Without a place for files the records stay without photos.
/// </summary>
internal sealed class DemoRecords(PortalDb db, CurrentActor current, DemoTime time, DemoPeople people, FileStore? files)
{
    private const string Code = "33.08.02.2008";

    private static readonly (string Type, string Title, string Story, int Affected, int[] Scores, decimal? Quantity, string? Unit, decimal Millions, int Year)[] Needs =
    [
        ("BTH-JALAN", "Jalan usaha tani Dusun Sangen rusak", "Tergerus setiap musim hujan sepanjang 1,2 km; hasil panen dipikul ke jalan besar.", 620, [4, 3, 4], 1.2m, "km", 340, 2025),
        ("BTH-AIR", "Air bersih Dusun Kerten kurang di kemarau", "Tiga bulan setahun warga membeli air; sumur bor lama tinggal separuh debitnya.", 410, [5, 4, 3], 95, "sambungan rumah", 260, 2026),
        ("BTH-SAMPAH", "Sampah wisatawan menumpuk di akhir pekan", "Belum ada tempat pilah dan jadwal angkut tetap.", 4_300, [3, 3, 4], 0.8m, "ton/hari", 120, 2027),
    ];

    internal async Task RunAsync(CancellationToken cancel)
    {
        var village = await db.Villages.SingleAsync(v => v.Code == Code, cancel);
        await AddNeedsAsync(village, cancel);
        await LookAgainAsync(village, cancel);
        db.ChangeTracker.Clear();
    }

    private async Task AddNeedsAsync(Village village, CancellationToken cancel)
    {
        Begin(new DateTimeOffset(2025, 9, 15, 3, 0, 0, TimeSpan.Zero));
        var types = await db.SubjectTypes.ToDictionaryAsync(t => t.Code, cancel);
        List<Need> added = [];
        foreach (var n in Needs)
        {
            added.Add(Need.Record(Guid.CreateVersion7(time.Now), village, new NeedDetails(
                types[n.Type], n.Title, n.Story, n.Affected, n.Scores[0], n.Scores[1], n.Scores[2], n.Millions * 1_000_000, n.Quantity, n.Unit, null, null,
                "Musyawarah Desa", null, n.Year), time.Now));
        }

        db.AddRange(added);
        await PictureAsync(added[0], village, "jalan.png", DemoPictures.Path(), "Foto contoh: jalan usaha tani sesudah hujan", cancel);
        var ranking = new NeedRanking(Code);
        ranking.Arrange([added[1].Id, added[0].Id], time.Now);
        db.Add(ranking);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Half a year ago the village secretary went through the potentials; the andong were left for later.</summary>
    private async Task LookAgainAsync(Village village, CancellationToken cancel)
    {
        Begin(new DateTimeOffset(2026, 5, 11, 3, 0, 0, TimeSpan.Zero));
        var potentials = await db.Potentials.Include(p => p.Type).Include(p => p.Photos).Where(p => p.VillageCode == Code).ToListAsync(cancel);
        foreach (var (title, file, picture, caption) in new[]
        {
            ("Homestay warga", "homestay.png", DemoPictures.House(), "Foto contoh: homestay di tepi sawah"),
            ("Andong wisata", "andong.png", DemoPictures.Cart(), "Foto contoh: andong menunggu wisatawan"),
        })
        {
            if (potentials.Find(p => p.Title == title) is { } potential)
            {
                await PictureAsync(potential, village, file, picture, caption, cancel);
            }
        }

        if (potentials.Find(p => p.Title == "Homestay warga") is { } homestay)
        {
            homestay.Change(
                new PotentialDetails(
                    homestay.Type!, homestay.Title, "Kamar tamu di rumah warga, dikelola kelompok sadar wisata; pemesanan lewat satu meja.", 88, 62, homestay.Unit,
                    Condition.Good, 2026, -7.6240, 110.2270, "Pendataan kelompok sadar wisata", null),
                time.Now);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task PictureAsync(Subject subject, Village village, string name, byte[] picture, string caption, CancellationToken cancel)
    {
        if (files is null)
        {
            return;
        }

        var upload = new FormFile(new MemoryStream(picture), 0, picture.Length, "Photos", name);
        var id = SubjectPhoto.IdOf(subject.Id, picture);
        subject.AddPhoto(id, (await files.SaveImageAsync(upload, FileOwner.Of(village), "Photos", cancel)).Id);
        subject.Photos.Single(p => p.Id == id).Describe(caption);
    }

    private void Begin(DateTimeOffset at)
    {
        var official = people["sekdes.candirejo"].Actor;
        time.Now = at;
        current.Become(official.AccountId, official.Name, false, [new HeldMandate(official.AccountId, official)], official.AccountId);
    }
}
