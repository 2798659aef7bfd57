using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Jobs;
using KerjasamaDesa.Web.Features.Mails;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Reminders;

namespace KerjasamaDesa.Web.Startup;

/// <summary>What runs without anybody waiting for it: mails, reminders, tidying up.</summary>
internal static class Background
{
    public static void AddPortalJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<JobOptions>(builder.Configuration.GetSection(JobOptions.Section));
        services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Section));
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());

        services.AddScoped<LeavingNews>();
        services.AddScoped<OfferNews>();
        services.AddScoped<PlanNews>();
        services.AddScoped<WorkNews>();

        services.AddScoped<MailSetup>();
        services.AddScoped<SealedLinks>();
        services.AddScoped<MailWriter>();
        services.AddScoped<SmtpPost>();
        services.AddScoped<Outbox>();
        services.AddScoped<GatherNews>();
        services.AddScoped<AddressCheck>();

        services.AddScoped<Job, SendMails>();
        services.AddScoped<Job, MakeDigests>();
        services.AddScoped<Job, MakeUrgentMails>();
        services.AddScoped<Job, RemindJob>();
        services.AddScoped<Job, CleanUp>();

        services.AddScoped<Reminder, MandateReminder>();
        services.AddScoped<Reminder, OfferReminders>();
        services.AddScoped<Reminder, VillageMeetingReminder>();
        services.AddScoped<Reminder, DeliberationReminder>();
        services.AddScoped<Reminder, ReviewReminder>();
        services.AddScoped<Reminder, WaitingReminder>();
        services.AddScoped<Reminder, ShowCauseCaller>();
        services.AddScoped<Reminder, EntrustedReminder>();
        services.AddScoped<Reminder, SeatReminder>();
    }
}
