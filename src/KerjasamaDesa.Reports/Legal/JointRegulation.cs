using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>
/// The draft of the Peraturan Bersama Kepala Desa: one regulation of all parties, a number line for each village, reasons and
/// legal basis, chapters, signatures, promulgation in each village, and the annexes.
/// </summary>
public static class JointRegulation
{
    private const string Dots = "……………";

    /// <summary>Composes it; what is not known is left to be filled in by hand.</summary>
    public static LegalPaper Of(LegalReport r) => new(
        $"Peraturan Bersama Kepala Desa: {r.Head.Title}",
        $"{r.About} ({r.Head.VillagesInWords})",
        LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)]),
        [.. Opening(r), .. LegalNumbering.Number(RegulationChapters.Of(r)), .. Signing(r), .. Annexes.Of(r)],
        r.IsDraft,
        r.Head.IsDemo,
        r.Check,
        r.Head.PrintedAt);

    private static IEnumerable<LegalBlock> Opening(LegalReport r)
    {
        yield return new CentredLine(r.Head.Regency.ToUpper(Indonesian.Culture), IsBold: true);
        yield return new CentredLine($"PERATURAN BERSAMA {r.Heads.ToUpper(Indonesian.Culture)}", IsBold: true);
        foreach (var village in r.Head.Villages)
        {
            yield return new CentredLine($"NOMOR {NumberOf(r, village)} ({village.FullName})");
        }

        yield return new CentredLine("TENTANG");
        if (r.Replaces is not null)
        {
            yield return new CentredLine("PERUBAHAN ATAS PERATURAN BERSAMA KEPALA DESA TENTANG");
        }

        yield return new CentredLine(r.About.ToUpper(Indonesian.Culture), IsBold: true);
        yield return new CentredLine("DENGAN RAHMAT TUHAN YANG MAHA ESA");
        yield return new CentredLine($"{r.Heads.ToUpper(Indonesian.Culture)},");
        yield return new Preamble("Menimbang", [.. LegalProse.Items(r.Text(PaperBlock.Considerations)).Select((text, i) => ($"{LegalNumbering.Letter(i + 1)}.", text))]);
        yield return new Preamble("Mengingat", [.. LegalProse.Items(r.Text(PaperBlock.LegalBasis)).Select((text, i) => ($"{i + 1}.", text))]);
        yield return new CentredLine("MEMUTUSKAN:", IsBold: true);
        yield return new Preamble("Menetapkan", [("", $"PERATURAN BERSAMA KEPALA DESA TENTANG {r.About.ToUpper(Indonesian.Culture)}.")]);
    }

    /// <summary>"4 TAHUN 2026" as the village gave it; dots before it has one.</summary>
    private static string NumberOf(LegalReport r, ReportVillage village)
    {
        var number = r.SignatureOf(village)?.RegulationNumber.ToUpper(Indonesian.Culture);
        return number is null ? $"{Dots} TAHUN {r.Year}" : number.Contains("TAHUN", StringComparison.Ordinal) ? number : $"{number} TAHUN {r.Year}";
    }

    private static IEnumerable<LegalBlock> Signing(LegalReport r)
    {
        // One day for all stands above them once; days of their own stand above each.
        var days = r.Head.Villages.Select(v => r.SignatureOf(v)?.RegulationDay).ToList();
        var isOneDay = days.Distinct().Count() <= 1;
        if (isOneDay)
        {
            yield return new Paragraph($"Ditetapkan di {r.Place}\npada tanggal {Day(days.FirstOrDefault())}");
        }

        yield return new SigningPlaces(
        [
            .. r.Head.Villages.Select((v, i) => new SigningPlace(
                r.SignatureOf(v) is null ? v.HeadOffice : $"{v.HeadTerm} {v.Name}",
                r.SignatureOf(v)?.SignerName ?? v.Head?.Name,
                isOneDay ? [] : [$"Ditetapkan di {r.Place}", $"pada tanggal {Day(days[i])}"],
                r.SignatureOf(v) is { } s ? $"Ditandatangani melalui portal\n{IndonesianDate.Moment(s.At)}" : null)),
        ]);
        yield return new SigningPlaces(
        [
            .. r.Head.Villages.Select(v => new SigningPlace(
                $"Sekretaris {v.FullName}",
                r.Secretaries.GetValueOrDefault(v.Code),
                [$"Diundangkan di {v.Name}", "pada tanggal ………………………"],
                Below: $"{r.Papers.Gazette.ToUpper(Indonesian.Culture)} {v.Name.ToUpper(Indonesian.Culture)} TAHUN {r.Year} NOMOR ……")),
        ]);
    }

    private static string Day(DateOnly? day) => day is { } known ? IndonesianDate.Format(known) : "………………………";
}
