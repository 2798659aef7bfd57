using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.PlanDeliberations;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanCalls;

/// <summary>Calling a Musyawarah Antar Desa, recording what came of it, and its three papers.</summary>
[Route("kerjasama/{id:guid}/rencana/musyawarah")]
public sealed class PlanCallsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, CallFacts facts, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "musyawarah")
{
    [HttpGet("undang")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.RecordDeliberation, Load.Plan);
        return await FormAsync(c, new CallForm
        {
            NewId = Guid.CreateVersion7(),
            Time = "09:00",
            Quorum = 3,
            Agenda = T["Pembahasan rencana kerja sama {0}", c.Title],
            Questions = string.Join('\n', await facts.OpenQuestionsAsync(c)),
        });
    }

    [HttpPost("undang")]
    public async Task<IActionResult> Create(Guid id, CallForm form, [FromServices] PlanNews news)
    {
        var c = await Desk.OpenAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        if (c.Deliberations.All(d => d.Id != form.NewId))
        {
            if (!ModelState.IsValid
                || !this.Try(() => c.Record(InterVillageDeliberation.Call(form.FreshId, c, form.ToDetails(), form.ToQuestions(), door.Me, clock.Now), clock.Now)))
            {
                return await FormAsync(c, form);
            }

            await news.CalledAsync(c, Find(c, form.FreshId));
            await Desk.SaveAsync();
        }

        return Done(c, T["Musyawarah Antar Desa diundang. Cetak undangannya, lalu catat hasilnya sesudah diadakan."], DraftOf(c));
    }

    [HttpGet("{meetingId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid meetingId)
    {
        var c = await door.ShowAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        var d = Find(c, meetingId);
        return await FormAsync(c, CallForm.Of(d));
    }

    [HttpPost("{meetingId:guid}/ubah")]
    public async Task<IActionResult> Save(Guid id, Guid meetingId, CallForm form)
    {
        var c = await Desk.OpenAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        var d = Find(c, meetingId);
        db.Expect(d, form.Version);
        if (!ModelState.IsValid || !this.Try(() => d.Change(form.ToDetails(), form.ToQuestions())))
        {
            return await FormAsync(c, form);
        }

        return await Desk.SaveAsync()
            ? Done(c, T["Undangan diperbarui."])
            : this.DataChanged(T["Undangan"], PageOf(c), form, CallForm.Of(await TheirsAsync(id, meetingId)));
    }

    [HttpGet("{meetingId:guid}/hasil")]
    public async Task<IActionResult> Result(Guid id, Guid meetingId)
    {
        var c = await door.ShowAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        var d = Find(c, meetingId);
        return await ResultFormAsync(c, d, CallResultForm.Of(d));
    }

    [HttpPost("{meetingId:guid}/hasil")]
    public async Task<IActionResult> Record(Guid id, Guid meetingId, CallResultForm form)
    {
        var c = await Desk.OpenAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        var d = Find(c, meetingId);
        db.Expect(d, form.Version);
        if (!ModelState.IsValid || !this.Try(() => d.RecordResult(form.ToResult(), [.. c.AcceptedParties.Select(p => p.VillageCode)], clock.Today)))
        {
            return await ResultFormAsync(c, d, form);
        }

        return await Desk.SaveAsync()
            ? Done(c, T["Hasil musyawarah dicatat."], ResultDraftOf(d))
            : this.DataChanged(T["Hasil musyawarah"], PageOf(c), form, CallResultForm.Of(await TheirsAsync(id, meetingId)), VillageNames(c));
    }

    [HttpPost("{meetingId:guid}/batal")]
    public async Task<IActionResult> Cancel(Guid id, Guid meetingId, string? reason, [FromServices] PlanNews news)
    {
        var c = await Desk.OpenAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        var d = Find(c, meetingId);
        if (this.TryOrFlash(() => d.Cancel(reason ?? "")))
        {
            await news.CalledOffAsync(c, d);
            var isSaved = await Desk.SaveAsync();
            return Done(c, isSaved ? T["Musyawarah dibatalkan."] : T["Musyawarah ini baru saja diubah orang lain. Periksa lagi, lalu ulangi bila masih perlu."]);
        }

        return Redirect(PageOf(c));
    }

    [HttpGet("{meetingId:guid}/undangan.pdf")]
    public async Task<IActionResult> Invitation(Guid id, Guid meetingId) => Pdf(JointMeetingDocuments.Invitation, "Undangan", await MeetingAsync(id, meetingId, isCall: true));

    [HttpGet("{meetingId:guid}/daftar-hadir.pdf")]
    public async Task<IActionResult> AttendanceList(Guid id, Guid meetingId) => Pdf(JointMeetingDocuments.AttendanceList, "Daftar Hadir", await MeetingAsync(id, meetingId));

    [HttpGet("{meetingId:guid}/berita-acara.pdf")]
    public async Task<IActionResult> Minutes(Guid id, Guid meetingId) => Pdf(JointMeetingDocuments.Minutes, "Berita Acara", await MeetingAsync(id, meetingId));

    private static string DraftOf(Cooperation c) => $"undang-{c.Id}";

    private static string ResultDraftOf(InterVillageDeliberation d) => $"hasil-{d.Id}";

    private static InterVillageDeliberation Find(Cooperation c, Guid meetingId) => c.Deliberations.FirstOrDefault(d => d.Id == meetingId) ?? throw new NotThereException();

    private FileContentResult Pdf(Func<JointMeeting, byte[]> set, string name, JointMeeting meeting) => this.Paper(set(meeting), $"{name} Musyawarah Antar Desa {meeting.Day:yyyy-MM-dd}.pdf");

    private async Task<JointMeeting> MeetingAsync(Guid id, Guid meetingId, bool isCall = false)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Deliberations);
        return await facts.MeetingAsync(c, Find(c, meetingId), isCall);
    }

    private async Task<InterVillageDeliberation> TheirsAsync(Guid id, Guid meetingId) => Find(await door.ShowAsync(id, Act.RecordDeliberation, Load.Deliberations), meetingId);

    private async Task<IActionResult> FormAsync(Cooperation c, CallForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "musyawarah"), DraftOf(c));
        return View("Form", form);
    }

    private async Task<IActionResult> ResultFormAsync(Cooperation c, InterVillageDeliberation d, CallResultForm form)
    {
        (form.Frame, form.Quorum, form.Draft) = (await frames.OfAsync(c, "musyawarah"), d.Quorum, ResultDraftOf(d));
        form.Outcomes = Choices.Of(Enum.GetValues<DeliberationDecision>(), x => T[Words.Of(x)]);
        form.ItemOutcomes = Choices.Of(Enum.GetValues<ItemDecision>(), x => T[Words.Of(x)]);
        form.Items = [.. d.Items.Select(i => (Item: i, Row: form.Items.Find(r => r.ItemId == i.Id))).Select(x => new QuestionRow { ItemId = x.Item.Id, Question = x.Item.Question, Decision = x.Row?.Decision, Note = x.Row?.Note })];
        form.Attendances = [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => (Party: p, Row: form.Attendances.Find(a => a.VillageCode == p.VillageCode)))
            .Select(x => new AttendanceRow { VillageCode = x.Party.VillageCode, Village = x.Party.Village!.Name, Present = x.Row?.Present, Names = x.Row?.Names })];
        return View("Result", form);
    }
}
