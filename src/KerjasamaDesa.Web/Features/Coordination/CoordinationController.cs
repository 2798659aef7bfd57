using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>The coordination team of a cooperation: who sits in it, who replaces whom, and who sat in it before.</summary>
[Route("/kerjasama/{id:guid}/tim")]
public sealed class CoordinationController(
    PortalDb db, Door door, PortalClock clock, CooperationFrames frames, TeamWork work, NoticeDesk notices, ILookupNormalizer names, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, TeamWork.Needed);
        return View(TeamPage.Of(
            await frames.OfAsync(c, "tim"), c, await work.OpenAsync(c), await work.ActivityAsync(c), await work.TalkAsync(c), door.Allows(Act.EditTeam, c), clock.Now, clock.Today));
    }

    [HttpGet("{memberId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid memberId, bool diakhiri)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.WholeTeam);
        var member = MemberOf(cooperation, memberId);
        return View(SeatPage.Of(
            await frames.OfAsync(cooperation, "tim"), cooperation, member, diakhiri && member.To is not null, door.Allows(Act.EditTeam, cooperation), clock.Now, clock.Today));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, TeamRole? jabatan, string? desa, Guid? pengganti, Guid? giliran)
    {
        var cooperation = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        var form = new MemberForm { MemberId = Guid.CreateVersion7(), From = clock.Today, Role = jabatan, VillageCode = desa };
        if (pengganti is { } replaced)
        {
            var seat = MemberOf(cooperation, replaced);
            (form.StandsInForId, form.VillageCode, form.To) = (seat.Id, seat.VillageCode, seat.To);
        }
        else if (giliran is { } asked)
        {
            var turn = TurnOf(cooperation, asked);
            (form.TurnId, form.VillageCode, form.Name, form.To) = (turn.Id, turn.VillageCode, turn.Name, turn.To);
            form.From = turn.IsOn(clock.Today) ? clock.Today : turn.From;
        }

        return await FormAsync(cooperation, form, isNew: true);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, MemberForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        if (cooperation.Team.Members.Any(m => m.Id == form.MemberId))
        {
            return Redirect(AddressOf(id));
        }

        var accountId = await ReadAsync(cooperation, form);
        if (!ModelState.IsValid || !this.Try(() => Seat(cooperation, form, accountId)))
        {
            return await FormAsync(cooperation, form, isNew: true);
        }

        if (accountId is { } account)
        {
            notices.Tell([account], TeamNotices.Seated(cooperation, MemberOf(cooperation, form.MemberId)));
        }

        return await SaveAsync(cooperation, null, form, t["{0} masuk dalam tim.", form.Name!]);
    }

    [HttpGet("{memberId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid memberId)
    {
        var cooperation = await door.ShowAsync(id, Act.EditTeam, Load.Team);
        var member = MemberOf(cooperation, memberId);
        return await FormAsync(cooperation, MemberForm.Of(member, await UserNameAsync(member)), isNew: false);
    }

    [HttpPost("{memberId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid memberId, MemberForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.EditTeam, Load.Team);
        var member = MemberOf(cooperation, memberId);
        (form.StandsInForId, form.Role) = (member.StandsInForId, member.IsSubstitute ? member.Role : form.Role);
        var accountId = await ReadAsync(cooperation, form);
        if (!ModelState.IsValid || !this.Try(() => cooperation.Team.Change(member, form.Details(accountId), clock.Today)))
        {
            return await FormAsync(cooperation, form, isNew: false);
        }

        db.Expect(member, form.Version);
        return await SaveAsync(cooperation, member, form, t["Data {0} disimpan.", member.Name]);
    }

    [HttpPost("{memberId:guid}/akhiri")]
    public async Task<IActionResult> End(Guid id, Guid memberId, EndForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.EditTeam, Load.Team);
        var member = MemberOf(cooperation, memberId);
        var page = $"{AddressOf(id)}/{memberId}";
        if (!ModelState.IsValid)
        {
            this.Flash(t["Isi hari terakhir bertugas dengan tanggal yang benar."], Tone.Bad);
            return Redirect(page);
        }

        if (!this.TryOrFlash(() => cooperation.Team.End(member, form.LastDay!.Value)))
        {
            return Redirect(page);
        }

        if (member.AccountId is { } account)
        {
            notices.Tell([account], TeamNotices.Ended(cooperation, member, clock.Today));
        }

        db.Expect(member, form.Version);
        return await SaveAsync(cooperation, member, MemberForm.Of(member, null), t["Masa tugas {0} diakhiri.", member.Name], $"{page}?diakhiri=true#serah-terima");
    }

    internal static TeamMember MemberOf(Cooperation cooperation, Guid memberId) =>
        cooperation.Team.Members.SingleOrDefault(m => m.Id == memberId) ?? throw new NotThereException();

    internal static RotationTurn TurnOf(Cooperation cooperation, Guid turnId) =>
        cooperation.Team.Turns.SingleOrDefault(turn => turn.Id == turnId) ?? throw new NotThereException();

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/tim";

    private static void Seat(Cooperation cooperation, MemberForm form, Guid? accountId)
    {
        var (team, details) = (cooperation.Team, form.Details(accountId));
        if (form.StandsInForId is { } replaced)
        {
            team.NameSubstitute(MemberOf(cooperation, replaced), details, form.MemberId);
        }
        else if (form.TurnId is { } turn)
        {
            team.TakeTurn(TurnOf(cooperation, turn), details, form.MemberId);
        }
        else
        {
            team.Seat(details, form.MemberId);
        }
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, MemberForm form, bool isNew)
    {
        form.Page = MemberFormPage.Of(await frames.OfAsync(cooperation, "tim"), cooperation, form, isNew, t);
        return View("Member", form);
    }

    /// <summary>Checks the village and finds the account by its exact user name or e-mail; an unknown one says nothing but that.</summary>
    private async Task<Guid?> ReadAsync(Cooperation cooperation, MemberForm form)
    {
        if (form.VillageCode is { } code && !cooperation.IsParty(code, PartyState.Accepted))
        {
            ModelState.AddModelError(nameof(form.VillageCode), t["Pilih salah satu desa yang bekerja sama."]);
        }

        if (form.UserName is null)
        {
            return null;
        }

        var (userName, email) = (names.NormalizeName(form.UserName), names.NormalizeEmail(form.UserName));
        var found = await db.Users.Where(a => a.DeactivatedAt == null && (a.NormalizedUserName == userName || a.NormalizedEmail == email))
            .Select(a => a.Id).Take(2).ToListAsync();
        if (found is [var accountId])
        {
            return accountId;
        }

        ModelState.AddModelError(nameof(form.UserName), t["Tidak ada akun aktif dengan nama pengguna atau surel ini. Periksa ejaannya, atau kosongkan."]);
        return null;
    }

    /// <summary>
    /// The team row is written with every seat, so that of two people who fill the same office at once only one succeeds.
    /// </summary>
    private async Task<IActionResult> SaveAsync(Cooperation cooperation, TeamMember? member, MemberForm form, string done, string? page = null)
    {
        try
        {
            db.Entry(cooperation.Team).State = EntityState.Modified;
            if (!await db.SaveOnceAsync())
            {
                return Redirect(AddressOf(cooperation.Id));
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(cooperation.Id, member?.Id ?? form.MemberId, form);
        }

        this.Flash(done, draft: "tim-baru");
        return Redirect(page ?? AddressOf(cooperation.Id));
    }

    private Task<string?> UserNameAsync(TeamMember member) => db.Users.Where(a => a.Id == member.AccountId).Select(a => a.UserName).SingleOrDefaultAsync();

    private async Task<IActionResult> ConflictAsync(Guid id, Guid memberId, MemberForm form)
    {
        db.ChangeTracker.Clear();
        var cooperation = await door.ShowAsync(id, Act.EditTeam, Load.Team);
        var theirs = cooperation.Team.Members.SingleOrDefault(m => m.Id == memberId);
        if (theirs is not null && form.Version == 0)
        {
            return Redirect(AddressOf(id));
        }

        var names = cooperation.Parties.Select(p => (p.VillageCode, p.Village!.Name))
            .Concat(Enum.GetValues<TeamRole>().Select(role => ($"{role}", t[Words.Of(role, cooperation.Vehicle)].Value))).ToDictionary();
        return theirs is null
            ? this.DataChanged(t["Tim koordinasi"], $"{AddressOf(id)}/baru", form, new MemberForm(), names)
            : this.DataChanged(t["Tim koordinasi"], $"{AddressOf(id)}/{memberId}/ubah", form, MemberForm.Of(theirs, await UserNameAsync(theirs)), names);
    }
}
