using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Opportunities;

/// <summary>Needs and potentials of villages, for tests of what is found between them.</summary>
public static class Records
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public static Task<Guid> NeedAsync(
        this Portal portal, Village village, string type, string title, decimal? quantity = null, string? description = null, int grade = 4, MapPoint? at = null) => portal.WithDbAsync(async db =>
    {
        var subject = await db.SubjectTypes.SingleAsync(t => t.Code == type);
        var need = Need.Record(
            Guid.CreateVersion7(), village,
            new NeedDetails(subject, title, description, null, grade, grade, grade, null, quantity, subject.Unit, at?.Latitude, at?.Longitude), Now);
        db.Add(need);
        await db.SaveChangesAsync();
        return need.Id;
    });

    public static Task<Guid> PotentialAsync(
        this Portal portal, Village village, string type, string title, decimal? shareable = null, string? description = null, MapPoint? at = null) => portal.WithDbAsync(async db =>
    {
        var subject = await db.SubjectTypes.SingleAsync(t => t.Code == type);
        var potential = Potential.Record(
            Guid.CreateVersion7(), village,
            new PotentialDetails(subject, title, description, shareable, shareable, subject.Unit, null, 2026, at?.Latitude, at?.Longitude), Now);
        db.Add(potential);
        await db.SaveChangesAsync();
        return potential.Id;
    });
}
