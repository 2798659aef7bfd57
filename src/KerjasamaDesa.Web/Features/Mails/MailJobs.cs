using KerjasamaDesa.Web.Features.Jobs;

namespace KerjasamaDesa.Web.Features.Mails;

/// <summary>Gathers what is new into the mails of the day.</summary>
public sealed class MakeDigests(GatherNews gather, MailSetup setup) : Job
{
    public override string Name => "ringkasan-surel";

    public override string Title => "Susun surel ringkasan";

    public override Timing Timing => Timing.Daily(new TimeOnly(Math.Clamp(setup.Options.DigestHour, 0, 23), 0));

    public override string? Lacks => setup.Lacks;

    public override Task<int> RunAsync(CancellationToken stop) => gather.DigestsAsync(stop);
}

/// <summary>Gathers what is urgent into mails of their own.</summary>
public sealed class MakeUrgentMails(GatherNews gather, MailSetup setup) : Job
{
    public override string Name => "surel-mendesak";

    public override string Title => "Susun surel mendesak";

    public override Timing Timing => Timing.Every(TimeSpan.FromMinutes(1));

    public override string? Lacks => setup.Lacks;

    public override Task<int> RunAsync(CancellationToken stop) => gather.UrgentAsync(stop);
}
