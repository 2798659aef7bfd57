using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// Needs and potentials in the villages of Borobudur that no cooperation has taken up yet, so that there is something to find: pairs that
/// fit well and badly, a group of villages with one need, and a pair that one village has set aside.
/// </summary>
internal static class DemoNeighbours
{
    private static readonly (string Village, string Official, string Type, string Title, string? Description, decimal? Quantity, string? Unit, int Grade)[] Needs =
    [
        ("33.08.02.2001", "giripurno", "BTH-SAMPAH", "Pengangkutan sampah dusun", "Sampah dibakar warga karena belum ada pengangkutan.", 1.2m, "ton/hari", 4),
        ("33.08.02.2002", "giritengah", "BTH-SAMPAH", "Pengangkutan sampah rumah tangga", "Belum ada tempat pengolahan sampah.", 1.5m, "ton/hari", 4),
        ("33.08.02.2003", "tuksongo", "BTH-SAMPAH", "Pengolahan sampah dapur wisata", "Sampah rumah makan dan homestay menumpuk pada musim liburan.", 2m, "ton/hari", 5),
        ("33.08.02.2010", "wanurejo", "BTH-SAMPAH", "Sampah wisata", "Sampah pengunjung pada akhir pekan.", 2.5m, "ton/hari", 4),
        ("33.08.02.2001", "giripurno", "BTH-IRIGASI", "Mengairi sawah tadah hujan", "Sawah kering setelah bulan Juni.", 40m, "ha", 5),
        ("33.08.02.2002", "giritengah", "BTH-ENERGI", "Penerangan jalan dusun", null, 8m, "kW", 3),
        ("33.08.02.2003", "tuksongo", "BTH-SDM", "Pelatihan pemandu wisata berbahasa Inggris", null, 25m, "jiwa", 3),
    ];

    private static readonly (string Village, string Official, string Type, string Title, string? Description, decimal Quantity, decimal Shareable, string Unit)[] Potentials =
    [
        ("33.08.02.2011", "borobudur", "SRN-SAMPAH", "TPS 3R Borobudur", "Tempat pengolahan sampah yang bekerja separuh kemampuannya.", 6m, 3m, "ton/hari"),
        ("33.08.02.2008", "candirejo", "SRN-IRIGASI", "Embung dan saluran pengairan sawah", "Masih berair pada musim kemarau.", 60m, 25m, "ha"),
        ("33.08.02.2010", "wanurejo", "SDM-TENAGA", "Pemandu wisata bersertifikat", "Berbahasa Inggris dan Mandarin.", 14m, 6m, "jiwa"),
        ("33.08.02.2003", "tuksongo", "SRN-ENERGI", "Panel surya balai desa", null, 5m, 2m, "kW"),
        ("33.08.02.2001", "giripurno", "EKO-PRODUK", "Gula kelapa organik", "Dijual lewat pengepul.", 90m, 90m, "ton/tahun"),
        ("33.08.02.2002", "giritengah", "EKO-PRODUK", "Gula kelapa dan gula semut", "Dijual sendiri-sendiri ke pasar.", 70m, 70m, "ton/tahun"),
        ("33.08.02.2008", "candirejo", "EKO-PRODUK", "Keripik dan gula kelapa", null, 30m, 30m, "ton/tahun"),
    ];

    internal static async Task AddAsync(PortalDb db, CurrentActor current, DemoTime time, DemoPeople people, CancellationToken cancel)
    {
        var types = await db.SubjectTypes.ToDictionaryAsync(t => t.Code, cancel);
        var codes = Needs.Select(n => n.Village).Concat(Potentials.Select(p => p.Village)).Distinct().ToList();
        var villages = await db.Villages.Where(v => codes.Contains(v.Code)).ToDictionaryAsync(v => v.Code, cancel);
        List<Need> needs = [];
        List<Potential> potentials = [];
        foreach (var n in Needs)
        {
            Act(current, people[$"sekdes.{n.Official}"]);
            needs.Add(Need.Record(
                Guid.CreateVersion7(time.Now), villages[n.Village],
                new NeedDetails(types[n.Type], n.Title, n.Description, null, n.Grade, n.Grade, 3, null, n.Quantity, n.Unit, null, null), time.Now));
            db.Add(needs[^1]);
            await db.SaveChangesAsync(cancel);
        }

        foreach (var p in Potentials)
        {
            Act(current, people[$"sekdes.{p.Official}"]);
            potentials.Add(Potential.Record(
                Guid.CreateVersion7(time.Now), villages[p.Village],
                new PotentialDetails(types[p.Type], p.Title, p.Description, p.Quantity, p.Shareable, p.Unit, null, 2026, null, null), time.Now));
            db.Add(potentials[^1]);
            await db.SaveChangesAsync(cancel);
        }

        var by = people["sekdes.giritengah"];
        Act(current, by);
        db.Add(DismissedMatch.Of(
            Guid.CreateVersion7(time.Now), "33.08.02.2002", "33.08.02.2003", OpportunityKind.Answer, needs[5].Id, potentials[3].Id,
            "Panelnya hanya cukup untuk balai desa; penerangan jalan diusulkan ke kabupaten.", by.Actor, time.Now));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static void Act(CurrentActor current, DemoPerson who) =>
        current.Become(who.Actor.AccountId, who.Actor.Name, false, [new HeldMandate(who.Actor.AccountId, who.Actor)], who.Actor.AccountId);
}
