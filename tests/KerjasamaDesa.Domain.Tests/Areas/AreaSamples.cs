using System.Reflection;
using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Tests.Areas;

/// <summary>Villages for the tests; the real ones are made by the area loader alone.</summary>
internal static class AreaSamples
{
    internal static Village VillageOf(string code, VillageKind kind = VillageKind.Desa)
    {
        var village = (Village)Activator.CreateInstance(typeof(Village), nonPublic: true)!;
        void Set(string property, object value) => typeof(Village).GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(village, value);
        Set(nameof(Village.Code), code);
        Set(nameof(Village.Name), "Sidorejo");
        Set(nameof(Village.DistrictCode), code[..8]);
        Set(nameof(Village.RegencyCode), code[..5]);
        Set(nameof(Village.Kind), kind);
        return village;
    }
}
