using UglyToad.PdfPig;

namespace KerjasamaDesa.Typesetting.Tests.Layout;

/// <summary>Whatever is put into one another, layout comes to an end, loses no word, and gives a file that can be read.</summary>
public class AbsurdTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Documents_made_at_random_end_and_lose_no_word(int seed)
    {
        RandomDocument random = new(seed);
        Document document = Sample.Small(random.Fill);

        using PdfDocument pdf = PdfDocument.Open(document.GeneratePdf());

        string letters = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        string found = new([.. letters.Where(char.IsAsciiLetterUpper)]);
        Assert.Equal(random.Written.Order(), found.Order());
    }

    [Fact]
    public void A_huge_cell_ends()
    {
        Document document = Sample.Small(content => content.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(3);
                columns.RelativeColumn();
            });
            table.Cell().Padding(5).Text(new string('W', 400));
            table.Cell().Text(string.Concat(Enumerable.Repeat("kata yang panjang ", 3000)));
        }));

        int pages = document.LayOut().Pages.Count;
        Assert.InRange(pages, 30, 500);
    }

    [Fact]
    public void A_header_without_end_stops_the_document_rather_than_the_server()
    {
        Document document = Sample.Small(content => content.Text("x"), page => page.Header().Height(500));

        Assert.Throws<InvalidOperationException>(() => document.GeneratePdf());
    }

    public static TheoryData<int> Seeds()
    {
        return [.. Enumerable.Range(1, 120)];
    }

    /// <summary>Puts containers into containers at random. Every text bears capitals, by which lost or doubled words show.</summary>
    private sealed class RandomDocument(int seed)
    {
        private const int Deepest = 5;

        private readonly Random random = new(seed);

        public List<char> Written { get; } = [];

        public void Fill(IContainer container)
        {
            Fill(container, 0);
        }

        private void Fill(IContainer container, int depth)
        {
            for (int i = random.Next(3); i > 0; i--)
            {
                container = Wrap(container);
            }

            int kind = depth == 0 ? random.Next(3) : depth < Deepest ? random.Next(7) : random.Next(4, 7);
            switch (kind)
            {
                case 0:
                    container.Column(column =>
                    {
                        column.Spacing(random.Next(8));
                        Repeat(6, () => Fill(column.Item(), depth + 1));
                    });
                    break;
                case 1:
                    container.Row(row => Repeat(3, () => Fill(random.Next(2) == 0 ? row.RelativeItem() : row.ConstantItem(random.Next(120)), depth + 1)));
                    break;
                case 2:
                    container.Table(table => FillTable(table, depth));
                    break;
                case 3:
                    container.Svg("<svg viewBox='0 0 30 20'><rect width='30' height='20'/></svg>").FitArea();
                    break;
                default:
                    string text = Words();
                    Written.AddRange(text.Where(char.IsAsciiLetterUpper));
                    TextBlockDescriptor block = container.Text(text);
                    _ = random.Next(2) == 0 ? block.Justify() : block.AlignCenter();
                    break;
            }
        }

        private IContainer Wrap(IContainer container)
        {
            return random.Next(10) switch
            {
                0 => container.Padding(random.Next(40)),
                1 => container.Border(1).Background("#F0F0F0"),
                2 => container.ShowEntire(),
                3 => container.EnsureSpace(random.Next(300)),
                4 => container.Section($"s{random.Next(9)}"),
                5 => container.AlignBottom().AlignRight(),
                6 => container.MinHeight(random.Next(300)),
                7 => container.ExtendVertical(),
                8 => container.MaxHeight(random.Next(5, 200)),
                _ => container.SemanticHeader2(),
            };
        }

        private void FillTable(TableDescriptor table, int depth)
        {
            int columns = random.Next(1, 4);
            table.ColumnsDefinition(definition =>
            {
                for (int i = 0; i < columns; i++)
                {
                    definition.RelativeColumn(random.Next(1, 4));
                }
            });
            Repeat(20, () => Fill(
                table.Cell().RowSpan((uint)(random.Next(4) == 0 ? random.Next(1, 5) : 1)).ColumnSpan((uint)random.Next(1, 3)), depth + 2));
        }

        private string Words()
        {
            int count = random.Next(8) == 0 ? random.Next(200) : random.Next(6);
            return string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + random.Next(26)) + new string('a', random.Next(12)) + " \n-/"[random.Next(4)]));
        }

        private void Repeat(int most, Action action)
        {
            for (int i = random.Next(1, most + 1); i > 0; i--)
            {
                action();
            }
        }
    }
}
