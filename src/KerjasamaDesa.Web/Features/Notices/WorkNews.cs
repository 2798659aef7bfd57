using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>Tells of the work and its judgement: entries to verify and returned, evaluations to approve. Each is called before the save that stores what it tells of.</summary>
public sealed class WorkNews(NoticeDesk desk, Addressees addressees)
{
    /// <summary>Those who verify have an entry to look at, also one that was mended.</summary>
    public async Task RecordedAsync(MonitoringEntry entry, string activity, string reporter) => desk.Tell(
        await addressees.OfTeamAsync(entry.CooperationId, TeamRole.Chair, TeamRole.MonitoringCoordinator),
        Of(NoticeKind.Monitoring, entry.CooperationId, AddressOf(entry), new NoticeText("{0} mencatat {1}", reporter, activity)) with { Text = new NoticeText("Catatan ini menunggu verifikasi.") });

    /// <summary>The reporter has an entry to mend.</summary>
    public void Returned(MonitoringEntry entry, string by) => desk.Tell(
        [entry.ReporterId],
        Of(NoticeKind.Monitoring, entry.CooperationId, AddressOf(entry), new NoticeText("{0} mengembalikan catatan lapangan Anda", by)) with { Text = new NoticeText("Alasan: {0}", entry.ReturnReason ?? "") });

    /// <summary>Those who verify have a proposal to decide on: it was written in the field upon what has changed since.</summary>
    public async Task ProposedAsync(MonitoringEntry entry, string sender) => desk.Tell(
        await addressees.OfTeamAsync(entry.CooperationId, TeamRole.Chair, TeamRole.MonitoringCoordinator),
        Of(NoticeKind.Monitoring, entry.CooperationId, AddressOf(entry), new NoticeText("{0} mengirim usulan catatan untuk {1}", sender, entry.ActivityTitle)) with { Text = new NoticeText("Usulan ini menunggu keputusan Anda.") });

    /// <summary>The sender of a proposal learns what became of it.</summary>
    public void Decided(MonitoringEntry entry, string by) => desk.Tell(
        [entry.ReporterId],
        Of(NoticeKind.Monitoring, entry.CooperationId, AddressOf(entry), entry.State == EntryState.Declined
            ? new NoticeText("{0} menolak usulan catatan Anda", by)
            : new NoticeText("{0} menerima usulan catatan Anda", by)) with
        {
            Text = entry.State == EntryState.Declined ? new NoticeText("Alasan: {0}", entry.ReturnReason ?? "") : new NoticeText("Catatan ini menunggu verifikasi."),
        });

    /// <summary>The chair has an evaluation to approve.</summary>
    public async Task EvaluatedAsync(Domain.Implementation.Evaluation evaluation, string title, string by) => desk.Tell(
        await addressees.OfTeamAsync(evaluation.CooperationId, TeamRole.Chair),
        Of(NoticeKind.Evaluation, evaluation.CooperationId, $"/kerjasama/{evaluation.CooperationId}/evaluasi/{evaluation.Id}", new NoticeText("Evaluasi “{0}” menunggu persetujuan Anda", title)) with
        {
            Text = new NoticeText("Disusun oleh {0}.", by),
        });

    /// <summary>Who wrote the evaluation, and the villages, learn that it counts.</summary>
    public async Task ApprovedAsync(Domain.Implementation.Evaluation evaluation, Domain.Cooperations.Cooperation c) => desk.Tell(
        (await addressees.OfPartiesAsync(c)).Append(evaluation.AuthorId),
        Of(NoticeKind.Evaluation, c.Id, $"/kerjasama/{c.Id}/evaluasi/{evaluation.Id}", new NoticeText("Evaluasi “{0}” disetujui", c.Title)));

    private static string AddressOf(MonitoringEntry entry) => $"/kerjasama/{entry.CooperationId}/pelaksanaan/catatan/{entry.Id}";

    private static NoticeContent Of(NoticeKind kind, Guid cooperationId, string link, NoticeText title) => new(kind, link, title) { CooperationId = cooperationId };
}
