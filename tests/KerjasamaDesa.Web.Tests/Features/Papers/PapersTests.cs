using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Papers;

/// <summary>The legal papers, checking them, calling meetings, ballots, amendments, and what facilitators keep to themselves.</summary>
public sealed class PapersTests : PortalTests
{
    [Fact]
    public async Task The_papers_are_files_of_the_plan_as_it_stands_and_of_a_version_and_hidden_from_strangers()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        foreach (var file in new[] { "peraturan-bersama.pdf", "peraturan-bersama.docx", "perjanjian-bersama.pdf", "perjanjian-bersama.docx", "rab.pdf", "peraturan-bersama.pdf?versi=1" })
        {
            Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Council).GetAsync($"{scene.Address}/naskah/{file}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Council).GetAsync($"{scene.Address}/naskah/rab.pdf?versi=9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/naskah/rab.pdf")).Status);
    }

    [Fact]
    public async Task Anybody_with_the_code_sees_who_signed_and_whether_it_counts()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var version = (await scene.ReadAsync(Portal)).Plan.Versions.Single();
        var page = await Portal.As(null).GetAsync($"/periksa/{VerificationCode.Shown(version.Code).ToLowerInvariant()}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Versi ini berlaku", page.Words, StringComparison.Ordinal);
        Assert.Contains(version.Hash, page.Words, StringComparison.Ordinal);
        Assert.All(scene.Heads, head => Assert.Contains(head.Name, page.Words, StringComparison.Ordinal));

        var unknown = await Portal.As(null).GetAsync("/periksa/2222222222");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("Kode tidak dikenal", unknown.Words, StringComparison.Ordinal);
        var hostile = await Portal.As(null).GetAsync("/periksa?kode=%3Cscript%3E");
        Assert.DoesNotContain("<script>\"", hostile.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, hostile.Status);
    }

    [Fact]
    public async Task A_version_that_was_taken_back_is_said_to_be_withdrawn()
    {
        var scene = await PlannedAsync();
        await scene.ChangeAsync(Portal, c => Approve(scene, c));
        var code = (await scene.ReadAsync(Portal)).Plan.Versions.Single().Code;
        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/rencana/pengesahan", Values(), "/buka"));
        Assert.Contains("Versi ini ditarik", (await Portal.As(null).GetAsync($"/periksa/{code}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_written_once_kept_against_a_second_editor_and_frozen()
    {
        var scene = await PlannedAsync();
        var page = $"{scene.Address}/rencana/peraturan/teks/penutup";
        var (first, second) = (Portal.As(scene.Official), Portal.As(scene.Heads[1]));
        var old = Browser.Form(await second.GetAsync(page));
        await SavedAsync(first.FillAndPostAsync(page, Values(("Body", "Ketentuan <b>penutup</b> kami."))));
        Assert.Contains("&lt;b&gt;", (await first.GetAsync($"{scene.Address}/rencana/peraturan")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await second.PostAsync(old, Values(("Body", "Lain")), page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync($"{scene.Address}/rencana/peraturan/teks/entah")).Status);
        await scene.ChangeAsync(Portal, c => c.Plan.Submit(Scene.ActorOf(scene.Head, Role.VillageHead, scene.Villages[0].Code), DateTimeOffset.UtcNow));
        Assert.Equal(HttpStatusCode.Found, (await first.GetAsync(page)).Status);
    }

    [Fact]
    public async Task The_third_party_and_the_gazette_are_kept_and_an_empty_gazette_is_refused()
    {
        var scene = await PlannedAsync();
        var page = $"{scene.Address}/rencana/peraturan/pengaturan";
        var refused = await Portal.As(scene.Head).FillAndPostAsync(page, Values(("Gazette", ""), ("PartnerName", "PT Air")));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal("PT Air", refused.Page.QuerySelector("#PartnerName")!.GetAttribute("value"));
        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync(page, Values(("Gazette", "Lembaran Desa"), ("PartnerName", "PT Air"))));
        Assert.Equal(("Lembaran Desa", "PT Air"), ((await scene.ReadAsync(Portal)).Plan.Papers.Gazette, (await scene.ReadAsync(Portal)).Plan.Papers.PartnerName));
    }

    [Fact]
    public async Task A_meeting_is_called_printed_and_its_result_needs_the_quorum()
    {
        var scene = await PlannedAsync();
        var list = $"{scene.Address}/rencana/musyawarah";
        var empty = await Portal.As(scene.Official).FillAndPostAsync($"{list}/undang", Values(("Place", ""), ("Agenda", "")));
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        await SavedAsync(Portal.As(scene.Official).FillAndPostAsync($"{list}/undang", Values(
            ("Day", Scene.Today.ToString("yyyy-MM-dd", null)), ("Time", "09:00"), ("Place", "Balai Desa"), ("Agenda", "Rencana"), ("Questions", "Setuju iuran?"), ("Quorum", "3"))));
        var meeting = (await scene.ReadAsync(Portal)).Deliberations.Single(d => d.State == MeetingState.Planned);
        foreach (var paper in new[] { "undangan", "daftar-hadir", "berita-acara" })
        {
            Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Council).GetAsync($"{list}/{meeting.Id}/{paper}.pdf")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{list}/{meeting.Id}/{paper}.pdf")).Status);
        }

        var few = await ResultAsync(scene, meeting, "2");
        Assert.Contains("Kuorum tidak tercapai", few.Words, StringComparison.Ordinal);
        await SavedAsync(ResultAsync(scene, meeting, "3"));
        var held = (await scene.ReadAsync(Portal)).Deliberations.Single(d => d.Id == meeting.Id);
        Assert.Equal((MeetingState.Held, ItemDecision.Agreed), (held.State, held.Items.Single().Decision));
        Assert.Equal("Ani", held.Attendees.First().Name);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync($"{list}/undang")).Status);
    }

    [Fact]
    public async Task Each_village_speaks_once_a_proxy_by_mandate_and_all_see_it()
    {
        var scene = await PlannedAsync();
        var page = $"{scene.Address}/rencana/suara";
        await SavedAsync(Portal.As(scene.Official).FillAndPostAsync($"{page}/baru", Values(("Question", "Setuju iuran?"))));
        var ballot = await Portal.WithDbAsync(db => Task.FromResult(db.Ballots.Single(b => b.CooperationId == scene.CooperationId).Id));
        var silent = await Portal.As(scene.Heads[1]).FillAndPostAsync($"{page}/{ballot}", Values(("Choice", "Objection")));
        Assert.Contains("Tulis alasan keberatan.", silent.Words, StringComparison.Ordinal);
        var proxy = await Portal.As(scene.Official).FillAndPostAsync($"{page}/{ballot}", Values(("Choice", "Agree")));
        Assert.Contains("Isi nomor surat kuasa dari kepala desa.", proxy.Words, StringComparison.Ordinal);
        var head = Portal.As(scene.Head);
        var form = Browser.Form(await head.GetAsync($"{page}/{ballot}"));
        await SavedAsync(head.PostAsync(form, Values(("Choice", "Agree")), $"{page}/{ballot}"));
        Assert.Equal(HttpStatusCode.Found, (await head.PostAsync(form, Values(("Choice", "Abstain")), $"{page}/{ballot}")).Status);
        await SavedAsync(Portal.As(scene.Heads[1]).FillAndPostAsync($"{page}/{ballot}", Values(("Choice", "Objection"), ("Note", "Terlalu mahal"))));
        Assert.Contains("Terlalu mahal", (await Portal.As(scene.Heads[2]).GetAsync(page)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync($"{page}/{ballot}")).Status);
        Assert.Equal(2, await Portal.WithDbAsync(db => Task.FromResult(db.Ballots.Where(b => b.Id == ballot).SelectMany(b => b.Voices).Count())));
    }

    [Fact]
    public async Task A_plan_in_force_is_amended_by_a_reason_and_given_up_while_nothing_differs()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var page = $"{scene.Address}/rencana/adendum";
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Head).FillAndPostAsync(page, Values(("Reason", "")))).Status);
        await SavedAsync(Portal.As(scene.Heads[1]).FillAndPostAsync(page, Values(("Reason", "Waktu bertambah"))));
        var amending = await scene.ReadAsync(Portal);
        Assert.Equal((true, PlanState.Draft, 1), (amending.IsAmending, amending.Plan.State, amending.Plan.InForceVersion));
        Assert.Contains("Adendum ke-1", (await Portal.As(scene.Official).GetAsync($"{scene.Address}/rencana/pengesahan")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Official).GetAsync($"{scene.Address}/rencana/naskah/ruang-lingkup")).Status);
        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/rencana/pengesahan", Values(), "/batal"));
        Assert.False((await scene.ReadAsync(Portal)).IsAmending);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_facilitators_notes_and_inbox_are_the_facilitators_alone()
    {
        var scene = await PlannedAsync();
        await scene.ChangeAsync(Portal, c => c.Plan.Submit(Scene.ActorOf(scene.Head, Role.VillageHead, scene.Villages[0].Code), DateTimeOffset.UtcNow));
        Assert.Contains($"Air bersih {scene.Villages[0].Name}", (await Portal.As(scene.Facilitator).GetAsync("/telaah")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync("/telaah")).Status);
        var page = $"{scene.Address}/rencana/pengesahan/catatan";
        await SavedAsync(Portal.As(scene.Facilitator).FillAndPostAsync(page, Values(("Body", "Rahasia pendamping"))));
        Assert.Contains("Rahasia pendamping", (await Portal.As(scene.Facilitator).GetAsync(page)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync(page)).Status);
        Assert.DoesNotContain("Rahasia pendamping", (await Portal.As(scene.Head).GetAsync($"{scene.Address}/riwayat")).Words, StringComparison.Ordinal);
    }

    private Task<Answer> ResultAsync(Scene scene, InterVillageDeliberation meeting, string present) =>
        Portal.As(scene.Official).FillAndPostAsync($"{scene.Address}/rencana/musyawarah/{meeting.Id}/hasil", Values(
            ("ChairName", "Ketua"), ("NoteTakerName", "Notulis"), ("Attendances[0].Present", present), ("Attendances[1].Present", present), ("Attendances[2].Present", present),
            ("Attendances[0].Names", "Ani; BPD"), ("Items[0].Decision", "Agreed"), ("Decision", "Agreed"), ("Decisions", "Menyepakati.")));

    private static void Approve(Scene scene, Cooperation c)
    {
        var now = DateTimeOffset.UtcNow;
        c.Plan.Submit(Scene.ActorOf(scene.Head, Role.VillageHead, scene.Villages[0].Code), now);
        c.Plan.Review(new Review(
            Scene.ActorOf(scene.Facilitator, Role.Facilitator, scene.Villages[0].DistrictCode), ReviewDecision.Recommended, null,
            Enum.GetValues<PlanPart>().Select(p => new PartReview(p, true, null)), now));
        c.Sign(scene.Villages[0].Code, "3/2026", Scene.Today, Scene.ActorOf(scene.Head, Role.VillageHead, scene.Villages[0].Code), now, Scene.Today);
    }

    private async Task<Scene> PlannedAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return scene;
    }
}
