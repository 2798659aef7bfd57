using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Lists;

/// <summary>Walks lists page by page on a real PostgreSQL, where the comparison of rows is done.</summary>
public sealed class SortKeysTests(SortKeysTests.Shelf shelf) : IClassFixture<SortKeysTests.Shelf>
{
    private const int Count = 173;

    private static readonly SortKeys<Row, Guid> Sorts = new SortKeys<Row, Guid>(r => r.Id)
        .Add("diubah", r => r.Changed, isDefaultDescending: true)
        .Add("judul", r => r.Title)
        .Add("biaya", r => r.Cost ?? 0);

    [Theory]
    [InlineData("judul")]
    [InlineData("-judul")]
    [InlineData("diubah")]
    [InlineData("-diubah")]
    [InlineData("biaya")]
    [InlineData("-biaya")]
    public async Task Every_row_is_met_once_forth_and_back(string sort)
    {
        var whole = await Sorts.Order(Rows, new ListFilter { Sort = sort }).Select(r => r.Id).ToListAsync();
        var pages = new List<KeysetPage<Row>>();
        string? cursor = null;
        do
        {
            pages.Add(await Sorts.PageAsync(Rows, new ListFilter { Sort = sort, Cursor = cursor }));
            cursor = pages[^1].Next;
        }
        while (cursor is not null);

        Assert.Equal(Count, whole.Count);
        Assert.Equal(whole, pages.SelectMany(p => p.Rows).Select(r => r.Id));
        Assert.Null(pages[0].Previous);
        for (var i = pages.Count - 1; i > 0; i--)
        {
            var before = await Sorts.PageAsync(Rows, new ListFilter { Sort = sort, Cursor = pages[i].Previous });
            Assert.Equal(pages[i - 1].Rows.Select(r => r.Id), before.Rows.Select(r => r.Id));
            Assert.Equal(i - 1 == 0, before.Previous is null);
            Assert.NotNull(before.Next);
        }
    }

    [Fact]
    public async Task A_page_is_found_by_comparing_rows_with_parameters()
    {
        var first = await Sorts.PageAsync(Rows, new ListFilter { Sort = "judul" });
        shelf.Log.Clear();
        await Sorts.PageAsync(Rows, new ListFilter { Sort = "judul", Cursor = first.Next });
        Assert.Contains("""WHERE (i."Title", i."Id") > (@""", string.Concat(shelf.Log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("kata_sandi")]
    [InlineData("--judul; DROP TABLE")]
    public async Task An_unknown_sort_gives_the_lists_own_order(string? sort)
    {
        var page = await Sorts.PageAsync(Rows, new ListFilter { Sort = sort, Cursor = "bukan-kursor" });
        Assert.Equal("-diubah", page.Sort);
        Assert.Equal(page.Rows.OrderByDescending(r => r.Changed).Select(r => r.Id), page.Rows.Select(r => r.Id));
        Assert.Null(page.Previous);
    }

    [Fact]
    public async Task An_empty_list_has_one_page()
    {
        var page = await Sorts.PageAsync(Rows.Where(r => r.Title == "tidak ada"), new ListFilter());
        Assert.Empty(page.Rows);
        Assert.Null(page.Next);
        Assert.Null(page.Previous);
    }

    private IQueryable<Row> Rows => shelf.Store.Items.Select(i => new Row { Id = i.Id, Title = i.Title, Cost = i.Cost, Changed = i.Changed });

    /// <summary>A table of rows with few different titles and moments, so that pages end in the middle of equal keys.</summary>
    public sealed class Shelf : IAsyncLifetime
    {
        internal List<string> Log { get; } = [];

        internal Store Store { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Store = new Store((await TestCluster.CreateDatabaseAsync("shelf")).Owner, Log);
            await Store.Database.EnsureCreatedAsync();
            var first = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            Store.AddRange(Enumerable.Range(0, Count).Select(i => new Item
            {
                Id = Guid.CreateVersion7(),
                Title = $"Judul {i % 7}",
                Cost = i % 5 == 0 ? null : i % 11,
                Changed = first.AddHours(i % 60),
            }));
            await Store.SaveChangesAsync();
        }

        public async Task DisposeAsync() => await Store.DisposeAsync();
    }

    internal sealed class Item
    {
        public Guid Id { get; init; }

        public required string Title { get; init; }

        public decimal? Cost { get; init; }

        public DateTimeOffset Changed { get; init; }
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public required string Title { get; init; }

        public decimal? Cost { get; init; }

        public DateTimeOffset Changed { get; init; }
    }

    internal sealed class Store(string connection, List<string> log) : DbContext
    {
        public DbSet<Item> Items => Set<Item>();

        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseNpgsql(connection).LogTo(log.Add, [DbLoggerCategory.Database.Command.Name]);
    }
}
