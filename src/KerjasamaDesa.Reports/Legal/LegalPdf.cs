using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Engine;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>Sets a legal paper as a PDF; the same paper gives the same bytes.</summary>
public static class LegalPdf
{
    private const float Letters = 11;
    private const float MarkWidth = 26;

    /// <summary>So few places to sign stay on one page.</summary>
    private const int FewPlaces = 4;

    private const float LabelWidth = 88;

    /// <summary>Sets it.</summary>
    public static byte[] Make(LegalPaper paper)
    {
        ReportFonts.Register();
        return Document.Create(document =>
        {
            List<LegalBlock> page = [];
            var parts = new List<List<LegalBlock>> { page };
            foreach (var block in paper.Blocks)
            {
                if (block is NewPage)
                {
                    parts.Add(page = []);
                }
                else
                {
                    page.Add(block);
                }
            }

            foreach (var (part, index) in parts.Select((part, index) => (part, index)))
            {
                document.Page(sheet => Set(sheet, paper, part, isLast: index == parts.Count - 1));
            }
        }).WithMetadata(Metadata(paper)).GeneratePdf();
    }

    private static void Set(PageDescriptor sheet, LegalPaper paper, List<LegalBlock> blocks, bool isLast)
    {
        Pages.Ground(sheet, PageSizes.A4);
        sheet.MarginTop(2, Unit.Centimetre);
        sheet.MarginBottom(1.4f, Unit.Centimetre);
        sheet.DefaultTextStyle(style => style.FontFamily(ReportFonts.Serif, ReportFonts.Sans).FontSize(Letters).FontColor(Look.Ink).LineHeight(1.35f));
        if (paper.IsDraft)
        {
            sheet.Header().PaddingBottom(8).AlignRight().Width(80).Border(1).BorderColor(Look.Alarm).PaddingVertical(1)
                .Text("RANCANGAN").FontFamily(ReportFonts.Sans).FontSize(9).Bold().FontColor(Look.Alarm).AlignCenter();
        }

        sheet.Content().Column(column =>
        {
            column.Spacing(5);
            for (var i = 0; i < blocks.Count; i++)
            {
                // A heading keeps to the first lines of what it heads; the article's number to its chapter's title.
                if (blocks[i] is ChapterHead or ArticleHead)
                {
                    var from = i;
                    while (i + 1 < blocks.Count && blocks[i] is not Provision)
                    {
                        i++;
                    }

                    var (first, last) = (from, i);
                    column.Item().EnsureSpace(110).Column(kept =>
                    {
                        kept.Spacing(4);
                        for (var k = first; k <= last; k++)
                        {
                            Draw(kept, blocks[k]);
                        }
                    });
                }
                else if (blocks[i] is Paragraph or CentredLine && i + 1 < blocks.Count && blocks[i + 1] is SigningPlaces { Places.Count: <= FewPlaces } below)
                {
                    var above = blocks[i++];
                    var check = isLast && i == blocks.Count - 1 ? paper.Check : null;
                    column.Item().ShowEntire().Column(kept =>
                    {
                        Draw(kept, above);
                        Draw(kept, below, check);
                    });
                }
                else if (isLast && i == blocks.Count - 1 && blocks[i] is SigningPlaces places)
                {
                    Draw(column, places, paper.Check);
                }
                else
                {
                    Draw(column, blocks[i]);
                }
            }

            if (isLast && blocks is not [.., SigningPlaces])
            {
                column.Checked(paper.Check);
            }
        });
        sheet.Footer().PaddingTop(8).Row(row => Foot(row, paper));
    }

    private static void Draw(ColumnDescriptor column, LegalBlock block)
    {
        switch (block)
        {
            case CentredLine line:
                var text = column.Item().PaddingTop(line.IsBold ? 3 : 1).Text(line.Text).AlignCenter();
                if (line.IsBold)
                {
                    text.Bold();
                }

                break;
            case Preamble preamble:
                Draw(column, preamble);
                break;
            case ChapterHead chapter:
                column.Item().PaddingTop(10).SemanticHeader1().Bookmark($"BAB {chapter.Number} {chapter.Title}").Text($"BAB {chapter.Number}").Bold().AlignCenter();
                column.Item().Text(chapter.Title.ToUpper(Indonesian.Culture)).Bold().AlignCenter();
                break;
            case ArticleHead article:
                column.Item().PaddingTop(6).SemanticHeader2().Bookmark($"Pasal {article.Number}", 2).Text($"Pasal {article.Number}").Bold().AlignCenter();
                if (article.Title is { } title)
                {
                    column.Item().Text(title).Bold().AlignCenter();
                }

                break;
            case Provision provision:
                Marked(column.Item().PaddingLeft(provision.Level * MarkWidth), provision.Mark, provision.Text);
                break;
            case Paragraph paragraph:
                column.Item().PaddingVertical(2).Text(paragraph.Text).Justify();
                break;
            case LegalTable table:
                Draw(column, table);
                break;
            case SigningPlaces places:
                Draw(column, places);
                break;
            default:
                throw new NotSupportedException($"No way to set {block.GetType().Name}.");
        }
    }

    private static void Draw(ColumnDescriptor column, Preamble preamble)
    {
        for (var i = 0; i < preamble.Items.Count; i++)
        {
            var (mark, text) = preamble.Items[i];
            var label = i == 0 ? preamble.Label : "";
            column.Item().PaddingTop(i == 0 ? 6 : 0).Row(row =>
            {
                row.ConstantItem(LabelWidth).Text(label);
                row.ConstantItem(12).Text(i == 0 ? ":" : "");
                Marked(row.RelativeItem(), mark, text);
            });
        }
    }

    private static void Marked(IContainer place, string mark, string text)
    {
        if (mark.Length == 0)
        {
            place.Text(text).Justify();
            return;
        }

        place.Row(row =>
        {
            row.ConstantItem(MarkWidth).Text(mark);
            row.RelativeItem().Text(text).Justify();
        });
    }

    private static void Draw(ColumnDescriptor column, LegalTable table) => column.Rows(
        table.Rows,
        [.. table.Columns.Select((c, i) => new Field<IReadOnlyList<string>>(c.Title, c.Width, row => row[i], c.Figures))],
        table.Total);

    /// <summary>Places to sign, two in a row; the mark to check the paper by keeps to the last of them, so that it never stands on a page alone.</summary>
    private static void Draw(ColumnDescriptor column, SigningPlaces places, PaperCheck? check = null)
    {
        if (places.Places.Count <= FewPlaces)
        {
            column.Item().ShowEntire().Column(kept => Pairs(kept, places, check));
            return;
        }

        Pairs(column, places, check);
    }

    private static void Pairs(ColumnDescriptor column, SigningPlaces places, PaperCheck? check)
    {
        var pairs = places.Places.Chunk(2).ToList();
        foreach (var (pair, isLast) in pairs.Select((pair, i) => (pair, i == pairs.Count - 1)))
        {
            column.Item().PaddingTop(14).ShowEntire().Column(kept =>
            {
                kept.Item().Row(row => Draw(row, pair));
                if (isLast)
                {
                    kept.Checked(check);
                }
            });
        }
    }

    private static void Draw(RowDescriptor row, SigningPlace[] pair)
    {
        row.Spacing(24);
        if (pair.Length == 1)
        {
            row.RelativeItem();
        }

        foreach (var place in pair)
        {
            row.RelativeItem().Column(block => Draw(block, place));
        }
    }

    private static void Draw(ColumnDescriptor block, SigningPlace place)
    {
        foreach (var line in place.Above)
        {
            block.Item().Text(line).FontSize(10);
        }

        block.Item().PaddingTop(place.Above.Count > 0 ? 6 : 0).Text(place.Office.ToUpper(Indonesian.Culture) + ",").FontSize(10).SemiBold();
        var room = block.Item().Height(54).AlignMiddle();
        if (place.How is { } how)
        {
            room.Text(how).FontFamily(ReportFonts.Sans).FontSize(8.5f).Italic().FontColor(Look.Muted);
        }

        if (place.Name is { Length: > 0 } name)
        {
            block.Item().Text(name).Bold().Underline();
        }
        else
        {
            block.Item().Text("(…………………………………)");
        }

        if (place.Below is { } below)
        {
            block.Item().PaddingTop(6).Text(below).FontSize(9.5f);
        }
    }

    private static void Foot(RowDescriptor row, LegalPaper paper)
    {
        row.Spacing(12);
        row.RelativeItem().Text(text =>
        {
            text.DefaultTextStyle(Pages.Small);
            text.Span(paper.IsDemo ? "Data contoh, bukan dokumen resmi" : $"Disusun lewat KerjasamaDesa, {IndonesianDate.Moment(paper.PrintedAt)}");
            if (paper.Check is { } check)
            {
                text.Span($"  ·  Periksa: {check.Code}");
            }
        });
        row.PageNumber();
    }

    private static DocumentMetadata Metadata(LegalPaper paper) => new()
    {
        Title = paper.Title,
        Author = paper.Author,
        Subject = paper.Subject,
        Keywords = "kerja sama antar desa",
        Creator = "KerjasamaDesa",
        Language = "id-ID",
        CreationDate = paper.PrintedAt,
        ModifiedDate = paper.PrintedAt,
    };
}
