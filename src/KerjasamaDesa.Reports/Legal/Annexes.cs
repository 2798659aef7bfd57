using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>The annexes: programs and activities, what each village gives, and the cost estimate (RAB), which is also a paper of its own.</summary>
public static class Annexes
{
    /// <summary>The cost estimate alone.</summary>
    public static LegalPaper Costs(LegalReport r) => new(
        $"Rencana Anggaran Biaya: {r.Head.Title}",
        $"Lampiran {r.About}",
        LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)]),
        [
            new CentredLine("RENCANA ANGGARAN BIAYA", IsBold: true),
            new CentredLine(r.About.ToUpper(Indonesian.Culture), IsBold: true),
            new CentredLine(LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)])),
            Estimate(r),
            new Paragraph($"Terbilang: {Paper.Prose.Capital(Paper.Look.InWords(r.Plan.Cost()) ?? "–")}."),
            new CentredLine("KONTRIBUSI PARA PIHAK", IsBold: true),
            Contributions(r),
            new Paragraph($"{r.Place}, ………………………"),
            new SigningPlaces([.. r.Head.Villages.Select(v => new SigningPlace(v.HeadOffice, r.SignatureOf(v)?.SignerName ?? v.Head?.Name, []))]),
        ],
        r.IsDraft,
        r.Head.IsDemo,
        r.Check,
        r.Head.PrintedAt);

    internal static IEnumerable<LegalBlock> Of(LegalReport r)
    {
        if (r.Plan.Programs.Count == 0)
        {
            yield break;
        }

        yield return new NewPage();
        foreach (var line in Head("LAMPIRAN I", "PROGRAM, KEGIATAN, LOKASI, DAN JADWAL", r))
        {
            yield return line;
        }

        yield return Programs(r);
        yield return new CentredLine("KONTRIBUSI PARA PIHAK", IsBold: true);
        yield return Contributions(r);
        yield return new NewPage();
        foreach (var line in Head("LAMPIRAN II", "RENCANA ANGGARAN BIAYA", r))
        {
            yield return line;
        }

        yield return Estimate(r);
    }

    private static IEnumerable<LegalBlock> Head(string number, string title, LegalReport r)
    {
        yield return new CentredLine(number, IsBold: true);
        yield return new CentredLine($"PERATURAN BERSAMA KEPALA DESA TENTANG {r.About.ToUpper(Indonesian.Culture)}");
        yield return new CentredLine(title, IsBold: true);
    }

    private static LegalTable Programs(LegalReport r) => new(
        [("No.", 32, false), ("Program dan kegiatan", 190, false), ("Lokasi", 80, false), ("Waktu", 100, false), ("Biaya", 90, true)],
        [
            .. r.Plan.Programs.SelectMany((p, i) => p.Activities.Select((a, j) => (IReadOnlyList<string>)
            [
                $"{i + 1}.{j + 1}", $"{p.Title}: {a.Title}", r.Head.VillageName(a.VillageCode), $"{IndonesianDate.Compact(a.Start)} – {IndonesianDate.Compact(a.End)}", Rupiah.Format(a.Cost()),
            ])),
        ],
        ["", "Jumlah", "", "", Rupiah.Format(r.Plan.Cost())]);

    private static LegalTable Contributions(LegalReport r)
    {
        var givers = r.Head.Villages.Select(v => (Name: v.FullName, Code: (string?)v.Code)).Append((Name: "Sumber lain", Code: null)).ToList();
        decimal Of(string? code, bool cash) => r.Allocations.Where(a => a.VillageCode == code && a.Source.IsVillageCash() == cash).Sum(a => a.Amount);
        return new(
            [("Pihak", 150, false), ("Kas desa", 110, true), ("Sumber lainnya", 110, true), ("Jumlah", 120, true)],
            [.. givers.Select(g => (IReadOnlyList<string>)[g.Name, Rupiah.Format(Of(g.Code, true)), Rupiah.Format(Of(g.Code, false)), Rupiah.Format(r.Given(g.Code))])],
            ["Jumlah", Rupiah.Format(r.Allocations.Where(a => a.Source.IsVillageCash()).Sum(a => a.Amount)), Rupiah.Format(r.Allocations.Where(a => !a.Source.IsVillageCash()).Sum(a => a.Amount)), Rupiah.Format(r.Allocations.Sum(a => a.Amount))]);
    }

    private static LegalTable Estimate(LegalReport r)
    {
        List<IReadOnlyList<string>> rows = [];
        foreach (var (program, i) in r.Plan.Programs.Select((p, i) => (p, i)))
        {
            foreach (var (activity, j) in program.Activities.Select((a, j) => (a, j)))
            {
                rows.Add([$"{i + 1}.{j + 1}", activity.Title, "", "", Rupiah.Format(activity.Cost())]);
                rows.AddRange(activity.Costs.Select(c => (IReadOnlyList<string>)
                    ["", c.PriceSource is { } source ? $"– {c.Description} (sumber harga: {source})" : $"– {c.Description}", IndonesianNumber.Format(c.Volume, c.Unit), Rupiah.Format(c.UnitPrice), Rupiah.Format(c.Amount)]));
            }
        }

        return new(
            [("No.", 32, false), ("Uraian", 190, false), ("Volume", 80, true), ("Harga satuan", 90, true), ("Jumlah", 100, true)],
            rows,
            ["", "Jumlah seluruhnya", "", "", Rupiah.Format(r.Plan.Cost())]);
    }
}
