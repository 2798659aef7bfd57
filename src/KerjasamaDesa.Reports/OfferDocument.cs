using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>The surat penawaran as a PDF.</summary>
public static class OfferDocument
{
    private const string Dots = "..............................";

    /// <summary>Sets it; the same letter gives the same bytes.</summary>
    public static byte[] Pdf(OfferPaper letter) => Letters.Make(
        new LetterFrame(letter.Head, $"Surat Penawaran {letter.Number}: {letter.Title}", $"Penawaran kerja sama antar desa kepada {letter.To.FullName}", letter.IsDemo, letter.PrintedAt),
        column => Draw(column, letter));

    private static void Draw(ColumnDescriptor column, OfferPaper letter)
    {
        Opening(column, letter);
        column.Say(
            $"Berdasarkan Undang-Undang Nomor 6 Tahun 2014 tentang Desa dan Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017 tentang Tata Cara Kerja Sama Desa di Bidang Pemerintahan Desa, "
            + $"Pemerintah {letter.From.FullName} menawarkan kepada Pemerintah {letter.To.FullName} kerja sama antar desa “{letter.Title}” dengan pokok-pokok sebagai berikut.");
        foreach (var ((heading, text), index) in letter.Content.Select((part, index) => (part, index)))
        {
            Part(column, $"{index + 1}. {heading}", text);
        }

        if (letter.Reasons is { } reasons)
        {
            Part(column, $"Alasan penawaran kepada {letter.To.FullName}", reasons);
        }

        column.Say(
            $"Kami mengharapkan penawaran ini dibahas dalam Musyawarah Desa, dan keputusannya kami terima paling lambat tanggal {Look.Day(letter.AnswerBy)}. "
            + "Hal yang belum jelas dapat ditanyakan kepada kami atau melalui portal KerjasamaDesa.");
        column.Say("Demikian penawaran ini kami sampaikan. Atas perhatian dan kerja samanya kami ucapkan terima kasih.");
        column.Item().ShowEntire().Column(closing =>
        {
            closing.Spacing(Look.Gap);
            Signature(closing, letter);
            Copies(closing, letter);
            closing.Checked(letter.Check);
        });
    }

    /// <summary>Number, kind and subject at the left, date at the right, then to whom it goes.</summary>
    private static void Opening(ColumnDescriptor column, OfferPaper letter)
    {
        if (letter.IsDraft)
        {
            column.Marked("RANCANGAN");
        }

        column.Item().PaddingTop(4).Row(row =>
        {
            row.Spacing(16);
            row.RelativeItem(3).Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    columns.ConstantColumn(58);
                    columns.ConstantColumn(10);
                    columns.RelativeColumn();
                });
                foreach (var (name, value) in new[] { ("Nomor", letter.Number ?? Dots), ("Sifat", letter.Nature), ("Lampiran", "–"), ("Hal", "Penawaran Kerja Sama Antar Desa") })
                {
                    table.Cell().Text(name);
                    table.Cell().Text(":");
                    table.Cell().Text(value);
                }
            });
            row.RelativeItem(2).Text($"{letter.Head.Village}, {Look.Day(letter.Day)}").AlignRight();
        });
        column.Item().PaddingTop(8).Column(to =>
        {
            to.Item().Text("Yth.");
            to.Item().Text(letter.To.HeadOffice).SemiBold();
            to.Item().Text($"Kecamatan {letter.To.District}");
            to.Item().Text("di tempat");
        });
        column.Item().PaddingTop(8).Text("Dengan hormat,");
    }

    private static void Part(ColumnDescriptor column, string heading, string? text) => column.Item().Column(part =>
    {
        part.Spacing(3);
        part.Item().EnsureSpace(40).SemanticHeader2().Text(heading).SemiBold();
        part.Item().PaddingLeft(14).Column(words =>
        {
            words.Spacing(3);
            words.Written(text);
        });
    });

    private static void Signature(ColumnDescriptor column, OfferPaper letter) => column.Item().Row(row =>
    {
        row.RelativeItem();
        row.RelativeItem(3).Column(block => block.Signed([new Signatory(letter.From.HeadOffice, letter.Signer, [], letter.SignedHow)]));
    });

    private static void Copies(ColumnDescriptor column, OfferPaper letter)
    {
        column.Item().Text("Tembusan disampaikan kepada:").FontSize(9.5f).Underline();
        column.Item().DefaultTextStyle(style => style.FontSize(9.5f)).Column(list =>
        {
            list.Spacing(1);
            list.Numbered(letter.Copies);
        });
    }
}
