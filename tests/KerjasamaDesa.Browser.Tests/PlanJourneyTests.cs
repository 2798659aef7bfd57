using System.Globalization;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Browser.Tests;

/// <summary>Three villages and a facilitator take a plan from a template to signed, each on a phone of their own.</summary>
public sealed class PlanJourneyTests(Phones phones) : IClassFixture<Phones>
{
    private const string Program = "Perencanaan dan perlindungan sumber";
    private const string First = "Pengukuran debit, uji mutu air, dan penyusunan rancangan teknis";

    private static readonly string Today = Scene.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Three_villages_and_a_facilitator_take_a_plan_from_a_template_to_signed()
    {
        var scene = await Scene.InAsync(phones.Portal, Stage.Planning);
        await using var head = await phones.InHandsOfAsync(scene.Head);
        await using var second = await phones.InHandsOfAsync(scene.Heads[1]);
        await using var third = await phones.InHandsOfAsync(scene.Heads[2]);
        await using var facilitator = await phones.InHandsOfAsync(scene.Facilitator);

        await TakeTemplateAsync(head, scene);
        await PriceAsync(second, scene);
        await WriteInPlaceAsync(third, scene);
        await AllocateAsync(third, scene);
        await MeetAsync(head, scene);
        await SubmitAsync(head, scene, 1);

        await ReviewAsync(facilitator, scene, PlanPart.Texts);
        await second.OpenAsync($"{scene.Address}/rencana/naskah/ruang-lingkup");
        await second.Page.Locator("#Body").FillAsync("Perlindungan mata air dan jaringan pipa di tiga desa.");
        await second.PressAsync("Simpan");
        await second.SaysAsync("Perlindungan mata air dan jaringan pipa di tiga desa.");
        await SubmitAsync(second, scene, 2);
        await facilitator.OpenAsync($"{scene.Address}/rencana/versi/banding?dari=1&ke=2");
        await facilitator.SaysAsync("Perlindungan mata air dan jaringan pipa");
        await ReviewAsync(facilitator, scene, null);

        foreach (var (phone, i) in new[] { head, second, third }.Select((phone, i) => (phone, i)))
        {
            await SignAsync(phone, scene, i);
        }

        var signed = await scene.ReadAsync(phones.Portal);
        Assert.Equal((2, 3), (signed.Plan.InForceVersion, signed.Signatures.Count));
        using var regulation = PdfDocument.Open(await third.DownloadAsync($"{scene.Address}/naskah/peraturan-bersama.pdf"));
        var words = string.Join(' ', regulation.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.All(new[] { "3 Tahun 2026", "4 Tahun 2026", "5 Tahun 2026" }, number => Assert.Contains(number, words, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("RANCANGAN", words, StringComparison.Ordinal);
        foreach (var phone in new[] { head, second, third, facilitator })
        {
            phone.IsContent();
        }
    }

    /// <summary>The texts, goals and risks of a template with one of its programs; the other programs are not taken.</summary>
    private static async Task TakeTemplateAsync(Phone phone, Scene scene)
    {
        await phone.OpenAsync($"{scene.Address}/rencana/contoh");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Air bersih perpipaan antardesa" }).ClickAsync();
        foreach (var left in new[] { "Pembangunan jaringan", "Pengelolaan dan tarif" })
        {
            await phone.Page.GetByRole(AriaRole.Checkbox, new() { Name = left, Exact = true }).UncheckAsync();
        }

        await phone.Page.Locator("#Start").FillAsync(Today);
        await phone.Page.Locator("#Villages_0__To").SelectOptionAsync(scene.Villages[0].Code);
        await phone.PressAsync("Ambil ke rencana");
        await phone.SaysAsync(Program);
    }

    private async Task PriceAsync(Phone phone, Scene scene)
    {
        foreach (var activity in (await scene.ReadAsync(phones.Portal)).Plan.InOrder)
        {
            await phone.OpenAsync($"{scene.Address}/rencana/program/kegiatan/{activity.Id}/biaya");
            for (var i = 0; i < activity.Costs.Count; i++)
            {
                await phone.Page.Locator($"[name='Rows[{i}].UnitPrice']").FillAsync("100.000");
            }

            await phone.PressAsync("Simpan biaya");
            await phone.SaysAsync("Rincian biaya disimpan.");
        }
    }

    /// <summary>A line that the template lacks is added where it stands in the tree, without leaving the page.</summary>
    private static async Task WriteInPlaceAsync(Phone phone, Scene scene)
    {
        var tree = $"{scene.Address}/rencana/susunan";
        await phone.OpenAsync(tree);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = First, Exact = true }).ClickAsync();
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Tambah biaya" }).ClickAsync();
        await phone.Page.Locator("#Line_Description").FillAsync("Papan informasi");
        await phone.Page.Locator("#Line_Volume").FillAsync("2");
        await phone.Page.Locator("#Line_Unit").FillAsync("buah");
        await phone.Page.Locator("#Line_UnitPrice").FillAsync("350.000");
        await Assertions.Expect(phone.Page.Locator("[data-line-sum]")).ToHaveTextAsync("Rp700.000");
        await phone.PressAsync("Simpan biaya");
        await Assertions.Expect(phone.Page.Locator(".node-box")).ToContainTextAsync("Papan informasi");
        await phone.IsAtAsync(tree);
    }

    /// <summary>Who pays is typed into the matrix: each activity by another village's Dana Desa; gaps show while typing.</summary>
    private async Task AllocateAsync(Phone phone, Scene scene)
    {
        var plan = (await scene.ReadAsync(phones.Portal)).Plan;
        await phone.OpenAsync($"{scene.Address}/rencana/alokasi/matriks?sumber={FundingSource.DDS}");
        foreach (var (activity, i) in plan.InOrder.Select((a, i) => (a, i)))
        {
            var row = phone.Page.Locator("[data-row]").Nth(i);
            await Assertions.Expect(row.Locator("[data-row-gap]")).ToContainTextAsync("Kurang");
            await row.Locator("input[data-cell]").Nth(i % 3).FillAsync(activity.Cost.ToString("0", CultureInfo.InvariantCulture));
            await Assertions.Expect(row.Locator("[data-row-gap]")).ToHaveTextAsync("Pas");
        }

        await phone.PressAsync("Simpan alokasi");
        await phone.SaysAsync("Alokasi disimpan.");
    }

    /// <summary>The Musyawarah Antar Desa is called, held, and agrees.</summary>
    private async Task MeetAsync(Phone phone, Scene scene)
    {
        var list = $"{scene.Address}/rencana/musyawarah";
        await phone.OpenAsync($"{list}/undang");
        await phone.Page.Locator("#Day").FillAsync(Today);
        await phone.Page.Locator("#Place").FillAsync("Balai Desa");
        await phone.Page.Locator("#Questions").FillAsync("Apakah rencana disepakati?");
        await phone.PressAsync("Simpan undangan");
        await phone.SaysAsync("Musyawarah Antar Desa diundang.");
        var meeting = (await scene.ReadAsync(phones.Portal)).Deliberations.Single(d => d.State == MeetingState.Planned);

        await phone.OpenAsync($"{list}/{meeting.Id}/hasil");
        await phone.Page.Locator("#ChairName").FillAsync("Ketua Musyawarah");
        await phone.Page.Locator("#NoteTakerName").FillAsync("Notulis");
        for (var i = 0; i < scene.Villages.Count; i++)
        {
            await phone.Page.Locator($"[name='Attendances[{i}].Present']").FillAsync("4");
        }

        await phone.Page.Locator($"[name='Items[0].Decision'][value={nameof(ItemDecision.Agreed)}]").CheckAsync();
        await phone.Page.Locator($"[name=Decision][value={nameof(DeliberationDecision.Agreed)}]").CheckAsync();
        await phone.Page.Locator("#Decisions").FillAsync("Rencana disepakati.");
        await phone.PressAsync("Simpan hasil");
        await phone.SaysAsync("Hasil musyawarah dicatat.");
    }

    private static async Task SubmitAsync(Phone phone, Scene scene, int version)
    {
        await phone.OpenAsync($"{scene.Address}/rencana/pengesahan");
        await phone.PressAsync("Ajukan rencana");
        await phone.SaysAsync($"Rencana diajukan sebagai versi {version}.");
    }

    /// <summary>The facilitator finds the plan in the inbox and judges it part by part.</summary>
    private static async Task ReviewAsync(Phone phone, Scene scene, PlanPart? toRevise)
    {
        await phone.OpenAsync("/telaah");
        await phone.SaysAsync($"Air bersih {scene.Villages[0].Name}");
        await phone.OpenAsync($"{scene.Address}/rencana/pengesahan/telaah");
        foreach (var (part, i) in Enum.GetValues<PlanPart>().Select((part, i) => (part, i)))
        {
            await phone.Page.Locator($"[name='Parts[{i}].Accepted'][value={(part == toRevise ? "false" : "true")}]").CheckAsync();
            if (part == toRevise)
            {
                await phone.Page.Locator($"[name='Parts[{i}].Reason']").FillAsync("Sebutkan ruang lingkupnya.");
            }
        }

        var verdict = toRevise is null ? ReviewDecision.Recommended : ReviewDecision.RevisionRequested;
        await phone.Page.Locator($"[name=Decision][value={verdict}]").CheckAsync();
        await phone.PressAsync("Kirim telaah");
        await phone.SaysAsync(toRevise is null ? "Rencana direkomendasikan." : "Rencana dikembalikan");
    }

    private static async Task SignAsync(Phone phone, Scene scene, int village)
    {
        var approval = $"{scene.Address}/rencana/pengesahan";
        await phone.OpenAsync($"{approval}/tanda-tangan");
        await phone.Page.Locator("#RegulationNumber").FillAsync($"{village + 3} Tahun 2026");
        await phone.Page.Locator("#RegulationDay").FillAsync(Today);
        await phone.Page.Locator("#Password").FillAsync(Portal.Password);
        await phone.PressAsync("Tanda tangani versi 2");
        await phone.IsAtAsync(approval);
        await phone.SaysAsync($"{village + 3} Tahun 2026");
    }
}
