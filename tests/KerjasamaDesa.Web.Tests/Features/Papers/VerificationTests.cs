using System.Net;
using System.Text.RegularExpressions;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace KerjasamaDesa.Web.Tests.Features.Papers;

/// <summary>Every PDF carries the address under which anybody who holds it sees what it is and whether it is of today.</summary>
public sealed partial class VerificationTests : PortalTests
{
    [Fact]
    public async Task Every_paper_of_a_cooperation_leads_to_what_it_is()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var c = await scene.ReadAsync(Portal);
        var offer = await Portal.WithDbAsync(db => db.Offers.SingleAsync(o => o.CooperationId == c.Id));
        var meeting = $"{scene.Address}/rencana/musyawarah/{c.Deliberations.Single().Id}";
        foreach (var (paper, document) in new[]
        {
            ($"{scene.Address}/laporan/rencana.pdf", "Rencana kerja sama dan Peraturan Bersama Kepala Desa"),
            ($"{scene.Address}/naskah/peraturan-bersama.pdf", "Rencana kerja sama dan Peraturan Bersama Kepala Desa"),
            ($"{scene.Address}/naskah/perjanjian-bersama.pdf", "Rencana kerja sama dan Peraturan Bersama Kepala Desa"),
            ($"{scene.Address}/naskah/rab.pdf", "Rencana kerja sama dan Peraturan Bersama Kepala Desa"),
            ($"{scene.Address}/laporan/evaluasi/{c.Evaluations.Single().Id}.pdf", "Laporan Evaluasi akhir"),
            ($"{scene.Address}/penawaran/{offer.Id}/surat.pdf", "Surat penawaran kerja sama"),
            ($"{meeting}/undangan.pdf", "Musyawarah Antar Desa"),
            ($"{meeting}/daftar-hadir.pdf", "Musyawarah Antar Desa"),
            ($"{meeting}/berita-acara.pdf", "Musyawarah Antar Desa"),
        })
        {
            var checkedPage = await CheckAsync(scene.Head, paper);
            Assert.Contains(document, checkedPage.Words, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(c.Number, checkedPage.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Isinya tidak sama lagi", checkedPage.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_letter_s_page_tells_neither_what_it_offers_nor_what_was_answered()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var offer = await Portal.WithDbAsync(db => db.Offers.SingleAsync(o => o.CooperationId == scene.CooperationId));
        var page = await CheckAsync(scene.Head, $"{scene.Address}/penawaran/{offer.Id}/surat.pdf");
        Assert.Contains("Surat ini sudah dijawab", page.Words, StringComparison.Ordinal);
        Assert.Contains("Isinya sama dengan yang tercatat", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Menyetujui", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(offer.Content.Funding!, page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_s_page_says_it_binds_nobody_and_when_it_was_written_on()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var address = await AddressOnAsync(scene.Head, $"{scene.Address}/laporan/rencana.pdf");
        var page = await Portal.As(null).GetAsync(address);
        Assert.Contains("Rancangan, tidak mengikat", page.Words, StringComparison.Ordinal);
        Assert.Contains("Isinya sama dengan yang tercatat", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Isi bagian", page.Words, StringComparison.Ordinal);

        await scene.ChangeAsync(Portal, plan => plan.Plan.AddStrategy("Lain", null));
        Assert.Contains("Isinya tidak sama lagi", (await Portal.As(null).GetAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_s_meeting_leads_to_its_day_and_place_and_never_to_who_came()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var head = await Portal.PersonAsync(Domain.Access.Role.VillageHead, village.Code, "Kepala Desa");
        var id = Guid.CreateVersion7();
        await Portal.WithDbAsync(async db =>
        {
            var here = await db.Villages.SingleAsync(v => v.Code == village.Code);
            db.Add(VillageMeeting.Call(id, here, new MeetingDetails(Scene.Today, new TimeOnly(9, 0), "Balai Desa", "Acara rahasia", "005/UND", null, null), [MeetingSubject.Of("Sampah")], DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        });
        var papers = $"/desa/{village.Code}/musyawarah/{id}";
        var invitation = await AddressOnAsync(head, $"{papers}/undangan.pdf");
        await HoldAsync(id, "Setuju");
        var minutes = await AddressOnAsync(head, $"{papers}/berita-acara.pdf");
        await HoldAsync(id, "Setuju dengan syarat");

        var page = await Portal.As(null).GetAsync(invitation);
        Assert.All(new[] { "Musyawarah Desa", "Balai Desa", "Pak Pimpinan", "Isinya sama dengan yang tercatat" }, words => Assert.Contains(words, page.Words, StringComparison.Ordinal));
        Assert.All(new[] { "Ibu Tertutup", "Acara rahasia" }, words => Assert.DoesNotContain(words, page.Words, StringComparison.Ordinal));
        Assert.Contains("Isinya tidak sama lagi", (await Portal.As(null).GetAsync(minutes)).Words, StringComparison.Ordinal);
        Assert.Contains("Isinya sama dengan yang tercatat", (await CheckAsync(head, $"{papers}/berita-acara.pdf")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Isinya", (await Portal.As(null).GetAsync(invitation.Split('?')[0] + "?sidik=%3Cscript%3E")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_amendment_is_written_the_signed_report_and_the_draft_are_both_there_and_marked()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c => c.Amend("Waktu bertambah", DateTimeOffset.UtcNow));
        await scene.ChangeAsync(Portal, c => c.Plan.AddStrategy("Strategi dalam adendum", null));
        var (browser, report) = (Portal.As(scene.Council), $"{scene.Address}/laporan/rencana");

        var draft = Read(await browser.BytesAsync($"{report}.pdf"));
        Assert.All(new[] { "Strategi dalam adendum", "RANCANGAN", "Rancangan adendum; versi 1 berlaku" }, words => Assert.Contains(words, draft, StringComparison.Ordinal));
        var signed = Read(await browser.BytesAsync($"{report}.pdf?versi=1"));
        Assert.All(new[] { "Naskah ini berlaku; adendum sedang disusun", "Nomor 3/2026", scene.Heads[1].Name }, words => Assert.Contains(words, signed, StringComparison.Ordinal));
        Assert.All(new[] { "Strategi dalam adendum", "RANCANGAN" }, words => Assert.DoesNotContain(words, signed, StringComparison.Ordinal));

        Assert.NotNull((await browser.GetAsync(report)).Page.QuerySelector($"main a[href='{report}?versi=1']"));
        Assert.NotNull((await browser.GetAsync($"{report}?versi=1")).Page.QuerySelector($"main a[href='{report}']"));
        var papers = await browser.GetAsync($"{scene.Address}/dokumen");
        Assert.NotNull(papers.Page.QuerySelector($"main a[href='{report}.pdf?versi=1']"));
        Assert.Contains("Rancangan adendum, belum berlaku", papers.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{report}?versi=9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{report}.pdf?versi=1")).Status);
    }

    private Task HoldAsync(Guid meetingId, string conclusion) => Portal.WithDbAsync(async db =>
    {
        var meeting = await db.VillageMeetings.Include(m => m.Items).SingleAsync(m => m.Id == meetingId);
        meeting.RecordResult(
            new MeetingResult(1, [new Attendee("Ibu Tertutup", null, null)], [new ItemResult(meeting.Items.Single().Id, ItemDecision.Agreed, null)], conclusion, "1/BA", "Pak Pimpinan", "Bu Notulis"),
            Scene.Today, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
    });

    private async Task<Answer> CheckAsync(Person person, string paper)
    {
        var page = await Portal.As(null).GetAsync(await AddressOnAsync(person, paper));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    /// <summary>The address printed beside the QR code.</summary>
    private async Task<string> AddressOnAsync(Person person, string paper)
    {
        var found = Printed().Match(Read(await Portal.As(person).BytesAsync(paper)));
        Assert.True(found.Success, $"{paper} carries no address to check it by");
        return found.Value;
    }

    private static string Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    [GeneratedRegex(@"/periksa/[0-9A-Z]{10}(\?sidik=[0-9a-f]+)?")]
    private static partial Regex Printed();
}
