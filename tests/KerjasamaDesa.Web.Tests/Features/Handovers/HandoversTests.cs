using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Handovers;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Handovers;

public sealed class HandoversTests : PortalTests
{
    [Fact]
    public async Task The_file_names_what_is_open_what_is_due_where_things_are_and_who_follows()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c =>
        {
            var treasurer = c.Team.Members.Single(m => m.Role == TeamRole.Treasurer);
            c.Team.End(treasurer, Scene.Today);
            c.Team.Seat(new MemberDetails("Bendahara Baru", scene.Villages[2].Code, Element.Council, TeamRole.Treasurer, Scene.Today.AddDays(1), null, null));
        });
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Name == "Bendahara Tim");
        await using var scope = Portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext
        {
            Request = { Scheme = "https", Host = new Microsoft.AspNetCore.Http.HostString("kerjasama.example.id") },
        };
        var db = scope.ServiceProvider.GetRequiredService<Web.Data.PortalDb>();
        var c = await db.Cooperations.AsNoTracking().With(TeamWork.Needed).SingleAsync(x => x.Id == scene.CooperationId);

        var report = await scope.ServiceProvider.GetRequiredService<HandoverFacts>().OfAsync(c, c.Team.Members.Single(m => m.Id == seat.Id));

        Assert.Equal(("Bendahara Tim", "Bendahara", "Bendahara Baru", "Ketua Tim"), (report.Name, report.Role, report.Successor, report.Chair));
        Assert.Contains(report.Open, i => i.What.Contains("Evaluasi akhir disetujui ketua tim", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Due, i => i.What.Contains("Pasang pipa", StringComparison.Ordinal));
        Assert.Contains(report.Places, p => p.Url == $"https://kerjasama.example.id/kerjasama/{scene.CooperationId}/dokumen");
        Assert.DoesNotContain(report.Contacts, x => x.Name == "Bendahara Tim");
    }

    [Fact]
    public async Task The_file_is_a_pdf_for_those_who_may_see_contacts()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);
        var address = $"{scene.Address}/tim/{seat.Id}/serah-terima.pdf";

        Assert.Equal("%PDF"u8.ToArray(), (await Portal.As(scene.Secretary).BytesAsync(address))[..4]);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Secretary).GetAsync($"{scene.Address}/tim/{Guid.NewGuid()}/serah-terima.pdf")).Status);
    }
}
