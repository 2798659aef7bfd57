using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Files;

namespace KerjasamaDesa.Web.Features.Photos;

/// <summary>The photos of one potential or need, to be added to, named, put in order and taken away.</summary>
public sealed record PhotosPage(Village Village, Subject Subject)
{
    /// <summary>Most that one upload may weigh: as many photos as a record may have.</summary>
    public const long LargestSend = (long)Subject.MostPhotos * FileStore.LargestImage + 1_000_000;

    public string List => SubjectFrame.ListOf(Village.Code, Subject);

    public string Record => $"{List}/{Subject.Id}";

    public string Address => $"{Record}/foto";

    public int Room => Subject.MostPhotos - Subject.Photos.Count;
}

/// <summary>What comes with an upload.</summary>
public sealed class PhotosForm
{
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];
}
