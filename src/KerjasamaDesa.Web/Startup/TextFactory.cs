using System.Reflection;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// Looks texts up without regard to capitals: "Akun saya" and "Akun Saya" share one translation, since a resource file cannot
/// hold two names that differ by capitals only.
/// </summary>
internal sealed class TextFactory(IOptions<LocalizationOptions> options, ILoggerFactory logs) : ResourceManagerStringLocalizerFactory(options, logs)
{
    private readonly ResourceNamesCache names = new();
    private readonly ILoggerFactory logs = logs;

    protected override ResourceManagerStringLocalizer CreateResourceManagerStringLocalizer(Assembly assembly, string baseName) =>
        new(new ResourceManager(baseName, assembly) { IgnoreCase = true }, assembly, baseName, names, logs.CreateLogger<ResourceManagerStringLocalizer>());
}
