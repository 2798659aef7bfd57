using System.Globalization;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Browser.Tests;

public sealed class JourneyTests(Phones phones) : IClassFixture<Phones>
{
    private static readonly string Today = Scene.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Three_villages_walk_a_cooperation_from_their_answers_to_its_close_on_their_phones()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Identification);
        await using var head = await phones.InHandsOfAsync(scene.Head);
        await using var second = await phones.InHandsOfAsync(scene.Heads[1]);
        await using var third = await phones.InHandsOfAsync(scene.Heads[2]);
        Phone[] heads = [head, second, third];

        await OfferAsync(head, third, scene);
        foreach (var phone in heads)
        {
            await AnswerAsync(phone, scene);
        }

        await AdvanceAsync(head, scene, "Perencanaan");
        Assert.Equal(Stage.Planning, (await scene.ReadAsync(phones.Portal)).Stage);

        await scene.ChangeAsync(phones.Portal, scene.FillPlan);
        await ApproveAsync(heads, scene);
        await AdvanceAsync(head, scene, "Koordinasi");

        var team = new List<Person>();
        foreach (var (role, name, village) in new[]
        {
            (TeamRole.Chair, "Ketua Tim", 0), (TeamRole.Secretary, "Sekretaris Tim", 1), (TeamRole.Treasurer, "Bendahara Tim", 2),
            (TeamRole.MonitoringCoordinator, "Pemantau Tim", 2),
        })
        {
            team.Add(await phones.Portal.AccountAsync(name));
            await SeatAsync(head, scene, role, team[^1], scene.Villages[village].Code);
        }

        await DecreeAsync(head, scene);
        await AdvanceAsync(head, scene, "Pelaksanaan");

        await using var chair = await phones.InHandsOfAsync(team[0]);
        await using var secretary = await phones.InHandsOfAsync(team[1]);
        await using var monitor = await phones.InHandsOfAsync(team[3]);
        await VerifyAsync(monitor, await RecordAsync(secretary));
        await MeasureAsync(monitor, scene);

        var evaluation = await EvaluateAsync(secretary, scene);
        await RecommendAsync(secretary, scene, evaluation);
        await chair.OpenAsync(evaluation);
        await chair.PressAsync("Setujui evaluasi");
        await chair.SaysAsync("Disetujui");

        await CloseAsync(head, scene);
        Assert.Equal(Stage.Closed, (await scene.ReadAsync(phones.Portal)).Stage);

        await BearsTitleAsync(head, scene, $"{scene.Address}/laporan/rencana.pdf");
        await BearsTitleAsync(head, scene, $"{scene.Address}/laporan/evaluasi/{evaluation[^36..]}.pdf");

        foreach (var phone in new[] { head, second, third, chair, secretary, monitor })
        {
            phone.IsContent();
        }
    }

    /// <summary>The third village is asked by letter, asks back, and finds the letter first on its Beranda.</summary>
    private static async Task OfferAsync(Phone from, Phone to, Scene scene)
    {
        await from.OpenAsync($"{scene.Address}/pihak");
        await from.PressAsync("Buat surat penawaran");
        await from.Page.Locator("#Number").FillAsync("012/KD/2026");
        await from.PressAsync("Simpan draf");
        await from.SaysAsync("Draf, belum dikirim.");
        await from.PressAsync("Kirim penawaran");
        await from.SaysAsync("Penawaran dikirim ke");
        var letter = from.Page.Url;

        await to.OpenAsync("/");
        await to.Page.Locator(".todo a").First.ClickAsync();
        await to.SaysAsync("012/KD/2026");
        await to.Page.Locator("#pesan").FillAsync("Siapa yang memelihara pipanya?");
        await to.PressAsync("Kirim pesan");
        await to.SaysAsync("Pesan dikirim.");
        using var paper = PdfDocument.Open(await to.DownloadAsync($"{new Uri(letter).AbsolutePath}/surat.pdf"));
        Assert.Contains("012/KD/2026", string.Concat(paper.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)), StringComparison.Ordinal);

        await from.OpenAsync(letter);
        await from.SaysAsync("Siapa yang memelihara pipanya?");
    }

    private static async Task AnswerAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync($"{scene.Address}/jawab");
        await phone.Page.Locator($"[name=Decision][value={nameof(DeliberationDecision.Agreed)}]").CheckAsync();
        await phone.Page.Locator("#Day").FillAsync(Today);
        await phone.Page.Locator("#Attendance").FillAsync("40");
        await phone.PressAsync("Simpan hasil musyawarah");
        await phone.SaysAsync("Hasil Musyawarah Desa tercatat.");
    }

    private static async Task AdvanceAsync(Phone phone, Scene scene, string stage)
    {
        await phone.OpenAsync(scene.Address);
        await phone.Page.Locator(".next-step form button").ClickAsync();
        await phone.SaysAsync($"Kerja sama sekarang di tahap {stage}.");
    }

    private static async Task CloseAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync(scene.Address);
        await phone.Page.Locator(".next-step form button").ClickAsync();
        await phone.SaysAsync("Siklus ini ditutup.");
    }

    /// <summary>The plan is submitted, reviewed part by part, and signed by each head with the password.</summary>
    private async Task ApproveAsync(Phone[] heads, Scene scene)
    {
        var approval = $"{scene.Address}/rencana/pengesahan";
        await heads[0].OpenAsync(approval);
        await heads[0].PressAsync("Ajukan rencana");
        await heads[0].SaysAsync("Rencana diajukan sebagai versi 1.");

        await using var facilitator = await phones.InHandsOfAsync(scene.Facilitator);
        await facilitator.OpenAsync($"{approval}/telaah");
        for (var i = 0; i < Enum.GetValues<PlanPart>().Length; i++)
        {
            await facilitator.Page.Locator($"[name='Parts[{i}].Accepted'][value=true]").CheckAsync();
        }

        await facilitator.Page.Locator($"[name=Decision][value={nameof(ReviewDecision.Recommended)}]").CheckAsync();
        await facilitator.PressAsync("Kirim telaah");
        await facilitator.SaysAsync("Rencana direkomendasikan.");
        facilitator.IsContent();

        foreach (var (phone, i) in heads.Select((phone, i) => (phone, i)))
        {
            await phone.OpenAsync($"{approval}/tanda-tangan");
            await phone.Page.Locator("#RegulationNumber").FillAsync($"{i + 3} Tahun 2026");
            await phone.Page.Locator("#RegulationDay").FillAsync(Today);
            await phone.Page.Locator("#Password").FillAsync(Portal.Password);
            await phone.PressAsync("Tanda tangani versi 1");
            await phone.IsAtAsync(approval);
            await phone.SaysAsync($"{i + 3} Tahun 2026");
        }
    }

    private static async Task SeatAsync(Phone phone, Scene scene, TeamRole role, Person person, string village)
    {
        await phone.OpenAsync($"{scene.Address}/tim/baru");
        await phone.Page.Locator("#Name").FillAsync(person.Name);
        await phone.Page.Locator($"[name=VillageCode][value='{village}']").CheckAsync();
        await phone.Page.Locator("#Role").SelectOptionAsync(role.ToString());
        await phone.Page.Locator($"[name=Element][value={nameof(Element.VillageGovernment)}]").CheckAsync();
        await phone.Page.Locator("#From").FillAsync(Today);
        await phone.Page.Locator("#UserName").FillAsync(person.UserName);
        await phone.PressAsync("Simpan");
        await phone.IsAtAsync($"{scene.Address}/tim");
        await phone.SaysAsync(person.Name);
    }

    private static async Task DecreeAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync($"{scene.Address}/tim/keputusan");
        await phone.Page.Locator("#DecreeNumber").FillAsync("188/15/KEP/2026");
        await phone.Page.Locator("#DecreeDay").FillAsync(Today);
        await phone.PressAsync("Simpan");
        await phone.SaysAsync("Keputusan tim dicatat.");
    }

    /// <summary>Logs a visit from the Catat tab; gives the address of the entry.</summary>
    private static async Task<string> RecordAsync(Phone phone)
    {
        await phone.OpenAsync("/catat");
        await phone.Page.Locator(".choices a").ClickAsync();
        await phone.Page.Locator("#Progress").FillAsync("100");
        await phone.Page.Locator("#OutputToDate").FillAsync("6200");
        await phone.Page.Locator("[name='Spending[0].Amount']").FillAsync("50000000");
        await phone.Page.Locator("#Narrative").FillAsync("Pipa terpasang sampai dusun atas.");
        await phone.PressAsync("Kirim catatan");
        await phone.SaysAsync("Catatan diterima dan menunggu verifikasi.");
        return phone.Page.Url;
    }

    private static async Task VerifyAsync(Phone phone, string entry)
    {
        await phone.OpenAsync(entry);
        await phone.PressAsync("Verifikasi");
        await phone.SaysAsync("Terverifikasi");
    }

    private static async Task MeasureAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync($"{scene.Address}/pelaksanaan/indikator/{scene.IndicatorId}");
        await phone.Page.Locator("#Value").FillAsync("400");
        await phone.Page.Locator("#Day").FillAsync(Today);
        await phone.PressAsync("Simpan");
        await phone.SaysAsync("Pengukuran dicatat.");
    }

    /// <summary>Drafts the final evaluation; gives its address.</summary>
    private static async Task<string> EvaluateAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync($"{scene.Address}/evaluasi/baru?jenis=akhir");
        await phone.Page.Locator("#Summary").FillAsync("Empat ratus rumah mendapat air.");
        for (var i = 0; i < 6; i++)
        {
            await phone.Page.Locator($"[name='Answers[{i}].Score']").SelectOptionAsync("4");
            await phone.Page.Locator($"[name='Answers[{i}].Words']").FillAsync("Menurut catatan tim.");
        }

        for (var i = 0; i < scene.Villages.Count; i++)
        {
            await phone.Page.Locator($"[name='Benefits[{i}].Score']").SelectOptionAsync("4");
        }

        await phone.Page.Locator($"[name=Conclusion][value={nameof(Conclusion.ContinueImproved)}]").CheckAsync();
        await phone.PressAsync("Simpan");
        await phone.SaysAsync("Rancangan evaluasi disimpan.");
        return phone.Page.Url;
    }

    /// <summary>Adds a recommendation and says who follows it up.</summary>
    private static async Task RecommendAsync(Phone phone, Scene scene, string evaluation)
    {
        await phone.OpenAsync(evaluation);
        await phone.Page.Locator("#Finding").FillAsync("Tarif terlalu rendah.");
        await phone.Page.Locator("#Text").FillAsync("Tinjau tarif air bersama.");
        await phone.PressAsync("Tambah");
        await phone.SaysAsync("Temuan: Tarif terlalu rendah.");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Tindak lanjut", Exact = true }).ClickAsync();
        await phone.Page.Locator("#Owner").FillAsync("Bendahara Tim");
        await phone.Page.Locator("#Due").FillAsync(Scene.Today.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await phone.PressAsync("Simpan");
        await phone.SaysAsync("Tindak lanjut disimpan.");
    }

    private static async Task BearsTitleAsync(Phone phone, Scene scene, string path)
    {
        using var report = PdfDocument.Open(await phone.DownloadAsync(path));
        var text = string.Concat(report.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains($"Air bersih {scene.Villages[0].Name}".Replace(" ", "", StringComparison.Ordinal), text, StringComparison.OrdinalIgnoreCase);
    }
}
