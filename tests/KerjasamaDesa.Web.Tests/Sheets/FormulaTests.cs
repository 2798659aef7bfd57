using CsCheck;
using KerjasamaDesa.Web.Sheets;

namespace KerjasamaDesa.Web.Tests.Sheets;

public class FormulaTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char["'=+-@a\t\n＝_x0041FD"].Array[0, 12].Select(letters => new string(letters)), Gen.String);

    [Fact]
    public void A_neutralised_text_is_never_run_and_comes_back_exactly() => Texts.Sample(text =>
    {
        Assert.False(Formula.Harmless(text) is { Length: > 0 } shown && "=+-@\t\r\n＝＋－＠".Contains(shown[0], StringComparison.Ordinal));
        Assert.Equal(text, Formula.Restored(Formula.Harmless(text)));
        Assert.Equal(text, Formula.Restored(Formula.Distinct(text)));
    });

    [Fact]
    public void Any_text_survives_a_cell_of_a_workbook() => Texts.Sample(text =>
    {
        var encoded = XlsxText.Encode(text);
        Assert.Equal(text, XlsxText.Decode(encoded));
        System.Xml.XmlConvert.VerifyXmlChars(encoded);
    });
}
