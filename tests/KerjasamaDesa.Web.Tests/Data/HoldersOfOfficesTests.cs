using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Data;

public sealed class HoldersOfOfficesTests : PortalTests
{
    [Fact]
    public async Task A_document_of_a_day_names_who_held_the_office_on_that_day()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        await KeepAsync(village, ("Sutarto", Office.Head, new DateOnly(2019, 1, 1), new DateOnly(2024, 12, 31)), ("Suprapti", Office.ActingHead, new DateOnly(2025, 1, 1), null));

        await Portal.WithDbAsync(async db =>
        {
            Assert.Equal("Sutarto", (await db.OfficeHolders.OnAsync(village.Code, Office.Head, new DateOnly(2024, 12, 31)))?.Name);
            Assert.Equal(Office.ActingHead, (await db.OfficeHolders.OnAsync(village.Code, Office.Head, new DateOnly(2025, 1, 1)))?.Office);
            Assert.Null(await db.OfficeHolders.OnAsync(village.Code, Office.Head, new DateOnly(2018, 12, 31)));
            Assert.Null(await db.OfficeHolders.OnAsync(village.Code, Office.Secretary, new DateOnly(2025, 1, 1)));
            Assert.Equal("Suprapti", (await db.OfficeHolders.HeadsOnAsync([village.Code], new DateOnly(2026, 1, 1)))[village.Code].Name);
        });
    }

    [Fact]
    public async Task The_database_itself_refuses_two_heads_on_one_day()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        await KeepAsync(village, ("Sutarto", Office.Head, new DateOnly(2019, 1, 1), null));

        // As two people would who save at once, neither seeing the other's row.
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => KeepAsync(village, ("Suprapti", Office.ActingHead, new DateOnly(2025, 1, 1), null)));

        Assert.Equal(PostgresErrorCodes.ExclusionViolation, Assert.IsType<PostgresException>(error.InnerException).SqlState);
    }

    private Task KeepAsync(Village village, params (string Name, Office Office, DateOnly From, DateOnly? To)[] people) => Portal.WithDbAsync(async db =>
    {
        db.AddRange(people.Select(p => OfficeHolder.Record(Guid.CreateVersion7(), village, new OfficeHolderDetails(p.Name, p.Office, p.From, p.To, null, null, null), [])));
        await db.SaveChangesAsync();
    });
}
