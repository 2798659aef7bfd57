using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Forms;

/// <summary>Words that the form of a potential or need offers while one types; others are as good.</summary>
public static class RecordWords
{
    /// <summary>Where villages usually have their data from.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        ["Prodeskel", "Profil Desa", "Survei desa", "Pendataan SDGs Desa", "Musyawarah Desa", "Laporan RT/RW", "Puskesmas", "Dinas kabupaten"];

    /// <summary>The units that are offered.</summary>
    public static Task<List<string>> UnitsAsync(PortalDb db) => db.Units.Where(unit => !unit.Retired).OrderBy(unit => unit.Name).Select(unit => unit.Name).ToListAsync();
}
