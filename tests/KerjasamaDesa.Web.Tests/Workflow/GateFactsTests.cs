using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Workflow;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Workflow;

public sealed class GateFactsTests : PortalTests
{
    [Theory]
    [InlineData(Stage.Identification)]
    [InlineData(Stage.Planning)]
    [InlineData(Stage.Coordination)]
    [InlineData(Stage.Implementation)]
    [InlineData(Stage.Closed)]
    public async Task The_database_and_the_loaded_cooperation_agree_on_what_the_gates_look_at(Stage stage)
    {
        var scene = await Scene.InAsync(Portal, stage);
        var loaded = GateFacts.Of(await scene.ReadAsync(Portal), Scene.Today);
        var queried = await Portal.WithDbAsync(db => db.Cooperations.Where(c => c.Id == scene.CooperationId).Select(GateFacts.On(Scene.Today)).SingleAsync());
        Assert.Equal(stage, (await scene.ReadAsync(Portal)).Stage);
        Assert.Equal(loaded, queried);
    }
}
