using System.Net;
using System.Text;
using CsCheck;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Imports;

/// <summary>Whatever is sent: the form with a sentence, or a preview; never a failure, and nothing stored.</summary>
public sealed class HostileImportTests : PortalTests
{
    private static readonly string[] Values =
    [
        "Wisata", "", "=cmd|' /C calc'!A0", "'=1", "-1", "1e400", "1E-400", "NaN", "99999999999999999999999999999999", "0,00001", "<script>alert(1)</script>", "\u202Egnirts", "🌾",
        "00000000000000000000000000000000-0000000000000000", "5", "2026", "-7,6", "110.2", "_x0000_", "Baik", "#N/A", "  ", "a\u0301", "Persampahan",
    ];

    [Theory]
    [InlineData("Berkas ini bukan lembar kerja", "%PDF-1.7")]
    [InlineData("Judul kolom pada baris 1 tidak dikenali", "Nama;Jumlah\nA;1")]
    [InlineData("Berkas ini rusak", "PK\u0003\u0004")]
    [InlineData("Berkas ini kosong", "")]
    public async Task What_cannot_be_read_comes_back_beside_the_box_with_what_is_wrong(string sentence, string content)
    {
        var village = await Importing.InAsync(Portal);

        var answer = await village.SendAsync(Encoding.UTF8.GetBytes(content), "../../<b>.xlsx");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, answer.Words, StringComparison.Ordinal);
        Assert.False(await Portal.WithDbAsync(db => db.SheetImports.AnyAsync(i => i.VillageCode == village.Village.Code)));
    }

    [Fact]
    public async Task A_form_without_a_file_and_a_file_beyond_the_limit_are_refused()
    {
        var village = await Importing.InAsync(Portal);

        Assert.Contains("Pilih berkas", (await village.Official.FillAndPostAsync(village.Address, new Dictionary<string, string>())).Words, StringComparison.Ordinal);
        Assert.Contains("paling besar 5 MB", (await village.SendAsync(new byte[(5 * 1024 * 1024) + 1])).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await village.SendAsync(new byte[7 * 1024 * 1024])).Status);
    }

    [Fact]
    public async Task No_mixture_of_values_in_a_sheet_brings_the_portal_down()
    {
        var village = await Importing.InAsync(Portal);
        var cell = Gen.Int[0, Values.Length - 1].Select(i => Values[i]);
        var workbooks = cell.Array[12].Array[1, 6].Select(rows => Workbooks.Of(Row(Importing.PotentialHead.Split(';')) + string.Concat(rows.Select(Row))));
        var texts = Gen.Select(Gen.Bool.Select(isNeed => isNeed ? Importing.NeedHead : Importing.PotentialHead), cell.Array[1, 13].Array[1, 6]).Select((head, rows) =>
            Encoding.UTF8.GetBytes(head + "\n" + string.Join('\n', rows.Select(row => string.Join(';', row)))));

        await Gen.OneOf(workbooks, texts).SampleAsync(
            async bytes =>
            {
                var sent = await village.SendAsync(bytes, "data.xlsx");
                Assert.Contains(sent.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Found });
                if (sent.Location is { } preview)
                {
                    var answer = await village.Official.GetAsync(preview.ToString());
                    Assert.Equal(HttpStatusCode.OK, answer.Status);
                    Assert.Empty(answer.Page.QuerySelectorAll("main script"));
                }
            },
            iter: 60,
            threads: 1);
        Assert.False(await Portal.WithDbAsync(db => db.Potentials.AnyAsync(p => p.VillageCode == village.Village.Code)));
    }

    private static string Row(IEnumerable<string> cells) =>
        $"<row>{string.Concat(cells.Select((cell, i) => $"<c t=\"{(i % 3 == 2 ? "n" : "str")}\"><v>{WebUtility.HtmlEncode(cell)}</v></c>"))}</row>";
}
