using UglyToad.PdfPig.Content;

namespace KerjasamaDesa.Typesetting.Tests.Pdf;

public class GraphicTests
{
    /// <summary>Two red pixels beside one another, half transparent.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DQAMIADv0C/528KS0AAAAASUVORK5CYII=");

    [Fact]
    public void An_SVG_is_drawn_with_text_that_can_be_copied()
    {
        Document document = Svg("<title>Kurva S</title><desc>Rencana</desc><text x='10' y='20' font-size='8'>Bulan 1</text>");

        Assert.Equal(["Bulan 1"], document.Words());
        Assert.Empty(document.FindMissingGlyphs());
        Assert.Contains("/Type/StructElem/S/Figure", document.Source(), StringComparison.Ordinal);
        Assert.Contains("/Alt<FEFF004B00750072007600610020005300", document.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_SVG_that_nobody_describes_is_decoration()
    {
        Assert.DoesNotContain("/Figure", Svg("<rect width='5' height='5'/>").Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_middle_and_the_end_of_a_text_can_be_its_anchor()
    {
        IReadOnlyList<double[]> edges = Svg("<text x='50' y='20' text-anchor='end'>ujung</text><text x='50' y='40' text-anchor='middle'>tengah</text>")
            .OnEachPage(page => page.GetWords().SelectMany(word => new[] { word.Letters[0].StartBaseLine.X, word.Letters[^1].EndBaseLine.X }).ToArray());

        // The drawing is 100 units wide on 260 points, beginning at 20.
        Assert.InRange(edges[0][1], 149.5, 150.5);
        Assert.InRange((edges[0][2] + edges[0][3]) / 2, 149.5, 150.5);
    }

    [Theory]
    [InlineData("M1 2L3 4h5v-6z", "1 2 m 3 4 l 8 4 l 8 -2 l h f")]
    [InlineData("m1,2 3 4-1-1", "1 2 m 4 6 l 3 5 l f")]
    [InlineData("M0 0C1 1 2 1 3 0s2-1 3 0", "0 0 m 1 1 2 1 3 0 c 4 -1 5 -1 6 0 c f")]
    [InlineData("M0 0Q3 3 6 0", "0 0 m 2 2 4 2 6 0 c f")]
    [InlineData("M1 0A1 1 0 0 1 0 1", "1 0 m 1 0.552 0.552 1 0 1 c f")]
    public void Paths_are_read(string path, string drawn)
    {
        Assert.Contains(drawn, Svg($"<path d='{path}'/>").Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_hand_down_their_look_and_are_turned_and_moved()
    {
        string source = Svg("<g fill='none' stroke='#FF0000' stroke-width='2' opacity='.5' transform='translate(10 5) rotate(90)'><line x2='4' y2='0' stroke-dasharray='2 1'/></g>").Source();

        Assert.Contains("1 0 0 1 10 5 cm", source, StringComparison.Ordinal);
        Assert.Contains("0 1 -1 0 0 0 cm", source, StringComparison.Ordinal);
        Assert.Contains("1 0 0 RG\n2 w\n[2 1 ] 0 d", source, StringComparison.Ordinal);
        Assert.Contains("/s128<</CA 0.502", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<image href='x.png'/>")]
    [InlineData("<path d='5 5'/>")]
    [InlineData("<rect width='wide' height='5'/>")]
    [InlineData("<g transform='skewX(5)'/>")]
    [InlineData("<rect fill='url(#warna)'/>")]
    [InlineData("<rect style='fill:red'/>")]
    public void What_an_SVG_may_not_hold_is_refused(string content)
    {
        Assert.Throws<FormatException>(() => Svg(content).GeneratePdf());
    }

    [Fact]
    public void A_PNG_keeps_its_transparency_and_is_stored_once()
    {
        Document document = Sample.Small(content => content.Row(row =>
        {
            row.ConstantItem(40).SemanticImage("Lambang").Image(Png);
            row.ConstantItem(40).Image(Png);
        }));

        IPdfImage[] images = document.OnEachPage(page => page.GetImages().ToArray())[0];
        Assert.Equal(2, images.Length);
        Assert.Equal(40, images[0].BoundingBox.Width, 0.1);
        Assert.Equal(20, images[0].BoundingBox.Height, 0.1);
        Assert.Single(document.Source().Split("/ColorSpace/DeviceRGB")[1..]);
        Assert.Contains("/SMask", document.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_taller_than_the_page_is_made_smaller()
    {
        Document document = Sample.Small(content => content.Svg("<svg viewBox='0 0 10 100'><rect width='10' height='100'/></svg>"));

        Assert.Equal("Graphic 16x160\n", Assert.Single(document.Dump()));
    }

    [Fact]
    public void A_JPEG_is_kept_as_it_is()
    {
        byte[] jpeg =
        [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 60, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xD9,
        ];
        string source = Sample.Small(content => content.Width(60).Image(jpeg)).Source();

        Assert.Contains("/Width 60/Height 30/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode/Length 29>>", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_picture_is_refused()
    {
        Assert.Throws<FormatException>(() => Sample.Small(content => content.Image([1, 2, 3, 4, 5, 6, 7, 8])).GeneratePdf());
    }

    private static Document Svg(string content)
    {
        return Sample.Small(container => container.Svg($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 50'>{content}</svg>"));
    }
}
