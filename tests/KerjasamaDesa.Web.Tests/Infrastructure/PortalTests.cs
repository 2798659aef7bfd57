namespace KerjasamaDesa.Web.Tests.Infrastructure;

/// <summary>Base of every class that tests the running portal.</summary>
public abstract class PortalTests : IAsyncLifetime
{
    protected Portal Portal { get; private set; } = null!;

    public async Task InitializeAsync() => Portal = await Portal.RunningAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
