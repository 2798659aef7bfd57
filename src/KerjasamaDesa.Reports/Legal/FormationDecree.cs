using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>A seat as the annex of the decree lists it.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Village">Village that sends the person, "Kecamatan …" for a patron.</param>
/// <param name="Element">What the person stands for, in words.</param>
/// <param name="Role">Role, by which the organ follows.</param>
public sealed record DecreeSeat(string Name, string Village, string Element, TeamRole Role);

/// <summary>The regulation under which the team is formed, by village.</summary>
public sealed record DecreeGround(string Village, string RegulationNumber, DateOnly Day);

/// <summary>Everything the decree that forms a team says.</summary>
/// <param name="Head">The cooperation with its parties.</param>
/// <param name="Number">Number; null before it is given, which makes the paper a draft.</param>
/// <param name="Day">Date.</param>
/// <param name="Place">Where it is signed.</param>
/// <param name="Seats">Who sits in the team on that day, in the order of roles.</param>
/// <param name="Grounds">The joint regulation's number in each village.</param>
/// <param name="Deliberation">The Musyawarah Antar Desa that agreed last.</param>
/// <param name="Written">Passages that were written instead of the portal's own.</param>
/// <param name="Check">Where it is checked; null before it has a number.</param>
public sealed record TeamDecreeReport(
    CooperationHead Head, string? Number, DateOnly? Day, string Place, IReadOnlyList<DecreeSeat> Seats, IReadOnlyList<DecreeGround> Grounds, LegalDeliberation? Deliberation,
    IReadOnlyDictionary<DecreePassage, string> Written, PaperCheck? Check)
{
    /// <summary>"Kepala Desa A, Kepala Desa B, dan Kepala Desa C".</summary>
    public string Heads => LegalReport.Joined([.. Head.Villages.Select(v => $"{v.HeadTerm} {v.Name}")]);

    /// <summary>Of several heads it is a joint decree.</summary>
    public string Kind => Head.Villages.Count > 1 ? "Keputusan Bersama" : "Keputusan";

    /// <summary>What it is about.</summary>
    public string About => Head.Vehicle == Vehicle.Bkad
        ? $"Pembentukan Tim Koordinasi Badan Kerja Sama Antar Desa {Head.Title}"
        : $"Penetapan Penasihat, Pelaksana Operasional, dan Pengawas BUM Desa Bersama {Head.Title}";

    /// <summary>The body in running text: "Tim Koordinasi", or the organs.</summary>
    public string Body => Head.Vehicle == Vehicle.Bkad ? "Tim Koordinasi" : "Organisasi BUM Desa Bersama";

    /// <summary>A passage as written, or the portal's own.</summary>
    public string Text(DecreePassage passage) => Written.GetValueOrDefault(passage) ?? DecreeWords.Default(passage, this);
}

/// <summary>
/// The decree (SK) of the village heads that forms the team: reasons, basis, what is noted, four points, signatures, copies, and the
/// annex with the members; for a BUM Desa Bersama the annex is divided by its organs.
/// </summary>
public static class FormationDecree
{
    private const string Dots = "……………";

    /// <summary>Composes it; what is not known is left to be filled in by hand.</summary>
    public static LegalPaper Of(TeamDecreeReport r) => new(
        $"Keputusan Tim: {r.Head.Title}",
        $"{r.About} ({r.Head.VillagesInWords})",
        LegalReport.Joined([.. r.Head.Villages.Select(v => v.FullName)]),
        [.. Opening(r), .. Points(r), .. Closing(r), .. Annex(r)],
        IsDraft: r.Number is null,
        r.Head.IsDemo,
        r.Check,
        r.Head.PrintedAt);

    private static IEnumerable<LegalBlock> Opening(TeamDecreeReport r)
    {
        yield return new CentredLine(Upper(r.Head.Regency), IsBold: true);
        yield return new CentredLine(Upper($"{r.Kind} {r.Heads}"), IsBold: true);
        yield return new CentredLine($"NOMOR {Number(r)}");
        yield return new CentredLine("TENTANG");
        yield return new CentredLine(Upper(r.About), IsBold: true);
        yield return new CentredLine($"{Upper(r.Heads)},");
        yield return Listed("Menimbang", r.Text(DecreePassage.Considerations), i => $"{LegalNumbering.Letter(i + 1)}.");
        yield return Listed("Mengingat", r.Text(DecreePassage.LegalBasis), i => $"{i + 1}.");
        yield return Listed("Memperhatikan", r.Text(DecreePassage.Noting), i => $"{i + 1}.");
        yield return new CentredLine("MEMUTUSKAN:", IsBold: true);
        yield return new Preamble("Menetapkan", [("", $"{Upper($"{r.Kind} Kepala Desa tentang {r.About}")}.")]);
    }

    private static IEnumerable<LegalBlock> Points(TeamDecreeReport r)
    {
        (string Label, DecreePassage Passage)[] points =
        [
            ("KESATU", DecreePassage.Establishment), ("KEDUA", DecreePassage.Duties), ("KETIGA", DecreePassage.Costs), ("KEEMPAT", DecreePassage.Force),
        ];
        foreach (var (label, passage) in points)
        {
            yield return new Preamble(label,
            [
                .. LegalProse.Clauses(r.Text(passage), $"{r.Body} mempunyai ketentuan sebagai berikut:")
                    .SelectMany(clause => new[] { ("", clause.Text) }.Concat(clause.Items.Select((item, i) => ($"{LegalNumbering.Letter(i + 1)}.", item)))),
            ]);
        }
    }

    private static IEnumerable<LegalBlock> Closing(TeamDecreeReport r)
    {
        yield return new Paragraph($"Ditetapkan di {r.Place}\npada tanggal {Day(r)}");
        yield return Places(r);
        var copies = LegalProse.Items(r.Text(DecreePassage.Copies)).Select((copy, i) => $"{i + 1}. {copy}");
        yield return new Paragraph($"Tembusan disampaikan kepada:\n{string.Join('\n', copies)}");
    }

    private static IEnumerable<LegalBlock> Annex(TeamDecreeReport r)
    {
        yield return new NewPage();
        yield return new CentredLine("LAMPIRAN", IsBold: true);
        yield return new CentredLine(Upper($"{r.Kind} {r.Heads}"));
        yield return new CentredLine($"NOMOR {Number(r)}");
        yield return new CentredLine(Upper($"tentang {r.About}"));
        yield return new CentredLine($"SUSUNAN {Upper(r.Body)}", IsBold: true);
        var at = 0;
        IReadOnlyList<string> Row(DecreeSeat seat) => [$"{++at}.", seat.Name, seat.Village, seat.Element, Words.Of(seat.Role, r.Head.Vehicle)];
        if (r.Head.Vehicle == Vehicle.Bkad || r.Seats.Count == 0)
        {
            yield return Table([.. r.Seats.Select(Row)]);
        }
        else
        {
            foreach (var organ in r.Seats.GroupBy(s => s.Role.InOrgan()).OrderBy(g => g.Key))
            {
                yield return new Paragraph(Words.Of(organ.Key));
                yield return Table([.. organ.Select(Row)]);
            }
        }

        yield return new Paragraph($"Ditetapkan di {r.Place}\npada tanggal {Day(r)}");
        yield return Places(r);
    }

    private static LegalTable Table(IReadOnlyList<IReadOnlyList<string>> rows) => new(
        [("No.", 30, false), ("Nama", 150, false), ("Desa", 110, false), ("Unsur", 110, false), ("Jabatan", 130, false)], rows);

    private static SigningPlaces Places(TeamDecreeReport r) => new([.. r.Head.Villages.Select(v => new SigningPlace(v.HeadOffice, v.Head?.Name, []))]);

    private static Preamble Listed(string label, string text, Func<int, string> mark) => new(label, [.. LegalProse.Items(text).Select((line, i) => (mark(i), line))]);

    private static string Number(TeamDecreeReport r) => r.Number is { } number ? Upper(number) : $"{Dots} TAHUN {(r.Day ?? IndonesianDate.DayIn(r.Head.PrintedAt)).Year}";

    private static string Day(TeamDecreeReport r) => r.Day is { } day ? IndonesianDate.Format(day) : "………………………";

    private static string Upper(string text) => text.ToUpper(Indonesian.Culture);
}
