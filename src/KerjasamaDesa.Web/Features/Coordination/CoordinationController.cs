using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>The coordination team of a cooperation: its seats and its decree.</summary>
[Route("/kerjasama/{id:guid}/tim")]
public sealed class CoordinationController(
    PortalDb db, Door door, PortalClock clock, CooperationFrames frames, FileStore files, ILookupNormalizer names, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Team);
        return View(TeamPage.Of(await frames.OfAsync(cooperation, "tim"), cooperation, door.Allows(Act.EditTeam, cooperation), clock.Today));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.EditTeam, Load.Team);
        return await FormAsync(cooperation, new MemberForm { MemberId = Guid.CreateVersion7(), From = clock.Today }, isNew: true);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, MemberForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.EditTeam, Load.Team);
        if (cooperation.Team.Members.Any(m => m.Id == form.MemberId))
        {
            return Redirect(AddressOf(id));
        }

        var accountId = await ReadAsync(cooperation, form);
        if (!ModelState.IsValid || !this.Try(() => cooperation.Team.Seat(form.Details(accountId), form.MemberId)))
        {
            return await FormAsync(cooperation, form, isNew: true);
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
        var accountId = await ReadAsync(cooperation, form);
        if (!ModelState.IsValid || !this.Try(() => cooperation.Team.Change(member, form.Details(accountId))))
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
        if (!ModelState.IsValid)
        {
            this.Flash(t["Isi hari terakhir bertugas dengan tanggal yang benar."], Tone.Bad);
            return Redirect(AddressOf(id));
        }

        cooperation.Team.End(member, form.LastDay!.Value);
        db.Expect(member, form.Version);
        return await SaveAsync(cooperation, member, MemberForm.Of(member, await UserNameAsync(member)), t["Masa tugas {0} diakhiri.", member.Name]);
    }

    [HttpGet("keputusan")]
    public async Task<IActionResult> Decree(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.EditTeam, Load.Team);
        return await DecreeAsync(cooperation, DecreeForm.Of(cooperation.Team));
    }

    [HttpPost("keputusan")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> RecordDecree(Guid id, DecreeForm form, CancellationToken stop)
    {
        var cooperation = await door.OpenAsync(id, Act.EditTeam, Load.Team);
        var team = cooperation.Team;
        if (!ModelState.IsValid || !this.Try(() => team.RecordDecree(form.DecreeNumber!, form.DecreeDay!.Value, clock.Today))
            || (form.Scan is { } scan && !await this.TryAsync(async () => team.AttachDecree((await files.SaveDocumentAsync(scan, FileOwner.Of(cooperation), nameof(form.Scan), stop)).Id))))
        {
            return await DecreeAsync(cooperation, form);
        }

        try
        {
            db.Expect(team, form.Version);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await DecreeConflictAsync(id, form);
        }

        this.Flash(t["Keputusan tim dicatat."]);
        return Redirect(AddressOf(id));
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/tim";

    private static TeamMember MemberOf(Cooperation cooperation, Guid memberId) =>
        cooperation.Team.Members.SingleOrDefault(m => m.Id == memberId) ?? throw new NotThereException();

    private async Task<ViewResult> FormAsync(Cooperation cooperation, MemberForm form, bool isNew)
    {
        form.Page = MemberFormPage.Of(await frames.OfAsync(cooperation, "tim"), cooperation, isNew, t);
        return View("Member", form);
    }

    private async Task<ViewResult> DecreeAsync(Cooperation cooperation, DecreeForm form)
    {
        (form.Frame, form.ScanId) = (await frames.OfAsync(cooperation, "tim"), cooperation.Team.DecreeFileId);
        return View("Decree", form);
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
    private async Task<IActionResult> SaveAsync(Cooperation cooperation, TeamMember? member, MemberForm form, string done)
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
        return Redirect(AddressOf(cooperation.Id));
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

    private async Task<ViewResult> DecreeConflictAsync(Guid id, DecreeForm form)
    {
        db.ChangeTracker.Clear();
        var team = (await door.ShowAsync(id, Act.EditTeam, Load.Team)).Team;
        return this.DataChanged(t["Keputusan tim"], $"{AddressOf(id)}/keputusan", form, DecreeForm.Of(team));
    }
}
