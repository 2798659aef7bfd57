using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>The draft of the Perjanjian Bersama of the villages with a third party: the same eight contents, as an agreement has them.</summary>
public static class JointAgreement
{
    private const string Blank = "……………………………………";

    /// <summary>Composes it; without a third party on record its places are left to be filled in by hand.</summary>
    public static LegalPaper Of(LegalReport r) => new(
        $"Perjanjian Bersama: {r.Head.Title}",
        $"Perjanjian Bersama antara {r.Head.VillagesInWords} dan {r.Papers.PartnerName ?? "pihak ketiga"}",
        LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)]),
        [.. Opening(r), .. LegalNumbering.Number(Articles(r), withChapters: false), .. Signing(r)],
        IsDraft: true,
        r.Head.IsDemo,
        r.Check,
        r.Head.PrintedAt);

    private static IEnumerable<LegalBlock> Opening(LegalReport r)
    {
        var papers = r.Papers;
        yield return new CentredLine("PERJANJIAN BERSAMA", IsBold: true);
        yield return new CentredLine("ANTARA");
        yield return new CentredLine(LegalReport.Joined([.. r.Head.Villages.Select(v => $"PEMERINTAH {v.FullName}")]).ToUpper(Indonesian.Culture), IsBold: true);
        yield return new CentredLine("DAN");
        yield return new CentredLine((papers.PartnerName ?? Blank).ToUpper(Indonesian.Culture), IsBold: true);
        yield return new CentredLine("TENTANG");
        yield return new CentredLine(r.Head.Title.ToUpper(Indonesian.Culture), IsBold: true);
        foreach (var village in r.Head.Villages)
        {
            yield return new CentredLine($"NOMOR …………… ({village.FullName})");
        }

        yield return new CentredLine($"NOMOR …………… ({papers.PartnerName ?? "pihak ketiga"})");
        yield return new Paragraph("Pada hari ini …………… tanggal …………… bulan …………… tahun ……………, bertempat di " + r.Place + ", yang bertanda tangan di bawah ini:");
        foreach (var (village, i) in r.Head.Villages.Select((v, i) => (v, i)))
        {
            yield return new Provision($"{i + 1}.", $"{village.Head?.Name ?? Blank}, {village.HeadOffice}, Kecamatan {village.District}, {r.Head.Regency}, bertindak untuk dan atas nama Pemerintah {village.FullName};");
        }

        yield return new Paragraph("secara bersama-sama selanjutnya disebut PIHAK KESATU; dan");
        yield return new Provision($"{r.Head.Villages.Count + 1}.",
            $"{papers.PartnerRepresentative ?? Blank}, {papers.PartnerOffice ?? Blank}, berkedudukan di {papers.PartnerAddress ?? Blank}, bertindak untuk dan atas nama {papers.PartnerName ?? Blank}, selanjutnya disebut PIHAK KEDUA.");
        yield return new Paragraph("PIHAK KESATU dan PIHAK KEDUA selanjutnya disebut PARA PIHAK, dengan ini sepakat mengadakan Perjanjian Bersama dengan ketentuan sebagai berikut:");
    }

    private static IReadOnlyList<ChapterDraft> Articles(LegalReport r)
    {
        var regulation = RegulationChapters.Of(r).ToDictionary(c => c.Title);
        ChapterDraft Same(string title) => regulation[title] with { Articles = [.. regulation[title].Articles.Where(a => a.Key is not ("lampiran" or "aturan" or "operasional"))] };
        return
        [
            regulation["Maksud dan Tujuan"],
            Same(RegulationChapters.Scope),
            Same(RegulationChapters.Field),
            Same(RegulationChapters.Procedures),
            Same(RegulationChapters.Term),
            new(RegulationChapters.Rights, [.. regulation[RegulationChapters.Rights].Articles, new("mitra", LegalProse.Clauses(r.Text(PaperBlock.Partner), "PIHAK KEDUA:"))]),
            Same(RegulationChapters.Funding),
            new("Keadaan Kahar", [new("kahar", LegalProse.Clauses(r.Text(PaperBlock.ForceMajeure), "Keadaan kahar:"))]),
            Same(RegulationChapters.Changes),
            regulation["Berakhirnya Kerja Sama"],
            new(RegulationChapters.Disputes,
            [
                new("selisih",
                [
                    .. LegalProse.Clauses(r.Section(PlanSection.DisputeSettlement), "Perselisihan diselesaikan dengan tata cara:"),
                    new("Perselisihan dengan PIHAK KEDUA yang tidak selesai melalui musyawarah diselesaikan melalui proses hukum sesuai ketentuan peraturan perundang-undangan."),
                ]),
            ]),
            new("Ketentuan Penutup", [new("penutup", [new("Perjanjian Bersama ini dibuat rangkap secukupnya, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum yang sama."), new("Perjanjian Bersama ini mulai berlaku pada tanggal ditandatangani PARA PIHAK.")])]),
        ];
    }

    private static IEnumerable<LegalBlock> Signing(LegalReport r)
    {
        yield return new CentredLine("PIHAK KESATU", IsBold: true);
        yield return new SigningPlaces([.. r.Head.Villages.Select(v => new SigningPlace(v.HeadOffice, v.Head?.Name, []))]);
        yield return new CentredLine("PIHAK KEDUA", IsBold: true);
        yield return new SigningPlaces([new SigningPlace(r.Papers.PartnerOffice ?? r.Papers.PartnerName ?? Blank, r.Papers.PartnerRepresentative, [])]);
    }
}
