using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Data;

public sealed class PortalDbOptionsTests
{
    [Fact]
    public async Task Migration_and_pages_share_one_model_since_a_start_waits_for_each()
    {
        var portal = await Portal.RunningAsync();
        await using var owner = new PortalDb(PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), portal.OwnerConnection).Options);

        await portal.WithDbAsync(pages =>
        {
            Assert.Same(owner.Model, pages.Model);
            return Task.CompletedTask;
        });
    }
}
