using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Startup;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace KerjasamaDesa.Web.Tests.Data;

/// <summary>The five scenarios come out as the domain study states them.</summary>
public sealed class DemoSeedTests(DemoSeedTests.DemoPortal demo) : IClassFixture<DemoSeedTests.DemoPortal>
{
    /// <summary>A database of its own, filled with demo data.</summary>
    public sealed class DemoPortal : IAsyncLifetime
    {
        private PortalDatabase database = null!;

        public PortalDb Open() => new(PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), database.Owner).Options);

        public Task SeedAsync() => Migration.RunAsync(database, withDemo: true);

        public async Task InitializeAsync()
        {
            var (web, owner) = await TestCluster.CreateDatabaseAsync("portal_demo");
            var configuration = new ConfigurationBuilder()
                .AddInMemoryCollection([new("ConnectionStrings:Portal", web), new("ConnectionStrings:PortalOwner", owner)]).Build();
            database = await PortalDatabase.OpenAsync(configuration, AppContext.BaseDirectory);
            await SeedAsync();
        }

        public async Task DisposeAsync() => await database.DisposeAsync();
    }

    [Theory]
    [InlineData("TPS3R Resik Bersama", "95,00%", EffectivenessBand.Effective, "94,00%", "98,95%", EfficiencyBand.LessEfficient, Conclusion.ContinueImproved)]
    [InlineData("Rute Wisata Jelajah Menoreh", "109,50%", EffectivenessBand.VeryEffective, "96,00%", "87,67%", EfficiencyBand.FairlyEfficient, Conclusion.Continue)]
    [InlineData("Irigasi Aik Bersama", "75,03%", EffectivenessBand.LessEffective, "80,00%", "106,63%", EfficiencyBand.NotEfficient, Conclusion.Amend)]
    [InlineData("Air Bersih Lereng Merapi", "94,00%", EffectivenessBand.Effective, "93,59%", "99,56%", EfficiencyBand.LessEfficient, Conclusion.Continue)]
    [InlineData("Pemasaran Kopi Colol", "96,00%", EffectivenessBand.Effective, "95,00%", "98,96%", EfficiencyBand.LessEfficient, Conclusion.Continue)]
    public async Task A_scenario_is_evaluated_as_the_study_states(
        string title, string effectiveness, EffectivenessBand effective, string absorption, string efficiency, EfficiencyBand efficient, Conclusion conclusion)
    {
        await using var db = demo.Open();
        var evaluation = (await db.Cooperations.Where(c => c.Title == title && c.Cycle == 1).SelectMany(c => c.Evaluations).SingleAsync());
        var figures = evaluation.Figures;
        Assert.Equal(effectiveness, Percent.Format(figures.Effectiveness!.Value / 100, 2));
        Assert.Equal(absorption, Percent.Format(figures.Absorption!.Value / 100, 2));
        Assert.Equal(efficiency, Percent.Format(figures.Efficiency!.Value / 100, 2));
        Assert.Equal((effective, efficient, conclusion), (figures.EffectivenessBand!.Value, figures.EfficiencyBand!.Value, evaluation.Conclusion));
    }

    [Theory]
    [InlineData("TPS3R Resik Bersama", 900, "Mulyoagung 224000000; Landungsari 160000000; Tegalgondo 96000000")]
    [InlineData("Rute Wisata Jelajah Menoreh", 520, "Borobudur 55000000; Candirejo 55000000; Wanurejo 55000000")]
    [InlineData("Irigasi Aik Bersama", 640, "Aik Berik 168000000; Aik Bukaq 132000000; Teratak 100000000")]
    [InlineData("Air Bersih Lereng Merapi", 750, "Sidorejo 199714286; Tegalmulyo 166428571; Tlogowatu 99857143")]
    public async Task The_cash_of_each_village_is_its_share(string title, int millions, string shares)
    {
        await using var db = demo.Open();
        var allocations = await AllocationsAsync(db, title, FundingSource.DDS, FundingSource.ADD, FundingSource.PAD);
        Assert.Equal(shares, string.Join("; ", allocations.OrderByDescending(a => a.Amount).ThenBy(a => a.Village).Select(a => $"{a.Village} {a.Amount:0}")));
        Assert.Equal(millions * 1_000_000m, await db.Cooperations.Where(c => c.Title == title && c.Cycle == 1)
            .SelectMany(c => c.Plan.Programs).SelectMany(p => p.Activities).SelectMany(a => a.Allocations).SumAsync(a => a.Amount));
    }

    [Fact]
    public async Task The_capital_of_the_coffee_enterprise_is_half_equal_and_half_by_volume()
    {
        await using var db = demo.Open();
        var capital = await AllocationsAsync(db, "Pemasaran Kopi Colol", FundingSource.DDS);
        Assert.Equal([("Colol", 103_700_000m), ("Ulu Wae", 83_300_000m), ("Rende Nao", 76_500_000m), ("Wejang Mali", 76_500_000m)],
            capital.OrderByDescending(a => a.Amount).ThenBy(a => a.Village));
    }

    [Fact]
    public async Task Some_cooperation_stands_at_every_stage_and_all_are_marked_as_invented()
    {
        await using var db = demo.Open();
        var all = await db.Cooperations.Select(c => new { c.Stage, c.IsDemo }).ToListAsync();
        Assert.Equal(Enum.GetValues<Stage>(), all.Select(c => c.Stage).Distinct().Order());
        Assert.All(all, c => Assert.True(c.IsDemo));
    }

    [Fact]
    public async Task The_next_cycle_carries_what_is_still_open()
    {
        await using var db = demo.Open();
        var carried = await db.Cooperations.Where(c => c.Cycle == 2).SelectMany(c => c.Plan.Carried).Select(c => c.Text).ToListAsync();
        Assert.Equal(["Susun jadwal pengadaan sebelum tahun anggaran", "Tinjau tarif iuran bersama tiga desa"], carried.Order());
    }

    [Fact]
    public async Task A_village_took_its_records_over_from_spreadsheets()
    {
        await using var db = demo.Open();
        var imports = await db.SheetImports.OrderBy(i => i.At).ToListAsync();
        Assert.Equal([("potensi-bawukan.csv", 5), ("kebutuhan-bawukan.csv", 3)], imports.Select(i => (i.FileName, i.Added)));
        Assert.All(imports, i => Assert.Equal((true, true), (i.DoneAt is not null, i.Content is null)));
        var potential = await db.Potentials.SingleAsync(p => p.Title == "Bak penampung Kaliworo");
        Assert.Equal(("Pengukuran kelompok pemakai air", 1.25m), (potential.DataSource, potential.ShareableQuantity));
        Assert.Equal("Created", $"{(await db.AuditTrail.SingleAsync(a => a.EntityId == potential.Id.ToString())).Action}");
    }

    [Fact]
    public async Task A_village_has_left_a_small_cooperation_and_what_it_got_is_what_the_others_paid()
    {
        await using var db = demo.Open();
        var left = await db.Withdrawals.SingleAsync();
        Assert.Equal(WithdrawalState.Completed, left.State);
        Assert.Equal(left.Receives, left.Payments.Sum(p => p.Amount));
        Assert.NotEqual(0, left.Arrears);
        Assert.Equal(PartyState.Left, await db.Cooperations.Where(c => c.Id == left.CooperationId).SelectMany(c => c.Parties).Where(p => p.VillageCode == left.VillageCode).Select(p => p.State).SingleAsync());
        var ballot = await db.Ballots.Include(b => b.Voices).OrderByDescending(b => b.At).FirstAsync(b => b.CooperationId == left.CooperationId);
        Assert.Equal((BallotOutcome.Agreed, 2, 3), (ballot.Outcome(ballot.LastDay), ballot.Villages.Count, ballot.Voices.Count));
    }

    [Fact]
    public async Task Seeding_again_adds_nothing()
    {
        await using var db = demo.Open();
        var before = await db.AuditTrail.CountAsync();
        await demo.SeedAsync();
        Assert.Equal(before, await db.AuditTrail.CountAsync());
    }

    private static async Task<List<(string Village, decimal Amount)>> AllocationsAsync(PortalDb db, string title, params FundingSource[] sources) =>
        [.. (await db.Cooperations.Where(c => c.Title == title && c.Cycle == 1)
            .SelectMany(c => c.Plan.Programs).SelectMany(p => p.Activities).SelectMany(a => a.Allocations)
            .Where(a => sources.Contains(a.Source) && a.VillageCode != null)
            .GroupBy(a => a.VillageCode)
            .Select(g => new { Code = g.Key, Amount = g.Sum(a => a.Amount) })
            .Join(db.Villages, g => g.Code, v => v.Code, (g, v) => new { v.Name, g.Amount })
            .ToListAsync()).Select(row => (row.Name, row.Amount))];
}
