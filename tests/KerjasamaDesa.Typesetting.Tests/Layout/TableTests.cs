namespace KerjasamaDesa.Typesetting.Tests.Layout;

public class TableTests
{
    [Fact]
    public void The_header_and_footer_stand_on_every_page()
    {
        Document document = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Header(header =>
            {
                header.Cell().Text("Desa");
                header.Cell().Text("Iuran");
            });
            table.Footer(footer => footer.Cell().ColumnSpan(2).Text("Jumlah"));
            for (int i = 1; i <= 20; i++)
            {
                table.Cell().Text($"d{i}");
                table.Cell().Text($"r{i}");
            }
        }));

        string[] pages = document.Words();
        Assert.Equal(2, pages.Length);
        Assert.All(pages, page => Assert.StartsWith("Desa Iuran d", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.EndsWith("Jumlah", page, StringComparison.Ordinal));
        Assert.Equal("Desa Iuran d12 r12", pages[1][..18]);
    }

    [Fact]
    public void Cells_fill_the_free_places_beside_spans()
    {
        string page = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 3);
            table.Cell().RowSpan(2).Text("A");
            table.Cell().ColumnSpan(2).Text("B");
            table.Cell().Text("C");
            table.Cell().Text("D");
            table.Cell().Row(3).Column(3).Text("F");
            table.Cell().Row(3).Column(1).Text("E");
        })).OnEachPage(page => string.Join(' ', page.GetWords().Select(word => $"{word.Text}{word.BoundingBox.Left:0},{200 - word.BoundingBox.Bottom:0}")))[0];

        Assert.Equal(["A", "B", "C", "D", "E", "F"], page.Split(' ').Select(word => word[..1]).Order());
        Assert.Contains("A20,29", page, StringComparison.Ordinal);
        Assert.Contains("B107,29", page, StringComparison.Ordinal);
        Assert.Contains("C107,41", page, StringComparison.Ordinal);
        Assert.Contains("D193,41", page, StringComparison.Ordinal);
        Assert.Contains("F193,53", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_over_rows_goes_on_beyond_the_page_with_its_frame()
    {
        string[] pages = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().RowSpan(20).Border(0.5f).Padding(2).Text("Program");
            for (int i = 1; i <= 20; i++)
            {
                table.Cell().Text($"kegiatan {i}");
            }
        })).Dump();

        Assert.Equal(2, pages.Length);
        Assert.Contains("rows 1-13 ...", pages[0], StringComparison.Ordinal);
        Assert.Contains("Text 36.1x12 Program", pages[0], StringComparison.Ordinal);
        Assert.Contains("rows 14-20", pages[1], StringComparison.Ordinal);
        Assert.Contains("Box 4x4\n    Padding 4x4\n      Empty 0x0", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_cell_over_rows_goes_on_too()
    {
        string lines = string.Join('\n', Enumerable.Range(1, 18).Select(i => $"baris{i}"));
        string[] pages = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().RowSpan(20).Text(lines);
            for (int i = 1; i <= 20; i++)
            {
                table.Cell().Text($"k{i}");
            }
        })).Words();

        string all = string.Join(' ', pages);
        Assert.All(Enumerable.Range(1, 18), i => Assert.Single(all.Split(' '), $"baris{i}"));
        Assert.Contains("baris18", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_over_rows_lends_its_height_to_the_last_of_them()
    {
        string page = Assert.Single(Sample.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().RowSpan(2).Text("a\nb\nc\nd");
            table.Cell().Text("x");
            table.Cell().Text("y");
            table.Cell().Text("z");
        })).Dump());

        Assert.StartsWith("Table 260x60 rows 1-3", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_does_not_fit_goes_whole_to_the_next_page()
    {
        string[] pages = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 1);
            table.Cell().Height(130);
            table.Cell().Text("a\nb\nc\nd");
        })).Words();

        Assert.Equal(["", "a b c d"], pages);
    }

    [Fact]
    public void A_row_taller_than_half_a_page_is_split()
    {
        string lines = string.Join('\n', Enumerable.Range(1, 12));
        string[] pages = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().Height(100);
            table.Cell();
            table.Cell().Text("pendek");
            table.Cell().Text(lines);
        })).Words();

        Assert.Equal(["pendek 1 2 3 4 5", "6 7 8 9 10 11 12"], pages);
    }

    [Fact]
    public void A_header_as_high_as_the_page_is_not_repeated()
    {
        string[] pages = Sample.Small(content => content.Table(table =>
        {
            Columns(table, 1);
            table.Header(header => header.Cell().Height(120).Text("Kepala"));
            for (int i = 1; i <= 12; i++)
            {
                table.Cell().Text($"{i}");
            }
        })).Words();

        Assert.Equal(["Kepala 1 2 3", "4 5 6 7 8 9 10 11 12"], pages);
    }

    [Fact]
    public void A_table_without_columns_is_refused()
    {
        Document document = Sample.Small(content => content.Table(table => table.Cell().Text("x")));

        Assert.Throws<InvalidOperationException>(() => document.GeneratePdf());
    }

    private static void Columns(TableDescriptor table, int count)
    {
        table.ColumnsDefinition(columns =>
        {
            for (int i = 0; i < count; i++)
            {
                columns.RelativeColumn();
            }
        });
    }
}
