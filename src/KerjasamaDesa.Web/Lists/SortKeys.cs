using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Lists;

/// <summary>
/// The keys a list may be sorted by, and its paging. A page is found by the values of the row before it, through an index
/// on (key, id), so page 400 costs what page 1 does; the id makes the order total.
/// Keys must not be null: give a nullable column a value in the key's expression.
/// </summary>
public sealed class SortKeys<T, TId>(Expression<Func<T, TId>> id)
    where TId : notnull
{
    public const int PageSize = 50;

    private readonly Dictionary<string, ISortKey> _keys = [];
    private readonly Func<T, TId> _idOf = id.Compile();
    private string _default = "";

    private interface ISortKey
    {
        IQueryable<T> Order(IQueryable<T> all, bool descending);

        Task<KeysetPage<T>> PageAsync(IQueryable<T> all, string sort, bool descending, string? cursor, CancellationToken stop);
    }

    /// <summary>Allows a key; the first one is the list's own order.</summary>
    /// <param name="name">As it stands in the address, Indonesian and short.</param>
    /// <param name="key">What the database sorts by.</param>
    /// <param name="isDefaultDescending">For a first key whose natural order is newest or largest first.</param>
    public SortKeys<T, TId> Add<TKey>(string name, Expression<Func<T, TKey>> key, bool isDefaultDescending = false)
        where TKey : notnull
    {
        if (_keys.Count == 0) { _default = isDefaultDescending ? "-" + name : name; }
        _keys.Add(name, new SortKey<TKey>(this, key));
        return this;
    }

    /// <summary>The whole list in the asked order, for a download.</summary>
    public IQueryable<T> Order(IQueryable<T> all, ListFilter filter)
    {
        var (key, _, descending) = Chosen(filter.Sort);
        return key.Order(all, descending);
    }

    /// <summary>One page in the asked order; an unknown sort or cursor gives the first page of the list's own order.</summary>
    public Task<KeysetPage<T>> PageAsync(IQueryable<T> all, ListFilter filter, CancellationToken stop = default)
    {
        var (key, sort, descending) = Chosen(filter.Sort);
        return key.PageAsync(all, sort, descending, filter.Cursor, stop);
    }

    private (ISortKey Key, string Sort, bool Descending) Chosen(string? asked)
    {
        var sort = asked is { Length: > 0 } && _keys.ContainsKey(asked.TrimStart('-')) ? asked : _default;
        var descending = sort.StartsWith('-');
        var name = sort.TrimStart('-');
        return (_keys[name], descending ? "-" + name : name, descending);
    }

    private sealed class SortKey<TKey>(SortKeys<T, TId> list, Expression<Func<T, TKey>> key) : ISortKey
        where TKey : notnull
    {
        private readonly Func<T, TKey> _keyOf = key.Compile();

        public IQueryable<T> Order(IQueryable<T> all, bool descending) =>
            descending
                ? all.OrderByDescending(key).ThenByDescending(list.Id)
                : all.OrderBy(key).ThenBy(list.Id);

        public async Task<KeysetPage<T>> PageAsync(IQueryable<T> all, string sort, bool descending, string? cursor, CancellationToken stop)
        {
            var from = Cursor<TKey, TId>.Decode(cursor);
            var backwards = from is { Backwards: true };
            var query = from is { } edge ? all.Where(Beyond(edge, descending ^ backwards)) : all;

            // One row more than is shown tells whether the list goes on.
            var rows = await Order(query, descending ^ backwards).Take(PageSize + 1).ToListAsync(stop);
            var goesOn = rows.Count > PageSize;
            if (goesOn) { rows.RemoveAt(PageSize); }
            if (backwards) { rows.Reverse(); }

            var hasNext = rows.Count > 0 && (backwards || goesOn);
            var hasPrevious = rows.Count > 0 && (backwards ? goesOn : from is not null);
            return new KeysetPage<T>(rows, sort, hasPrevious ? At(rows[0], true) : null, hasNext ? At(rows[^1], false) : null);
        }

        private string At(T row, bool backwards) => new Cursor<TKey, TId>(backwards, _keyOf(row), list._idOf(row)).Encode();

        /// <summary>
        /// <c>(key, id) &gt; (x, y)</c> as one row comparison, which PostgreSQL answers from the index. The values sit in a
        /// box so that EF makes parameters of them and keeps one compiled query for all pages.
        /// </summary>
        private Expression<Func<T, bool>> Beyond(Cursor<TKey, TId> edge, bool descending)
        {
            var row = key.Parameters[0];
            var rowId = new Swap(list.Id.Parameters[0], row).Visit(list.Id.Body);
            var box = Expression.Constant(new Box(edge.Key, edge.Id));
            var compare = typeof(NpgsqlDbFunctionsExtensions).GetMethod(
                descending ? nameof(NpgsqlDbFunctionsExtensions.LessThan) : nameof(NpgsqlDbFunctionsExtensions.GreaterThan),
                [typeof(DbFunctions), typeof(ITuple), typeof(ITuple)])!;
            var body = Expression.Call(
                compare,
                Expression.Property(null, typeof(EF), nameof(EF.Functions)),
                Pair(key.Body, rowId),
                Pair(Expression.Property(box, nameof(Box.Key)), Expression.Property(box, nameof(Box.Id))));
            return Expression.Lambda<Func<T, bool>>(body, row);
        }

        private static UnaryExpression Pair(Expression first, Expression second) =>
            Expression.Convert(Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [typeof(TKey), typeof(TId)], first, second), typeof(ITuple));

        private sealed record Box(TKey Key, TId Id);
    }

    private Expression<Func<T, TId>> Id => id;

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
