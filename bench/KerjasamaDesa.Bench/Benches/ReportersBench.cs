using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;
using Npgsql;
using SkiaSharp;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// The evening after a market day: 500 people of a team come back to a line at the same moment, each with a queue of four entries, the first with a
/// photo, and each sends one of them twice because its answer was lost. Counted is that all stand in the database once; timed is each answer to an entry.
/// </summary>
/// <remarks>
/// The goal is ten seconds for 99 of 100: nobody looks at a queue that sends itself, but who does should see it move, and it is a ninth of what the
/// device waits before it takes a line for broken.
/// </remarks>
internal static class ReportersBench
{
    private const int Reporters = 500;
    private const int Entries = 4;
    private const int MostAttempts = 10;
    private const double GoalMilliseconds = 10_000;

    /// <summary>A portal that is too busy says so, and a device tries again after this time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        var site = await Data.Reporters.AddAsync(country, Reporters);
        Environment.SetEnvironmentVariable("Portal__SignInsPerMinute", "100000");
        await using var portal = await Servers.PortalAsync(country);
        var phones = new ConcurrentBag<Phone>();
        await Parallel.ForEachAsync(site.UserNames, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (name, _) => phones.Add(new Phone(site, await Visitor.SignInAsync(name))));

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(phones.Select(phone => phone.SendAllAsync()));
        var took = Stopwatch.GetElapsedTime(began);

        var ids = phones.SelectMany(p => p.Ids).ToArray();
        var (rows, photos) = await CountAsync(country, ids);
        double[] times = [.. phones.SelectMany(p => p.Times).Order()];
        var p99 = times[(int)(0.99 * (times.Length - 1))];
        Console.WriteLine($"{Reporters} reporters, {ids.Length} entries, {times.Length} sends in {Verdict.Number(took.TotalSeconds, "0.0")} s; median {Verdict.Number(times[times.Length / 2], "0")} ms; {phones.Sum(p => p.Refused)} refused, {phones.Sum(p => p.Postponed)} sent again as the portal was busy");
        foreach (var phone in phones)
        {
            phone.Dispose();
        }

        return Verdict.All(
            "reporters",
            ($"{ids.Length - rows} of {ids.Length} entries lost, {Reporters - photos} of {Reporters} photos lost (goal 0)", rows == ids.Length && photos == Reporters),
            ($"{rows - ids.Length} doubled, {phones.Count(p => !p.IsSameReceipt)} other receipts to the same entry (goal 0)", rows <= ids.Length && phones.All(p => p.IsSameReceipt)),
            ($"p99 {Verdict.Number(p99, "0")} ms (goal ≤ {Verdict.Number(GoalMilliseconds, "0")} ms)", p99 <= GoalMilliseconds));
    }

    /// <summary>Entries by these identities or, were one doubled under another, of this run's stories; and their photos.</summary>
    private static async Task<(long Rows, long Photos)> CountAsync(Database country, Guid[] ids)
    {
        await using NpgsqlConnection connection = new(country.Owner);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(
            """
            select (select count(*) from monitoring_entries where id = any($1) or narrative = any(select 'Kunjungan ' || x from unnest($1) x)),
                (select count(*) from entry_photos where entry_id = any($1))
            """,
            connection)
        { Parameters = { new() { Value = ids } }, CommandTimeout = 120 };
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>One person's device with its queue.</summary>
    private sealed class Phone : IDisposable
    {
        private static readonly byte[] Picture = Drawn();

        private readonly FieldSite site;
        private readonly HttpClient client;
        private readonly List<double> times = [];
        private string token = "";

        public Phone(FieldSite site, string cookies)
        {
            CookieContainer jar = new();
            jar.SetCookies(new Uri(Places.Address), cookies.Replace("; ", ",", StringComparison.Ordinal));
            (this.site, client) = (site, new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = new Uri(Places.Address), Timeout = TimeSpan.FromMinutes(5) });
        }

        public IReadOnlyList<Guid> Ids { get; } = [.. Enumerable.Range(0, Entries).Select(_ => Guid.CreateVersion7())];

        public IReadOnlyList<double> Times => times;

        public int Refused { get; private set; }

        public int Postponed { get; private set; }

        public bool IsSameReceipt { get; private set; } = true;

        public async Task SendAllAsync()
        {
            using (var who = await AskAsync(() => new HttpRequestMessage(HttpMethod.Get, new Uri("/catat/kirim", UriKind.Relative))))
            {
                token = JsonDocument.Parse(await who.Content.ReadAsStringAsync()).RootElement.GetProperty("token").GetString()!;
            }

            byte[] photo = [.. Picture, .. Ids[0].ToByteArray()];
            for (var i = 0; i < Ids.Count; i++)
            {
                var receipt = await SendAsync(Ids[i], i == 0 ? photo : null);
                if (i == 1)
                {
                    IsSameReceipt = receipt is not null && receipt == await SendAsync(Ids[i], null);
                }
            }

            using var answer = await AskAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri($"/kerjasama/{site.Cooperation}/catat/kirim/{Ids[0]}/foto/{HashOf(photo)}?dari=0", UriKind.Relative))
            {
                Content = new ByteArrayContent(photo),
                Headers = { { "RequestVerificationToken", token } },
            });
            Refused += answer.IsSuccessStatusCode ? 0 : 1;
        }

        public void Dispose() => client.Dispose();

        /// <summary>The receipt, or nothing when there was none.</summary>
        private async Task<string?> SendAsync(Guid id, byte[]? photo)
        {
            Dictionary<string, string> fields = new()
            {
                ["EntryId"] = id.ToString(),
                ["ActivityId"] = site.Activity.ToString(),
                ["KnownTitle"] = site.Title,
                ["KnownUnit"] = site.Unit ?? "",
                ["Day"] = DateTime.UtcNow.AddHours(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["Progress"] = "40",
                ["Narrative"] = $"Kunjungan {id}",
                ["__RequestVerificationToken"] = token,
            };
            if (photo is not null)
            {
                (fields["Awaited[0].Hash"], fields["Awaited[0].Size"]) = (HashOf(photo), photo.Length.ToString(CultureInfo.InvariantCulture));
            }

            var began = Stopwatch.GetTimestamp();
            using var answer = await AskAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri($"/kerjasama/{site.Cooperation}/catat/kirim", UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) });
            var text = await answer.Content.ReadAsStringAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            Refused += answer.IsSuccessStatusCode ? 0 : 1;
            return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement.GetProperty("url").GetString() : null;
        }

        /// <summary>Asks until the portal has time; how often it had none is counted.</summary>
        private async Task<HttpResponseMessage> AskAsync(Func<HttpRequestMessage> make)
        {
            for (var attempt = 0; ; attempt++)
            {
                using var request = make();
                var answer = await client.SendAsync(request);
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == MostAttempts)
                {
                    return answer;
                }

                answer.Dispose();
                Postponed++;
                await Task.Delay(Pause);
            }
        }

        private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

        private static byte[] Drawn()
        {
            using SKBitmap bitmap = new(1200, 900);
            using (SKCanvas canvas = new(bitmap))
            {
                canvas.Clear(SKColors.SandyBrown);
            }

            using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
            return data.ToArray();
        }
    }
}
