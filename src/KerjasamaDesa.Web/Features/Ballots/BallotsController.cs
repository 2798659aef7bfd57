using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Ballots;

/// <summary>Questions that need no meeting: one voice per village, open to all parties as it is given.</summary>
[Route("kerjasama/{id:guid}/rencana/suara")]
public sealed class BallotsController(Door door, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var names = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var ballots = await db.Ballots.AsNoTracking().Include(b => b.Voices).Where(b => b.CooperationId == id).OrderByDescending(b => b.At).Take(100).ToListAsync();
        return View(new BallotsPage(
            await frames.OfAsync(c, "suara"),
            [.. ballots.Select(b => new BallotRow(
                b, b.Outcome(clock.Today),
                [
                    .. b.Villages.Select(v => new VoiceRow(names.GetValueOrDefault(v, v), b.Voices.FirstOrDefault(x => x.VillageCode == v))),
                    .. b.Voices.Where(x => !b.Villages.Contains(x.VillageCode)).Select(x => new VoiceRow(names.GetValueOrDefault(x.VillageCode, x.VillageCode), x, IsCounted: false)),
                ],
                door.Allows(Act.Vote, c) && MaySpeak(b)))],
            door.Allows(Act.OpenBallot, c)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id) =>
        await NewFormAsync(await door.ShowAsync(id, Act.OpenBallot, Load.Plan), new BallotForm { NewId = Guid.CreateVersion7(), LastDay = clock.Today.AddDays(7) });

    [HttpPost("baru")]
    public async Task<IActionResult> Create(Guid id, BallotForm form, [FromServices] PlanNews news)
    {
        var c = await door.OpenAsync(id, Act.OpenBallot, Load.Plan);
        Ballot? ballot = null;
        if (!ModelState.IsValid || !this.Try(() => ballot = Ballot.Open(form.FreshId, c, form.Question!, form.Explanation, form.LastDay!.Value, door.Me, clock.Now, clock.Today)))
        {
            return await NewFormAsync(c, form);
        }

        db.Add(ballot!);
        await news.BallotOpenedAsync(c, ballot!);
        await db.SaveOnceAsync();
        this.Flash(t["Pemungutan suara dibuka. Kepala desa setiap pihak dapat memberikan suara."], draft: $"suara-{id}");
        return Redirect(PageOf(id));
    }

    [HttpGet("{ballotId:guid}")]
    public async Task<IActionResult> Vote(Guid id, Guid ballotId)
    {
        var c = await door.ShowAsync(id, Act.Vote, Load.Plan);
        var ballot = await BallotAsync(id, ballotId);
        return Closed(ballot) ?? await VoiceFormAsync(c, ballot, new VoiceForm());
    }

    [HttpPost("{ballotId:guid}")]
    public async Task<IActionResult> Vote(Guid id, Guid ballotId, VoiceForm form)
    {
        var c = await door.OpenAsync(id, Act.Vote, Load.Plan);
        var ballot = await BallotAsync(id, ballotId);
        if (Closed(ballot) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid || !this.Try(() => ballot.Speak(form.Choice!.Value, form.Note, form.ToMandate(), door.Me, clock.Now, clock.Today)))
        {
            return await VoiceFormAsync(c, ballot, form);
        }

        try
        {
            await db.SaveChangesAsync();
            this.Flash(t["Suara {0} tercatat.", c.PartyOf(door.Me.Scope).Village!.Name]);
        }
        catch (DbUpdateException failed) when (failed.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            this.Flash(t["Desa ini sudah memberikan suara."], Tone.Bad);
        }

        return Redirect(PageOf(id));
    }

    private static string PageOf(Guid id) => PlanPages.Address(id, "suara");

    private bool MaySpeak(Ballot ballot) =>
        !ballot.IsClosed(clock.Today) && ballot.Villages.Contains(door.Me.Scope) && ballot.Voices.All(v => v.VillageCode != door.Me.Scope);

    private RedirectResult? Closed(Ballot ballot)
    {
        if (MaySpeak(ballot))
        {
            return null;
        }

        this.Flash(ballot.IsClosed(clock.Today) ? t["Pemungutan suara ini sudah ditutup."] : t["Desa ini sudah memberikan suara."], Tone.Info);
        return Redirect(PageOf(ballot.CooperationId));
    }

    private async Task<Ballot> BallotAsync(Guid id, Guid ballotId) =>
        await db.Ballots.Include(b => b.Voices).SingleOrDefaultAsync(b => b.Id == ballotId && b.CooperationId == id) ?? throw new NotThereException();

    private async Task<IActionResult> NewFormAsync(Cooperation c, BallotForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "suara"), $"suara-{c.Id}");
        return View("New", form);
    }

    private async Task<IActionResult> VoiceFormAsync(Cooperation c, Ballot ballot, VoiceForm form)
    {
        (form.Frame, form.Ballot, form.IsProxy) = (await frames.OfAsync(c, "suara"), ballot, door.Me.Role != Role.VillageHead);
        form.Choices = Choices.Of(Enum.GetValues<BallotChoice>(), choice => t[Words.Of(choice)]);
        return View("Vote", form);
    }
}
