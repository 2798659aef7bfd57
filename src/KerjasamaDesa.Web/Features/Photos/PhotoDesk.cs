using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Photos;

/// <summary>Opens a record with its photos for those who keep the village's data, and takes photos in.</summary>
public sealed class PhotoDesk(PortalDb db, Door door, FileStore files)
{
    /// <summary>A record of another village does not exist here, nor a potential where a need is asked for.</summary>
    public async Task<PhotosPage> OpenAsync(string code, bool isPotential, Guid id)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        Subject? subject = isPotential
            ? await db.Potentials.Include(p => p.Photos).SingleOrDefaultAsync(p => p.Id == id && p.VillageCode == code)
            : await db.Needs.Include(n => n.Photos).SingleOrDefaultAsync(n => n.Id == id && n.VillageCode == code);
        return subject is null ? throw new NotThereException() : new PhotosPage(village, subject);
    }

    public static SubjectPhoto PhotoOf(PhotosPage page, Guid photoId) => page.Subject.Photos.SingleOrDefault(p => p.Id == photoId) ?? throw new NotThereException();

    /// <summary>
    /// Adds a photo and saves it; one the record has already, because it was sent before and the answer was lost, is passed over.
    /// Two uploads at once wait for each other, so that they never add up to more than a record may have.
    /// </summary>
    public async Task AddAsync(PhotosPage page, IFormFile file, string field, CancellationToken stop)
    {
        var subject = page.Subject;
        var id = SubjectPhoto.IdOf(subject.Id, await FileStore.ReadAsync(file, field, stop));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({subject.Id.ToString()}, 0))", stop);
        var known = await db.SubjectPhotos.Where(p => p.PotentialId == subject.Id || p.NeedId == subject.Id).ToListAsync(stop);
        if (known.Exists(p => p.Id == id))
        {
            return;
        }

        subject.RefuseMorePhotos();
        subject.AddPhoto(id, (await files.SaveImageAsync(file, FileOwner.Of(page.Village), field, stop)).Id);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    public async Task RemoveAsync(PhotosPage page, SubjectPhoto photo)
    {
        var file = await db.Files.SingleAsync(f => f.Id == photo.FileId);
        db.Remove(photo);
        files.Forget(file);
        await db.SaveChangesAsync();
        files.Erase(file);
    }
}
