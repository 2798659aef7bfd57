using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Data.Seed.Demo;
using KerjasamaDesa.Web.Startup;

// The longest piece of a start, and it needs neither the settings nor the database: it goes on beside them.
var model = Task.Run(PortalDbOptions.BuildModel);
var builder = WebApplication.CreateBuilder(args);
await using var database = await PortalDatabase.OpenAsync(builder.Configuration, builder.Environment.ContentRootPath);
builder.AddPortalLogging();
builder.AddPortalProxy();
builder.AddPortalHealth();
builder.AddPortalLanguages();
builder.AddPortalDatabase(database);
builder.AddPortalSignIn();
builder.AddPortalThrottle();
builder.AddPortalMvc();
builder.AddPortalJobs();

var migrateOnly = args.Contains("--migrate");
if (migrateOnly || database.IsEmbedded)
{
    var withDemo = builder.Configuration.GetValue("Portal:Demo", false);
    await (migrateOnly ? Migration.RunAsync(database, withDemo, builder.Configuration) : Migration.EnsureAsync(database, withDemo, builder.Configuration));
    if (withDemo)
    {
        var folder = Directory.CreateDirectory(PortalDatabase.DataFolder(builder.Configuration));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, DemoAccounts.FileName), DemoAccounts.Guide);
    }
}

var app = builder.Build();
if (migrateOnly)
{
    return 0;
}

if (FirstAdministrator.Asked(app.Configuration) is { } userName)
{
    return await FirstAdministrator.CreateAsync(app.Services, userName, Console.Out);
}

await FirstAdministrator.EnsureAsync(app, database);

app.UsePortalProxy();
app.UseSecurityHeaders();
app.UsePortalRequestLog();
app.UseResponseCompression();
app.UsePortalErrors();
app.UsePortalLanguages();
app.UseRouting();
app.UseRateLimiter();
app.UsePortalSignIn();
app.MapPortalHealth();
app.MapPortalPages();
await model;
await app.RunAsync();
return 0;
