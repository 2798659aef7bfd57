namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>The demo tells a story of two years; the walk sets the clock to the day each step happened.</summary>
internal sealed class DemoTime : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2024, 8, 1, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
