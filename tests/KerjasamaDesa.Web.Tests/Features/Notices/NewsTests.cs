using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Features.Record;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Notices;

/// <summary>What people are told of as they work with each other, through the pages they work with.</summary>
public sealed class NewsTests : PortalTests
{
    [Fact]
    public async Task A_question_about_an_offer_goes_to_the_other_village_once_and_leads_to_where_it_is_answered()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await Portal.WithDbAsync(db => db.Offers.Where(o => o.CooperationId == scene.CooperationId).Select(o => $"{scene.Address}/penawaran/{o.Id}").SingleAsync());
        var council = Portal.As(scene.Council);
        var form = Browser.Form(await council.GetAsync(address), "/pertanyaan");
        for (var i = 0; i < 2; i++)
        {
            await council.PostAsync(form, new Dictionary<string, string> { ["Body"] = "Berapa <i>iurannya</i>?" }, address);
        }

        var told = Assert.Single(await ToldAsync(scene.Head, NoticeKind.Offer));
        Assert.Equal("Ketua BPD menulis tentang penawaran “" + (await scene.ReadAsync(Portal)).Title + "”", told.Title.ToString());
        Assert.Equal("“Berapa <i>iurannya</i>?”", told.Text!.ToString());
        Assert.Equal($"{address}#tanya-jawab", told.Link);
        Assert.Empty(await ToldAsync(scene.Heads[2], NoticeKind.Offer));
    }

    [Fact]
    public async Task An_answer_is_told_to_the_village_that_proposed_and_not_to_who_gave_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        await Portal.As(scene.Heads[1]).FillAndPostAsync($"{scene.Address}/jawab", new Dictionary<string, string>
        {
            ["Decision"] = nameof(DeliberationDecision.Agreed),
            ["Day"] = Scene.Today.AddDays(-3).Iso(),
            ["Attendance"] = "43",
        });

        Assert.Contains("menyetujui kerja sama", Assert.Single(await ToldAsync(scene.Official, NoticeKind.Offer)).Title.ToString(), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(scene.Heads[1], NoticeKind.Offer));
    }

    [Fact]
    public async Task A_plan_is_told_of_on_its_way_to_the_facilitator_back_to_the_villages_and_to_the_heads_who_sign()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var approval = $"{scene.Address}/rencana/pengesahan";
        await Portal.As(scene.Official).FillAndPostAsync(approval, new Dictionary<string, string>(), "/ajukan");
        Assert.Contains("menunggu telaah", Assert.Single(await ToldAsync(scene.Facilitator, NoticeKind.Plan)).Title.ToString(), StringComparison.Ordinal);

        await ReviewAsync(scene, ReviewDecision.RevisionRequested);
        Assert.Contains("dikembalikan untuk diperbaiki", Assert.Single(await ToldAsync(scene.Heads[1], NoticeKind.Plan)).Title.ToString(), StringComparison.Ordinal);
        await Portal.As(scene.Official).FillAndPostAsync(approval, new Dictionary<string, string>(), "/ajukan");
        await ReviewAsync(scene, ReviewDecision.Recommended);
        Assert.Contains("menunggu tanda tangan Anda", Assert.Single(await ToldAsync(scene.Heads[1], NoticeKind.Signature)).Title.ToString(), StringComparison.Ordinal);
        Assert.Empty(await ToldAsync(scene.Official, NoticeKind.Signature));

        await Portal.As(scene.Heads[1]).FillAndPostAsync($"{approval}/tanda-tangan", new Dictionary<string, string>
        {
            ["RegulationNumber"] = "8 Tahun 2026",
            ["RegulationDay"] = Scene.Today.Iso(),
            ["Password"] = Portal.Password,
        });
        var signed = (await ToldAsync(scene.Head, NoticeKind.Signature))[0];
        Assert.Contains("menandatangani rencana", signed.Title.ToString(), StringComparison.Ordinal);
        Assert.Equal("Masih menunggu 2 desa.", signed.Text!.ToString());
        Assert.Single(await ToldAsync(scene.Heads[1], NoticeKind.Signature));
    }

    [Fact]
    public async Task An_entry_is_told_to_those_who_verify_and_its_return_to_the_reporter()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var sent = await Portal.As(scene.Secretary).FillAndPostAsync(RecordTests.AddressOf(scene), RecordTests.Visit("40"));
        var entry = sent.Location!.ToString();
        Assert.Equal(entry, Assert.Single(await ToldAsync(scene.Chair, NoticeKind.Monitoring)).Link);
        Assert.Single(await ToldAsync(scene.Monitor, NoticeKind.Monitoring));

        var form = Browser.Form(await Portal.As(scene.Chair).GetAsync(entry), "/kembalikan");
        var chair = Portal.As(scene.Chair);
        await chair.FillAndPostAsync(entry, new Dictionary<string, string> { ["ReturnReason"] = "Foto kabur" }, "/kembalikan");
        await chair.PostAsync(form, new Dictionary<string, string> { ["ReturnReason"] = "Foto kabur" }, entry);

        var returned = Assert.Single(await ToldAsync(scene.Secretary, NoticeKind.Monitoring));
        Assert.Equal("Alasan: Foto kabur", returned.Text!.ToString());
    }

    private Task<Answer> ReviewAsync(Scene scene, ReviewDecision decision)
    {
        var values = Enumerable.Range(0, 8).ToDictionary(i => $"Parts[{i}].Accepted", i => i == 0 && decision == ReviewDecision.RevisionRequested ? "false" : "true");
        values["Decision"] = $"{decision}";
        if (decision == ReviewDecision.RevisionRequested) { values["Parts[0].Reason"] = "Lengkapi latar belakang."; }

        return Portal.As(scene.Facilitator).FillAndPostAsync($"{scene.Address}/rencana/pengesahan/telaah", values);
    }

    private Task<List<Notice>> ToldAsync(Person person, NoticeKind kind) => Portal.WithDbAsync(db =>
        db.Notices.AsNoTracking().Where(n => n.AccountId == person.AccountId && n.Kind == kind).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).ToListAsync());
}
