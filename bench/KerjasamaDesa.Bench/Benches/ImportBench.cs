using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;
using Npgsql;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>How long a village office waits for 5,000 rows: from sending the file over the preview to the page that says they are stored.</summary>
internal static partial class ImportBench
{
    private const double GoalSeconds = 5;
    private const int Rows = 5_000;
    private const int Rounds = 3;
    private const string Head = "Jenis potensi;Nama potensi;Uraian;Jumlah yang ada;Jumlah yang dapat dibagi;Satuan;Kondisi;Tahun data;Lintang;Bujur";

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        await using var portal = await Servers.PortalAsync(country);
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(Places.Address), Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Add("Cookie", await Visitor.SignInAsync(Accounts.Official));
        Sheet sheet = new("round", "check s", "preview s", "store s", "together s");
        List<double> together = [];
        for (var round = 0; round < Rounds; round++)
        {
            await EmptyAsync(country);
            var parts = await ImportAsync(client, round);
            together.Add(parts.Sum());
            sheet.Add([$"{round + 1}", .. parts.Append(parts.Sum()).Select(seconds => Verdict.Number(seconds, "0.00"))]);
        }

        var stored = await AskAsync(country, $"select count(*) from potentials where village_code = '{Accounts.OfficialsVillage}' and title like 'Bench %'");
        if (stored != Rows) { throw new InvalidOperationException($"{stored} rows are stored, not {Rows}"); }

        await EmptyAsync(country);
        sheet.Print();
        Console.WriteLine($"{Rows} rows a round; the first round meets a cold server, and the slowest counts");
        return Verdict.AtMost("import", together.Max(), GoalSeconds, "s", "0.00");
    }

    /// <summary>Seconds for the upload, the preview and the confirmation.</summary>
    private static async Task<double[]> ImportAsync(HttpClient client, int round)
    {
        var address = $"/desa/{Accounts.OfficialsVillage}/impor";
        var form = await TextAsync(client, address);
        using MultipartFormDataContent upload = [];
        upload.Add(new StringContent(Token().Match(form).Groups[1].Value), "__RequestVerificationToken");
        upload.Add(new StringContent(Upload().Match(form).Groups[1].Value), "Upload");
        upload.Add(new ByteArrayContent(File(round)), "File", "bench.csv");
        var (sent, preview) = await TimedAsync(() => client.PostAsync(new Uri(address, UriKind.Relative), upload));
        var (seen, page) = await TimedAsync(() => TextAsync(client, preview));
        using FormUrlEncodedContent confirm = new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["digest"] = Digest().Match(page).Groups[1].Value,
        });
        var (stored, _) = await TimedAsync(() => client.PostAsync(new Uri(preview, UriKind.Relative), confirm));
        return [sent, seen, stored];
    }

    /// <summary>Rows as a village writes them: every column filled, no two alike, the round in the name so that no file is the same.</summary>
    private static byte[] File(int round)
    {
        string[] types = ["Pertanian", "Sumber daya air", "Wisata", "UMKM", "Pasar", "Persampahan"];
        StringBuilder text = new(Head);
        for (var i = 0; i < Rows; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{types[i % types.Length]};Bench {round} nomor {i};Dikelola kelompok tani di dusun {i % 17}, dapat dipakai bersama desa tetangga;{1 + (i % 500)},25;{i % 2};unit;Baik;2025;-7,6{i % 1000:000};110,2{i % 1000:000}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(double Seconds, string Result)> TimedAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await ask();
        return answer.StatusCode == HttpStatusCode.Redirect
            ? (Stopwatch.GetElapsedTime(began).TotalSeconds, answer.Headers.Location!.ToString())
            : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}");
    }

    private static async Task<(double Seconds, string Result)> TimedAsync(Func<Task<string>> ask)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await ask();
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, result);
    }

    private static Task<long> EmptyAsync(Database database) => AskAsync(database, $"delete from potentials where village_code = '{Accounts.OfficialsVillage}' and title like 'Bench %'");

    private static async Task<long> AskAsync(Database database, string sql)
    {
        await using NpgsqlConnection connection = new(database.Owner);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Upload\" value=\"([^\"]+)\"")]
    private static partial Regex Upload();

    [GeneratedRegex("name=\"digest\" value=\"([^\"]+)\"")]
    private static partial Regex Digest();
}
