using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>How a confirmation ended.</summary>
internal enum Confirmation
{
    Done,

    /// <summary>An earlier press did it.</summary>
    DoneBefore,

    /// <summary>Something in the portal is no longer as the preview showed it; nothing was stored.</summary>
    Changed,
}

/// <summary>
/// Takes sheets in, shows what they would do, and does it: all rows or none, in one transaction, exactly the file that was
/// previewed.
/// </summary>
public sealed class ImportDesk(PortalDb db, RecordSheets sheets, CurrentActor current, PortalClock clock, ImportProgress progress, IStringLocalizer<Text> t)
{
    private const int FewImports = 10;

    // Reading a sheet takes up to some hundred megabytes at the limits; two at a time keep a small machine alive.
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>The village's latest imports.</summary>
    public Task<List<SheetImport>> PastAsync(string villageCode, CancellationToken stop) =>
        db.SheetImports.AsNoTracking().Where(i => i.VillageCode == villageCode && i.DoneAt != null).OrderByDescending(i => i.At).Take(FewImports).ToListAsync(stop);

    /// <summary>An upload of this village that still waits, or was imported.</summary>
    public async Task<SheetImport> OpenAsync(string villageCode, Guid id)
    {
        var import = await db.SheetImports.SingleOrDefaultAsync(i => i.Id == id && i.VillageCode == villageCode);
        return import is not null && (import.DoneAt is not null || import.IsWaiting(clock.Now)) ? import : throw new NotThereException();
    }

    /// <summary>
    /// Keeps an upload until it is confirmed, or refuses it with a sentence. It takes the place of what the same person left
    /// unconfirmed; what nobody confirmed in time goes too.
    /// </summary>
    /// <exception cref="RuleBroken">It is no sheet, damaged, too large, or headed otherwise.</exception>
    public async Task ReceiveAsync(Village village, Guid id, IFormFile file, CancellationToken stop)
    {
        if (file.Length > SheetLimits.FileBytes) { throw RuleBroken.At(nameof(ImportForm.File), "Berkas ini terlalu besar; paling besar {0} MB.", SheetLimits.FileBytes / 1024 / 1024); }

        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) { await stream.ReadExactlyAsync(bytes, stop); }

        var sheet = await WithTurnAsync(() => sheets.RecogniseAsync(SheetFile.Read(bytes, RecordSheets.Names), stop), stop);
        var ending = bytes.AsSpan().StartsWith("PK"u8) ? ".xlsx" : ".csv";
        var me = current.AccountId ?? throw new NotAllowedException();
        var late = clock.Now - SheetImport.Patience;
        await db.SheetImports.Where(i => i.Content != null && i.DoneAt == null && (i.At < late || (i.VillageCode == village.Code && i.UploadedById == me && i.Id != id))).ExecuteDeleteAsync(stop);
        db.Add(SheetImport.Of(id, village.Code, sheet.Kind, FileNames.Shown(file.FileName, ending), bytes, me, current.Name ?? "", clock.Now));
        await db.SaveOnceAsync();
    }

    /// <summary>What an upload would do now.</summary>
    internal async Task<SheetPlan> PlanAsync(Village village, SheetImport import, CancellationToken stop)
    {
        try
        {
            return await WithTurnAsync(async () => (await PlanNowAsync(village, import, stop)).Plan, stop);
        }
        finally
        {
            progress.End(import.Id);
        }
    }

    /// <summary>An import of the same bytes that was done before.</summary>
    internal Task<SheetImport?> SameFileAsync(SheetImport import, CancellationToken stop) =>
        db.SheetImports.AsNoTracking().Where(i => i.VillageCode == import.VillageCode && i.Hash == import.Hash && i.DoneAt != null && i.Added > 0).OrderByDescending(i => i.At).FirstOrDefaultAsync(stop);

    /// <summary>
    /// Does what the preview with this digest showed; of the rows in conflict, those whose numbers are taken overwrite what the
    /// portal has. It goes on when the browser is closed meanwhile.
    /// </summary>
    internal async Task<Confirmation> ConfirmAsync(Village village, Guid id, string? digest, IReadOnlySet<int> taken)
    {
        try
        {
            return await WithTurnAsync(() => ConfirmNowAsync(village, id, digest, taken), CancellationToken.None);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Confirmation.Changed;
        }
        finally
        {
            progress.End(id);
        }
    }

    public async Task DiscardAsync(SheetImport import)
    {
        if (import.DoneAt is null)
        {
            await db.SheetImports.Where(i => i.Id == import.Id && i.DoneAt == null).ExecuteDeleteAsync();
        }
    }

    private async Task<Confirmation> ConfirmNowAsync(Village village, Guid id, string? digest, IReadOnlySet<int> taken)
    {
        // Where a transaction is open already, the import stands or falls with it.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;

        // The row's lock makes a second press wait for the first one.
        var import = await db.SheetImports.FromSql($"select * from sheet_imports where id = {id} and village_code = {village.Code} for update").AsNoTracking().SingleOrDefaultAsync();
        if (import is null || (import.DoneAt is null && !import.IsWaiting(clock.Now))) { throw new NotThereException(); }
        if (import.DoneAt is not null) { return Confirmation.DoneBefore; }

        var (sheet, plan) = await PlanNowAsync(village, import, CancellationToken.None);
        if (!plan.CanBeImported || plan.Digest != digest) { return Confirmation.Changed; }

        await sheet.SaveAsync(db, village, plan, taken, Work(id, isSaving: true, CancellationToken.None));
        db.Attach(import);
        var overwritten = plan.Rows.Count(row => row.State == RowState.Conflict && taken.Contains(row.Number));
        import.Done(plan.Added, plan.Changed + overwritten, plan.Same + plan.Conflicts - overwritten, clock.Now);
        await db.SaveChangesAsync();
        if (transaction is not null) { await transaction.CommitAsync(); }

        return Confirmation.Done;
    }

    private async Task<(RecordSheet Sheet, SheetPlan Plan)> PlanNowAsync(Village village, SheetImport import, CancellationToken stop)
    {
        var sheet = await sheets.OfAsync(import.Kind, stop);
        return (sheet, await sheet.PlanAsync(db, village, SheetFile.Read(import.Content!, RecordSheets.Names), Work(import.Id, isSaving: false, stop)));
    }

    private SheetWork Work(Guid id, bool isSaving, CancellationToken stop) =>
        new(clock.Now, t, (done, all) => progress.Report(id, new ImportStep(isSaving, done, all)), stop);

    private static async Task<T> WithTurnAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await AtOnce.WaitAsync(stop);
        try
        {
            return await Task.Run(work, stop);
        }
        finally
        {
            AtOnce.Release();
        }
    }
}
