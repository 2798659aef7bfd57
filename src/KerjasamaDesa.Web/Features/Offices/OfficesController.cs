using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Offices;

/// <summary>Who held which office of a village from when to when; documents take the names of their day from here.</summary>
[Route("/desa/{code}/perangkat")]
public sealed class OfficesController(Door door, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string code, [FromQuery] HolderFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var seesPersonal = door.Allows(VillageAct.ViewPapers, code);
        var rows = HolderRow.Of(filter.Of(db.OfficeHolders.AsNoTracking().Where(h => h.VillageCode == code), clock.Today), clock.Today);
        if (Download.For(filter, $"perangkat-{code}", HolderRow.Sorts.Order(rows, filter), HolderRow.Columns(t, village, seesPersonal)) is { } file) { return file; }

        var page = await HolderRow.Sorts.PageAsync(rows, filter, stop);
        return View(new OfficesPage(village, filter, page, clock.Today, village.CanBeParty && door.Allows(VillageAct.Edit, code), seesPersonal));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(string code, [FromQuery(Name = "jabatan")] Office? office)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return Form(village, new HolderForm { Id = Guid.CreateVersion7(), Office = office }, isNew: true);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(string code, HolderForm form)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        if (!ModelState.IsValid) { return Form(village, form, isNew: true); }

        if (await db.OfficeHolders.FindAsync(form.Id) is { } known)
        {
            return known.VillageCode == code ? Done(code) : throw new NotThereException();
        }

        var all = await AllAsync(code);
        if (!this.Try(() => db.Add(Recorded(village, form, all))) || !await SaveApartAsync()) { return Form(village, form, isNew: true); }

        this.Flash(t["{0} tercatat sebagai {1}.", form.Name, t[form.Office!.Value.TitleIn(village)].Value], draft: $"perangkat-baru-{code}");
        return Done(code);
    }

    [HttpGet("{holderId:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid holderId)
    {
        var (village, holder) = await OpenAsync(code, holderId);
        return Form(village, HolderForm.Of(holder), isNew: false);
    }

    [HttpPost("{holderId:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid holderId, HolderForm form)
    {
        var (village, holder) = await OpenAsync(code, holderId);
        var all = await AllAsync(code);
        if (!ModelState.IsValid || !this.Try(() => holder.Correct(form.ToDetails(), all))) { return Form(village, form, isNew: false); }

        db.Expect(holder, form.Version);
        try
        {
            if (!await SaveApartAsync()) { return Form(village, form, isNew: false); }
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(holder, form);
        }

        this.Flash(t["Data {0} disimpan.", form.Name], draft: $"perangkat-{holderId}");
        return Done(code);
    }

    [HttpPost("{holderId:guid}/akhiri")]
    public async Task<IActionResult> End(string code, Guid holderId, EndForm form)
    {
        var (_, holder) = await OpenAsync(code, holderId);
        if (form.LastDay is not { } day)
        {
            this.Flash(t["Isi hari terakhir menjabat."], Tone.Bad);
            return Done(code);
        }

        if (holder.To == day || !this.TryOrFlash(() => holder.End(day))) { return Done(code); }

        db.Expect(holder, form.Version);
        try
        {
            await db.SaveChangesAsync();
            this.Flash(t["Masa jabatan {0} berakhir pada {1}. Namanya tetap ada pada dokumen yang ditandatanganinya.", holder.Name, IndonesianDate.Format(day)]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Data pejabat ini baru saja diubah orang lain. Periksa lalu coba lagi."], Tone.Bad);
        }

        return Done(code);
    }

    private static OfficeHolder Recorded(Village village, HolderForm form, IReadOnlyList<OfficeHolder> all)
    {
        var seat = form.Office!.Value.Seat();
        if (form.ReplacesPrevious && seat is not null && all.FirstOrDefault(h => h.Seat == seat && h.From < form.From && h.IsCurrent(form.From!.Value)) is { } previous)
        {
            previous.End(form.From!.Value.AddDays(-1));
        }

        return OfficeHolder.Record(form.Id, village, form.ToDetails(), all);
    }

    /// <summary>Two people may record a head at once, neither seeing the other's; the database keeps the first.</summary>
    private async Task<bool> SaveApartAsync()
    {
        try
        {
            await db.SaveOnceAsync();
            return true;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation })
        {
            ModelState.AddModelError(nameof(HolderForm.From), t["Orang lain baru saja mencatat pemegang jabatan ini untuk masa yang sama. Periksa daftarnya."]);
            return false;
        }
    }

    private Task<List<OfficeHolder>> AllAsync(string code) => db.OfficeHolders.Where(h => h.VillageCode == code).ToListAsync();

    private async Task<(Village Village, OfficeHolder Holder)> OpenAsync(string code, Guid holderId)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return (village, await db.OfficeHolders.SingleOrDefaultAsync(h => h.Id == holderId && h.VillageCode == code) ?? throw new NotThereException());
    }

    private RedirectResult Done(string code) => Redirect($"/desa/{code}/perangkat");

    private ViewResult Form(Village village, HolderForm form, bool isNew)
    {
        (ViewData["Village"], ViewData["IsNew"]) = (village, isNew);
        return View("Form", form);
    }

    private async Task<ViewResult> ConflictAsync(OfficeHolder holder, HolderForm yours)
    {
        var theirs = HolderForm.Of(await db.OfficeHolders.AsNoTracking().SingleAsync(h => h.Id == holder.Id));
        return this.DataChanged(t["Data pejabat {0}", theirs.Name], $"/desa/{holder.VillageCode}/perangkat/{holder.Id}/ubah", yours, theirs);
    }
}
