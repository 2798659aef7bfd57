using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.FieldQueue;

/// <summary>What a device does that hands in its queue: asks who is signed in, sends an entry, then its photos in pieces.</summary>
internal static class FieldSending
{
    public static async Task<string> TokenAsync(this Browser browser) =>
        JsonDocument.Parse((await browser.GetAsync("/catat/kirim")).Text).RootElement.GetProperty("token").GetString()!;

    /// <summary>An entry as the form of the activity fills it, waiting on a device.</summary>
    public static Dictionary<string, string> Queued(this Scene scene, string progress = "40", params byte[][] photos)
    {
        var fields = new Dictionary<string, string>
        {
            ["EntryId"] = Guid.CreateVersion7().ToString(),
            ["ActivityId"] = scene.ActivityId.ToString(),
            ["VisitId"] = Guid.CreateVersion7().ToString(),
            ["KnownTitle"] = "Pasang pipa",
            ["KnownUnit"] = "m",
            ["WriterId"] = scene.Secretary.AccountId.ToString(),
            ["WriterName"] = scene.Secretary.Name,
            ["WrittenAt"] = DateTimeOffset.UtcNow.AddHours(-3).ToString("O"),
            ["Day"] = Scene.Today.Iso(),
            ["Progress"] = progress,
            ["OutputToDate"] = "2.170",
            ["Spending[0].Source"] = "DDS",
            ["Spending[0].Amount"] = "1.500.000",
            ["Narrative"] = "Pipa terpasang sampai dusun atas.",
            ["Obstacle"] = "Hujan tiga hari.",
            ["Point"] = "-7.60788, 110.20375",
        };
        foreach (var (photo, i) in photos.Select((p, i) => (p, i)))
        {
            fields[$"Awaited[{i}].Hash"] = HashOf(photo);
            fields[$"Awaited[{i}].Size"] = $"{photo.Length}";
        }

        return fields;
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static async Task<Answer> HandInAsync(this Browser browser, Scene scene, IReadOnlyDictionary<string, string> fields) =>
        await browser.PostRawAsync($"{scene.Address}/catat/kirim", [.. fields, new("__RequestVerificationToken", await browser.TokenAsync())]);

    public static string PhotoAddress(Scene scene, IReadOnlyDictionary<string, string> fields, byte[] photo) => $"{scene.Address}/catat/kirim/{fields["EntryId"]}/foto/{HashOf(photo)}";

    /// <summary>Sends a piece that begins at an offset.</summary>
    public static async Task<Answer> SendPieceAsync(this Browser browser, string address, byte[] photo, int from, int count)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address}?dari={from}", UriKind.Relative)) { Content = new ByteArrayContent(photo[from..Math.Min(photo.Length, from + count)]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Headers.Add("RequestVerificationToken", await browser.TokenAsync());
        return await browser.SendAsync(request);
    }

    public static JsonElement Json(this Answer answer) => JsonDocument.Parse(answer.Text).RootElement;
}
