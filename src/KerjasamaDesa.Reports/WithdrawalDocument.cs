using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Meetings;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>The berita acara pengunduran diri as a PDF.</summary>
public static class WithdrawalDocument
{
    private const string Title = "Berita Acara Pengunduran Diri dari Kerja Sama Antar Desa";

    /// <summary>Sets it; the same record gives the same bytes.</summary>
    public static byte[] Pdf(WithdrawalPaper w) => Letters.Make(
        new LetterFrame(w.Head, $"{Title}: {w.Village}", $"Pengunduran diri {w.Village} dari {w.Cooperation}", w.IsDemo, w.PrintedAt), column => Draw(column, w));

    private static void Draw(ColumnDescriptor column, WithdrawalPaper w)
    {
        if (w.IsAgreed != true)
        {
            column.Marked("RANCANGAN");
        }

        column.Titled(Title, w.Number);
        column.Say(Opening(w));
        column.Lettered("A.", "Permohonan", part => Request(part, w));
        column.Lettered("B.", "Keputusan Musyawarah Antar Desa", part => Decision(part, w));
        column.Lettered("C.", "Pembagian aset bersama", part => Assets(part, w));
        column.Lettered("D.", "Iuran", part => Dues(part, w));
        column.Lettered("E.", "Penyelesaian", part => part.Say(Settlement(w)));
        column.Lettered("F.", "Akibat pengunduran diri", part => part.Numbered(Effects(w)));
        column.Item().PaddingTop(6).EnsureSpace(230).Column(block =>
        {
            block.Spacing(2);
            block.Say("Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.");
            block.Item().PaddingTop(6).Text("Desa yang mengundurkan diri:").SemiBold();
            block.Signed([new(w.HeadOffice, w.HeadName, [])]);
            block.Item().PaddingTop(8).Text("Para pihak yang tetap bekerja sama:").SemiBold();
            block.Signed([.. w.Staying.Select(v => new Signatory(v.HeadOffice, v.HeadName, []))]);
        });
    }

    private static string Opening(WithdrawalPaper w)
    {
        var day = w.MeetingDay is { } held ? $"Pada hari ini {Letters.DayInWords(held)}, " : "";
        var regulation = w.Regulations.Count == 0 ? "" : $" yang ditetapkan dengan Peraturan Bersama Kepala Desa Nomor {LegalNames(w.Regulations)}";
        return $"{day}para pihak kerja sama antar desa “{w.Cooperation}” (nomor register {w.RegisterNumber}){regulation} menyatakan hal-hal berikut tentang pengunduran diri {w.Village} sebelum jangka waktu kerja sama berakhir.";
    }

    private static string LegalNames(IReadOnlyList<string> numbers) =>
        numbers.Count == 1 ? numbers[0] : $"{string.Join(", ", numbers.SkipLast(1))} dan {numbers[^1]}";

    private static void Request(ColumnDescriptor part, WithdrawalPaper w)
    {
        part.CheckedBeside(w.Check, facts => facts.Labelled(
        [
            ("Desa", w.Village), ("Surat permohonan", w.LetterNumber is { } number ? $"Nomor {number}, {Look.Day(w.RequestedOn)}" : Look.Day(w.RequestedOn)),
            ("Musyawarah Desa", $"{Look.Day(w.MusdesDay)}, dihadiri {w.MusdesAttendance} orang, menyetujui pengunduran diri"), ("Hari terakhir", Look.Day(w.LastDay)),
        ], 130));
        part.Item().Text("Alasan:").SemiBold();
        part.Written(w.Reason);
    }

    private static void Decision(ColumnDescriptor part, WithdrawalPaper w)
    {
        if (w.IsAgreed is not { } agreed)
        {
            part.Say("Belum diputuskan oleh Musyawarah Antar Desa.");
            return;
        }

        var meeting = $"Musyawarah Antar Desa{(w.MeetingNumber is { } number ? $" Nomor {number}" : "")} pada {Look.Day(w.MeetingDay)} di {w.MeetingPlace}";
        part.Say(agreed ? $"{meeting} menyetujui pengunduran diri {w.Village} terhitung sesudah {Look.Day(w.LastDay)}." : $"{meeting} belum menyetujui pengunduran diri {w.Village}.");
        if (w.Terms is { } terms)
        {
            part.Item().Text(agreed ? "Syarat:" : "Alasan:").SemiBold();
            part.Written(terms);
        }
    }

    private static void Assets(ColumnDescriptor part, WithdrawalPaper w)
    {
        if (w.Assets.Count == 0)
        {
            part.Say("Kerja sama ini tidak mencatat aset bersama, sehingga tidak ada aset yang dibagi.");
            return;
        }

        part.Say(w.Rule.Count > 0
            ? $"Aset dibagi menurut aturan yang disepakati para pihak: {string.Join(" ", w.Rule)}"
            : "Para pihak tidak menyepakati aturan khusus; nilai aset dibagi menurut yang diberikan tiap desa dalam rencana.");
        part.Rows(
            [.. w.Assets.Select((a, i) => (Asset: a, Number: i + 1))],
            [
                new("No.", 0.75f, r => $"{r.Number}."), new("Aset", 2.8f, r => r.Asset.Name), new("Berada di", 1.6f, r => r.Asset.Village),
                new("Sesudah keluar", 1.9f, r => r.Asset.IsKept ? $"tetap pada {w.Village}" : "tetap pada kerja sama"),
                new("Nilai", 1.8f, r => Rupiah.Format(r.Asset.Worth), Figures: true), new("Bagian desa yang keluar", 1.9f, r => Rupiah.Format(r.Asset.Share), Figures: true),
            ],
            ["", "Jumlah", "", "", Rupiah.Format(w.Assets.Sum(a => a.Worth)), Rupiah.Format(w.Share)],
            size: 9.5f);
        part.Say($"Bagian {w.Village} {Rupiah.Format(w.Share)}, dikurangi aset yang tetap padanya {Rupiah.Format(w.Keeps)}, menjadi {Claim(w)}");
        part.Rows(
            w.Staying,
            [new("Desa yang tetap bekerja sama", 3, v => v.Name), new("Membayar", 1.6f, v => v.Pays > 0 ? Rupiah.Format(v.Pays) : "–", Figures: true), new("Menerima", 1.6f, v => v.Pays < 0 ? Rupiah.Format(-v.Pays) : "–", Figures: true)],
            ["Jumlah", Rupiah.Format(w.Staying.Sum(v => Math.Max(v.Pays, 0))), Rupiah.Format(w.Staying.Sum(v => Math.Max(-v.Pays, 0)))],
            size: 9.5f);
    }

    private static string Claim(WithdrawalPaper w) => w.Receives switch
    {
        0 => "nihil.",
        > 0 => $"{Rupiah.Format(w.Receives)} ({Look.InWords(w.Receives)}) yang diterimanya dari desa-desa lain.",
        _ => $"{Rupiah.Format(-w.Receives)} ({Look.InWords(-w.Receives)}) yang dibayarnya kepada desa-desa lain.",
    };

    private static void Dues(ColumnDescriptor part, WithdrawalPaper w) => part.Labelled(
    [
        ("Seharusnya sampai hari terakhir", $"{Rupiah.Format(w.Due)}, menurut rencana yang ditandatangani atas kegiatan yang sudah dimulai"),
        ("Sudah diserahkan", w.Paid is { } paid ? $"{Rupiah.Format(paid)} ({w.PaidSource})" : Look.NotFilled),
        (w.Arrears < 0 ? "Kelebihan" : "Kekurangan", w.Paid is null ? Look.NotFilled : Rupiah.Format(Math.Abs(w.Arrears))),
    ], 190);

    private static string Settlement(WithdrawalPaper w)
    {
        var dues = w.Arrears switch
        {
            0 => "Iuran sudah lunas.",
            > 0 => $"{w.Village} melunasi kekurangan iuran {Rupiah.Format(w.Arrears)} kepada kas bersama.",
            _ => $"Kas bersama mengembalikan kelebihan iuran {Rupiah.Format(-w.Arrears)} kepada {w.Village}.",
        };
        var net = (w.Receives - w.Arrears) switch
        {
            0 => "Seluruhnya tidak ada yang harus dibayar.",
            > 0 and var gets => $"Seluruhnya {w.Village} menerima {Rupiah.Format(gets)} ({Look.InWords(gets)}).",
            var pays => $"Seluruhnya {w.Village} membayar {Rupiah.Format(-pays)} ({Look.InWords(-pays)}).",
        };
        var settled = w.SettledOn is { } day ? $" Penyelesaian selesai pada {Look.Day(day)}{(w.Proof is { } proof ? $" dengan bukti {proof}" : "")}." : " Penyelesaian dicatat sesudah hari terakhir.";
        return w.Paid is null ? "Dihitung setelah iuran yang sudah diserahkan dicatat." : $"{dues} {net}{settled}";
    }

    private static IEnumerable<string> Effects(WithdrawalPaper w)
    {
        yield return $"Sesudah {Look.Day(w.LastDay)} {w.Village} bukan lagi pihak dalam kerja sama ini, dan kursinya dalam tim koordinasi berakhir.";
        yield return "Rencana kerja sama dan Peraturan Bersama Kepala Desa diubah melalui adendum yang disepakati dan ditandatangani para pihak yang tetap bekerja sama.";
        yield return "Hak dan kewajiban yang timbul sampai hari itu tetap diselesaikan menurut rencana yang ditandatangani dan berita acara ini.";
        if (w.Successor is { } leads)
        {
            yield return $"{leads} memimpin kerja sama sebagai pengganti desa pengusul.";
        }
    }
}
