namespace KerjasamaDesa.Typesetting.Tests.Layout;

public class FlowTests
{
    [Fact]
    public void A_column_goes_on_where_the_page_ended()
    {
        string[] pages = Sample.Small(content => content.Column(column =>
        {
            column.Spacing(4);
            column.Item().Height(100);
            column.Item().Row(row =>
            {
                row.ConstantItem(60).Text("kiri");
                row.RelativeItem().AlignRight().Text("kanan");
            });
            column.Item().Height(100).Background("#EEEEEE");
        })).Dump();

        Assert.Equal(
            [
                """
                Column 260x116 ...
                  Size 0x100
                    Empty 0x0
                  Row 260x12
                    Text 13.3x12 kiri
                    Align 25.9x12
                      Text 25.9x12 kanan

                """,
                """
                Column 0x100
                  Size 0x100
                    Box 0x0
                      Empty 0x0

                """,
            ],
            pages);
    }

    [Fact]
    public void What_is_to_stay_together_moves_to_the_next_page()
    {
        Document document = Sample.Small(content => content.Column(column =>
        {
            column.Item().Height(130);
            column.Item().ShowEntire().Text("satu\ndua\ntiga");
        }));

        Assert.Equal(["", "satu dua tiga"], document.Words());
    }

    [Fact]
    public void What_is_to_stay_together_but_is_taller_than_a_page_is_split()
    {
        string lines = string.Join('\n', Enumerable.Range(1, 20));
        Document document = Sample.Small(content => content.ShowEntire().Text(lines));

        Assert.Equal(2, document.Words().Length);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"{i}"), document.Words().SelectMany(page => page.Split(' ')));
    }

    [Fact]
    public void A_heading_moves_with_what_follows_when_too_little_room_is_left()
    {
        static void Chapter(IContainer container, float room)
        {
            container.EnsureSpace(room).Column(column =>
            {
                column.Item().Text("Judul");
                column.Item().Text("1\n2\n3\n4\n5\n6");
            });
        }

        Document moved = Sample.Small(content => content.Column(column =>
        {
            column.Item().Height(100);
            Chapter(column.Item(), 80);
        }));
        Document split = Sample.Small(content => content.Column(column =>
        {
            column.Item().Height(100);
            Chapter(column.Item(), 40);
        }));

        Assert.Equal(["", "Judul 1 2 3 4 5 6"], moved.Words());
        Assert.Equal(["Judul 1 2 3 4", "5 6"], split.Words());
    }

    [Fact]
    public void A_page_break_at_the_top_of_a_page_leaves_no_empty_page()
    {
        Document document = Sample.Small(content => content.Column(column =>
        {
            column.Item().PageBreak();
            column.Item().Text("satu");
            column.Item().PageBreak();
            column.Item().Text("dua");
        }));

        Assert.Equal(["satu", "dua"], document.Words());
    }

    [Fact]
    public void Beside_a_longer_item_a_finished_one_keeps_its_frame()
    {
        string lines = string.Join('\n', Enumerable.Range(1, 20));
        string[] pages = Sample.Small(content => content.Row(row =>
        {
            row.ConstantItem(50).Border(1).Padding(3).Text("pendek");
            row.RelativeItem().Text(lines);
        })).Dump();

        Assert.StartsWith(
            """
            Row 260x84
              Box 6x6
                Padding 6x6
                  Empty 0x0
            """,
            pages[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_to_be_shown_leaves_no_trace()
    {
        Document document = Sample.Small(content => content.Column(column =>
        {
            column.Spacing(10);
            column.Item().ShowIf(false).Text("rahasia");
            column.Item().ShowIf(true).Text("terbuka");
        }));

        Assert.Equal("Column 32.5x12\n  Text 32.5x12 terbuka\n", Assert.Single(document.Dump()));
    }

    [Fact]
    public void Items_too_wide_for_the_page_are_narrowed()
    {
        string page = Assert.Single(Sample.Small(content => content.Row(row =>
        {
            row.ConstantItem(390).Extend();
            row.AutoItem().Text("tak muat");
            row.ConstantItem(130).ExtendHorizontal();
        })).Dump());

        Assert.Contains("Extend 195x", page, StringComparison.Ordinal);
        Assert.Contains("Extend 65x", page, StringComparison.Ordinal);
        Assert.StartsWith("Row 260x", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_is_filled_only_once()
    {
        Document document = Sample.Small(content =>
        {
            content.Text("satu");
            content.Text("dua");
        });

        Assert.Throws<InvalidOperationException>(() => document.GeneratePdf());
    }

    [Fact]
    public void Margins_that_leave_no_room_are_refused()
    {
        Document document = Sample.Small(content => content.Text("x"), page => page.Margin(100));

        Assert.Throws<InvalidOperationException>(() => document.GeneratePdf());
    }
}
