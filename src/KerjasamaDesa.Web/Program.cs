using KerjasamaDesa.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddPortalHealth();
builder.AddPortalLanguages();
builder.AddPortalMvc();

var app = builder.Build();
app.UseSecurityHeaders();
app.UsePortalRequestLog();
app.UseResponseCompression();
app.UsePortalErrors();
app.UsePortalLanguages();
app.UseRouting();
app.MapPortalHealth();
app.MapPortalPages();
await app.RunAsync();
