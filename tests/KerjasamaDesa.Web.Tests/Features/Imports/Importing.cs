using System.Text;
using AngleSharp.Html.Dom;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Imports;

/// <summary>A village's official with a spreadsheet.</summary>
internal sealed record Importing(Portal Portal, Village Village, Browser Official)
{
    public const string PotentialHead = "Jenis potensi;Nama potensi;Uraian;Jumlah yang ada;Jumlah yang dapat dibagi;Satuan;Kondisi;Tahun data;Lintang;Bujur;Kunci (jangan diubah)";
    public const string NeedHead = "Jenis kebutuhan;Nama kebutuhan;Uraian;Warga yang merasakan;Mendesak (1–5);Berat (1–5);Memburuk (1–5);Perkiraan biaya (Rp);Jumlah yang dibutuhkan;Satuan;Lintang;Bujur";

    public string Address => $"/desa/{Village.Code}/impor";

    public static async Task<Importing> InAsync(Portal portal)
    {
        var village = (await portal.FreshVillagesAsync(1))[0];
        return new Importing(portal, village, portal.As(await portal.PersonAsync(Role.VillageOfficial, village.Code)));
    }

    /// <summary>Sends a file and gives the answer to it: a redirect to the preview, or the form with the refusal.</summary>
    public async Task<Answer> SendAsync(byte[] bytes, string name = "data.csv")
    {
        var form = Browser.Form(await Official.GetAsync(Address));
        return await Official.SendFilesAsync(form, new Dictionary<string, string>(), "File", [(bytes, name)], Address);
    }

    public Task<Answer> SendAsync(string csv) => SendAsync(Encoding.UTF8.GetBytes(csv));

    /// <summary>Sends a file and opens its preview.</summary>
    public async Task<Answer> PreviewAsync(byte[] bytes, string name = "data.csv")
    {
        var sent = await SendAsync(bytes, name);
        Assert.True(sent.Location is not null, sent.Words);
        return await Official.GetAsync(sent.Location.ToString());
    }

    public Task<Answer> PreviewAsync(string csv) => PreviewAsync(Encoding.UTF8.GetBytes(csv));

    /// <summary>Presses the import button of a preview and opens the result.</summary>
    public async Task<Answer> ConfirmAsync(Answer preview)
    {
        var pressed = await Official.PostAsync(ConfirmForm(preview), new Dictionary<string, string>(), Address);
        return await Official.GetAsync(pressed.Location!.ToString());
    }

    public static IHtmlFormElement ConfirmForm(Answer preview) => preview.Page.QuerySelectorAll("form.import-confirm").OfType<IHtmlFormElement>().Single();

    public static bool CanConfirm(Answer preview) => preview.Page.QuerySelector("form.import-confirm") is not null;

    /// <summary>New, changed, same and wrong, as the preview counts them.</summary>
    public static int[] Counts(Answer preview) =>
        [.. preview.Page.QuerySelectorAll(".import-counts dd").Select(dd => int.Parse(dd.TextContent.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>The faults as a reader sees them: row, column, what is typed, what is wrong.</summary>
    public static string[] Faults(Answer preview) =>
        [.. preview.Page.QuerySelectorAll("section[aria-labelledby=galat] tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())))];
}
