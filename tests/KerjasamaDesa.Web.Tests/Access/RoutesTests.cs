using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Access;

public sealed class RoutesTests : PortalTests
{
    /// <summary>What a visitor may reach without signing in. Adding to it is a decision, not a convenience.</summary>
    private static readonly string[] Public =
    [
        "GET /",
        "GET /catat/kirim",
        "GET /desa/{code}",
        "GET /galat",
        "GET /kalender/{secret}.ics",
        "GET /kerjasama",
        "GET /kerjasama/{id}",
        "GET /luring",
        "GET /masuk",
        "GET /masuk/kode",
        "GET /masuk/lupa",
        "GET /masuk/lupa/baru",
        "GET /pekerja.js",
        "GET /periksa",
        "GET /periksa/{code}",
        "GET /sehat",
        "GET /sehat/siap",
        "GET /surel/berhenti",
        "GET /surel/konfirmasi",
        "GET /undangan/{secret}",
        "POST /bahasa",
        "POST /masuk",
        "POST /masuk/kode",
        "POST /masuk/lupa",
        "POST /masuk/lupa/baru",
        "POST /surel/berhenti",
        "POST /surel/konfirmasi",
        "POST /surel/lanjutkan",
        "POST /undangan/{secret}",
    ];

    [Fact]
    public void Only_the_named_routes_are_open_to_visitors() =>
        Assert.Equal(Public, Routes.Of(Portal).Where(r => r.IsAnonymous).Select(r => r.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void No_route_that_only_reads_by_its_verb_is_named_like_an_act() =>
        Assert.DoesNotContain(Routes.Of(Portal), r => !r.IsUnsafe && r.Pattern.Split('/')[^1] is "hapus" or "arsip" or "ajukan" or "maju" or "nonaktif" or "keluar");
}
