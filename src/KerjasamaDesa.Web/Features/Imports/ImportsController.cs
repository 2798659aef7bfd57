using System.ComponentModel.DataAnnotations;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Sheets;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>The upload of a filled sheet.</summary>
public sealed class ImportForm
{
    /// <summary>Identity of the import, made with the page, so that a second press finds the first one's.</summary>
    public Guid Upload { get; set; }

    [Display(Name = "Berkas XLSX atau CSV")]
    public IFormFile? File { get; set; }
}

/// <summary>A village's own people fill spreadsheets offline and take their rows over.</summary>
[Route("/desa/{code}/impor")]
public sealed class ImportsController(Door door, PortalDb db, ImportDesk desk, RecordSheets sheets, ImportProgress progress, IStringLocalizer<Text> t) : Controller
{
    private const long LargestSend = SheetLimits.FileBytes + 1_000_000;

    [HttpGet]
    public async Task<IActionResult> Index(string code, CancellationToken stop) =>
        await FormAsync(await OpenAsync(code), new ImportForm { Upload = Guid.CreateVersion7() }, stop);

    [HttpPost]
    [RequestSizeLimit(LargestSend)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestSend)]
    public async Task<IActionResult> Index(string code, ImportForm form, CancellationToken stop)
    {
        var village = await OpenAsync(code);
        if (form.Upload == Guid.Empty) { form.Upload = Guid.CreateVersion7(); }
        if (form.File is null) { ModelState.AddModelError(nameof(form.File), t["Pilih berkas yang akan diimpor."]); }
        if (!ModelState.IsValid || !await this.TryAsync(() => desk.ReceiveAsync(village, form.Upload, form.File!, stop)))
        {
            return await FormAsync(village, form, stop);
        }

        return Redirect($"/desa/{code}/impor/{form.Upload}");
    }

    /// <summary>An empty sheet to fill.</summary>
    [HttpGet("templat")]
    public Task<IActionResult> Template(string code, [FromQuery(Name = "untuk")] SubjectKind kind, [FromQuery(Name = "bentuk")] string? format, CancellationToken stop) =>
        FileAsync(code, kind, format, "templat-", _ => AsyncEnumerable.Empty<IReadOnlyList<object?>>(), stop);

    /// <summary>What the village has recorded, to be changed and given back.</summary>
    [HttpGet("data")]
    public Task<IActionResult> Data(string code, [FromQuery(Name = "untuk")] SubjectKind kind, [FromQuery(Name = "bentuk")] string? format, CancellationToken stop) =>
        FileAsync(code, kind, format, "ubah-", sheet => sheet.RowsAsync(db, code), stop);

    [HttpGet("{importId:guid}")]
    public async Task<IActionResult> Show(string code, Guid importId, CancellationToken stop)
    {
        var village = await OpenAsync(code);
        var import = await desk.OpenAsync(code, importId);
        var plan = import.DoneAt is null ? await desk.PlanAsync(village, import, stop) : null;
        return View(new ImportPage(village, import, plan, plan is null ? null : await desk.SameFileAsync(import, stop)));
    }

    [HttpPost("{importId:guid}")]
    public async Task<IActionResult> Show(string code, Guid importId, string? digest, [FromForm(Name = "pilihan")] Dictionary<int, string>? choices)
    {
        var village = await OpenAsync(code);
        var taken = (choices ?? []).Where(choice => choice.Value == ImportPage.TakeFile).Select(choice => choice.Key).ToHashSet();
        var ended = await desk.ConfirmAsync(village, importId, digest, taken);
        if (ended == Confirmation.Changed) { this.Flash(t["Data di portal berubah sejak pratinjau ini dibuat. Belum ada yang disimpan; periksa pratinjau yang baru, lalu impor lagi."], Tone.Wait); }
        if (ended == Confirmation.DoneBefore) { this.Flash(t["Berkas ini sudah diimpor; tidak ada yang disimpan dua kali."], Tone.Info); }
        return Redirect($"/desa/{code}/impor/{importId}");
    }

    [HttpPost("{importId:guid}/batal")]
    public async Task<IActionResult> Discard(string code, Guid importId)
    {
        await OpenAsync(code);
        await desk.DiscardAsync(await desk.OpenAsync(code, importId));
        this.Flash(t["Impor dibatalkan. Tidak ada yang disimpan."]);
        return Redirect($"/desa/{code}/impor");
    }

    /// <summary>Every fault of the sheet, to be mended beside it.</summary>
    [HttpGet("{importId:guid}/galat")]
    public async Task<IActionResult> Faults(string code, Guid importId, CancellationToken stop)
    {
        var village = await OpenAsync(code);
        var import = await desk.OpenAsync(code, importId);
        IReadOnlyList<RowFault> faults = import.DoneAt is null ? (await desk.PlanAsync(village, import, stop)).Faults : [];
        Column<RowFault>[] columns = [new(t["Baris"], f => f.Row), new(t["Kolom"], f => f.Column), new(t["Tertulis"], f => f.Typed), new(t["Galat"], f => f.Sentence)];
        return Download.Csv($"galat-impor-{code}", faults.ToAsyncEnumerable(), columns);
    }

    /// <summary>How far a running import is, for the bar of the page that waits for it.</summary>
    [HttpGet("{importId:guid}/kemajuan")]
    public async Task<IActionResult> Progress(string code, Guid importId)
    {
        await OpenAsync(code);
        return PartialView("_Progress", progress.Of(importId));
    }

    private async Task<Village> OpenAsync(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        return village.CanBeParty ? village : throw new NotAllowedException();
    }

    private async Task<IActionResult> FileAsync(
        string code, SubjectKind kind, string? format, string prefix, Func<RecordSheet, IAsyncEnumerable<IReadOnlyList<object?>>> rows, CancellationToken stop)
    {
        await OpenAsync(code);
        var sheet = await sheets.OfAsync(kind, stop);
        var (files, name) = (new SheetFiles(sheet), $"{prefix}{sheet.Name.ToLowerInvariant()}-{code}");
        return format == "csv" ? files.Csv(name, rows(sheet)) : files.Xlsx(name, rows(sheet));
    }

    private async Task<IActionResult> FormAsync(Village village, ImportForm form, CancellationToken stop)
    {
        ViewData["Frame"] = new ImportFrame(village, await desk.PastAsync(village.Code, stop));
        return View("Index", form);
    }
}
