using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>The first page of a demo cooperation that has gone through all stages, against a bare twin.</summary>
internal static class DetailPageBench
{
    private const double GoalOfBare = 1.0 / 3;
    private const int Connections = 16;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        var address = $"/kerjasama/{await FullCooperation.IdAsync(country)}";
        await using var portal = await Servers.PortalAsync(country);
        await using var bare = await Servers.BareAsync(country);
        using ClosedLoop asked = new(Places.Address, [address], Connections, await Visitor.SignInAsync(Accounts.Facilitator));
        var length = (await asked.PageAsync(0)).Length;
        using ClosedLoop twin = new(Places.TwinAddress, [$"{address}?{BareDetail.LengthParameter}={length}"], Connections);
        Console.WriteLine($"{address}: {length} characters of HTML");
        var ratio = await Duel.RatioAsync(("portal", asked, portal), ("bare", twin, bare));
        return Verdict.AtLeast("detail-page", ratio, GoalOfBare, "of bare");
    }
}
