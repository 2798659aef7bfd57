using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Audit;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Features.Audit;

public sealed class AuditTests : PortalTests
{
    [Fact]
    public async Task An_administrator_reads_who_changed_what_in_words()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var head = await Portal.PersonAsync(Role.VillageHead, village.Code, "Bu Kades Rahayu");
        await Portal.As(head).FillAndPostAsync("/akun", new Dictionary<string, string> { ["Form.Email"] = $"{head.UserName}@desa.example" });

        var page = await Portal.As(await Portal.PersonAsync(Role.Administrator, village.RegencyCode)).GetAsync("/audit?orang=rahayu&jenis=Account&tindakan=Changed");

        Assert.Contains("Mengubah akun", page.Words, StringComparison.Ordinal);
        Assert.Contains($"Kepala Desa {village.Name}", page.Words, StringComparison.Ordinal);
        Assert.Contains($"Surel: menjadi {head.UserName}@desa.example", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_of_another_regency_is_not_shown_to_an_administrator_of_this_one()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var regency = scene.Villages[0].RegencyCode;
        var other = Portal.As(await Portal.PersonAsync(Role.Administrator, regency == "33.08" ? "33.10" : "33.08"));
        var everything = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        var own = Portal.As(scene.Administrator);
        const string Lines = "/audit?jenis=Cooperation&unduh=csv";

        Assert.Contains(scene.CooperationId.ToString(), (await own.GetAsync(Lines)).Text, StringComparison.Ordinal);
        Assert.Contains(scene.CooperationId.ToString(), (await everything.GetAsync(Lines)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(scene.CooperationId.ToString(), (await other.GetAsync(Lines)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_those_of_western_indonesia_and_far_days_break_nothing()
    {
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));

        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/audit?dari=0001-01-01&sampai=9999-12-31")).Status);
        Assert.Contains("Tidak ada catatan yang cocok", (await administrator.GetAsync("/audit?sampai=2001-01-01")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_administrators_reads_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);

        foreach (var person in new[] { scene.Head, scene.Council, scene.Facilitator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync("/audit")).Status);
        }
    }

    [Theory]
    [InlineData("update audit_trail set name = 'x'")]
    [InlineData("delete from audit_trail")]
    [InlineData("truncate audit_trail")]
    [InlineData("alter table audit_trail disable trigger all")]
    [InlineData("drop table audit_trail")]
    public async Task The_portals_own_role_cannot_rewrite_the_trail(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(Portal.WebConnection, sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    [Theory]
    [InlineData("update audit_trail set name = 'x'")]
    [InlineData("delete from audit_trail")]
    [InlineData("truncate audit_trail")]
    public async Task Even_the_owner_is_stopped(string sql)
    {
        await Portal.PersonAsync(Role.Administrator, "");

        var error = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(Portal.OwnerConnection, sql));

        Assert.Contains("append-only", error.MessageText, StringComparison.Ordinal);
    }

    /// <summary>A new entity must get a word; an English name on the page is a mistake, not a feature.</summary>
    [Fact]
    public async Task Every_entity_that_can_stand_in_the_trail_has_a_word()
    {
        HashSet<string> silent = ["AuditEntry", "DataProtectionKey", "EndedSession", "Province", "Regency", "District", "SubjectType", "PartyNames", "PlanPresence", "ReviewerNote", "PlanStateChange", "Notice", "MailSettings", "Mail", "JobRecord", "SearchText", "TalkMessage", "TalkReceipt", "TalkReading"];
        var names = await Portal.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => !e.IsOwned() && e.ClrType.Namespace!.StartsWith("KerjasamaDesa", StringComparison.Ordinal)).Select(e => e.ClrType.Name).Distinct().ToList()));

        Assert.DoesNotContain(names, name => !silent.Contains(name) && !AuditWords.AllEntities.ContainsKey(name));
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
