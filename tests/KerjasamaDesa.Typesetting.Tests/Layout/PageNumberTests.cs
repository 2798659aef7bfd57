namespace KerjasamaDesa.Typesetting.Tests.Layout;

public class PageNumberTests
{
    [Fact]
    public void Every_page_says_its_number_and_how_many_there_are()
    {
        Document document = Sample.Small(
            content => content.Text(string.Join('\n', Enumerable.Repeat("x", 130))),
            page => page.Footer().Text(text =>
            {
                text.Span("Halaman ");
                text.CurrentPageNumber();
                text.Span(" dari ");
                text.TotalPages();
            }));

        string[] pages = document.Words();
        Assert.Equal(11, pages.Length);
        Assert.All(pages.Index(), page => Assert.EndsWith($"Halaman {page.Index + 1} dari 11", page.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_contents_knows_pages_that_come_after_it()
    {
        Document document = Sample.Small(content => content.Column(column =>
        {
            foreach (string name in (string[])["satu", "dua", "hilang"])
            {
                column.Item().Text(text =>
                {
                    text.Span(name + " ");
                    text.BeginPageNumberOfSection(name).Format(number => number is null ? "?" : $"hal. {number}");
                });
            }

            column.Item().PageBreak();
            column.Item().Section("satu").Text(string.Join('\n', Enumerable.Repeat("x", 20)));
            column.Item().Section("dua").Text("y");
        }));

        Assert.Equal("satu hal. 2 dua hal. 3 hilang ?", document.Words()[0]);
    }

    [Fact]
    public void Numbers_count_within_a_section_too()
    {
        Document document = Sample.Small(
            content => content.Column(column =>
            {
                column.Item().Text("sampul");
                column.Item().PageBreak();
                column.Item().Section("isi").Text(string.Join('\n', Enumerable.Repeat("x", 20)));
            }),
            page => page.Footer().Text(text =>
            {
                text.PageNumberWithinSection("isi");
                text.Span("/");
                text.TotalPagesWithinSection("isi");
                text.Span("/");
                text.EndPageNumberOfSection("isi");
            }));

        Assert.EndsWith("2/2/3", document.Words()[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Page_numbers_run_through_pages_of_different_sizes()
    {
        static void Footer(IContainer container)
        {
            container.Text(text =>
            {
                text.CurrentPageNumber();
                text.Span(" dari ");
                text.TotalPages();
            });
        }

        Document document = Document.Create(pages =>
        {
            pages.Page(page => Footer(page.Content()));
            pages.Page(page =>
            {
                page.Size(PageSizes.A4.Landscape());
                Footer(page.Content());
            });
        });

        Assert.Equal(["1 dari 2", "2 dari 2"], document.Words());
        Assert.Equal([595, 842], document.OnEachPage(page => Math.Round(page.Width)));
    }
}
