using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>An entry of the navigation; <paramref name="Text"/> is the localizer's key.</summary>
public sealed record NavigationEntry(string Url, string Text, string Icon);

/// <summary>Where one can go, by the mandate one acts under.</summary>
public static class Navigation
{
    private static readonly NavigationEntry Log = new("/catat", "Catat", "record");

    /// <summary>The four at the bottom of a phone, the same for everybody, so that a thumb finds them blindly.</summary>
    public static readonly IReadOnlyList<NavigationEntry> Bar =
    [
        new("/", "Beranda", "home"),
        new("/kerjasama", "Kerja Sama", "cooperation"),
        Log,
        new("/desa", "Desa", "village"),
    ];

    /// <summary>What the bar leaves out: it is behind the menu of a phone.</summary>
    public static IEnumerable<NavigationEntry> BesideBar(Actor? who) => Places(who).Concat(Administration(who)).Except(Bar);

    /// <summary>Progress is logged from a team's seat; opportunities are those of an area.</summary>
    public static IEnumerable<NavigationEntry> Places(Actor? who)
    {
        foreach (var entry in Bar.Where(e => e != Log || who?.Seat is not null))
        {
            yield return entry;
        }

        if (who is not null)
        {
            yield return new("/cari", "Cari", "search");
        }

        if (who is not (null or { Role: Role.Administrator }))
        {
            yield return new("/tugas", "Tugas", "check");
        }

        if (who?.Seat is { TeamRole: TeamRole.Chair or TeamRole.MonitoringCoordinator })
        {
            yield return new("/verifikasi", "Verifikasi", "done");
        }

        if (AccessRules.Allows(who, PortalAct.ReviewPlans))
        {
            yield return new("/telaah", "Telaah", "report");
        }

        if (AccessRules.Allows(who, PortalAct.OverseeTeams))
        {
            yield return new("/tim-wilayah", "Tim", "people");
            yield return new("/pelaksanaan-wilayah", "Pelaksanaan", "chart");
        }

        if (who is { Seat: null })
        {
            yield return new("/peluang", "Peluang", "opportunity");
            yield return new("/penawaran", "Penawaran", "message");
            yield return new("/peta", "Peta", "place");
        }
    }

    public static IEnumerable<NavigationEntry> Administration(Actor? who)
    {
        if (AccessRules.Allows(who, PortalAct.ManageAccounts))
        {
            yield return new("/pengguna", "Pengguna", "people");
        }

        if (AccessRules.Allows(who, PortalAct.ManageReferences))
        {
            yield return new("/acuan/jenis", "Daftar acuan", "menu");
        }

        if (AccessRules.Allows(who, PortalAct.ManageJobs))
        {
            yield return new("/pekerjaan", "Pekerjaan latar", "sort");
        }

        if (AccessRules.Allows(who, PortalAct.ViewAudit))
        {
            yield return new("/audit", "Jejak Audit", "history");
        }
    }
}
