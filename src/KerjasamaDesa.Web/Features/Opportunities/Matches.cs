using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>Reads pairs of records from the database and scores them.</summary>
public sealed class Matches(NpgsqlDataSource database, MatchWeights weights)
{
    private const int SideColumns = 10;

    private readonly MatchSql _sql = new(weights);

    /// <summary>
    /// The scores of pairs of records given by their ids, needs or potentials in any order; what does not exist, or are two
    /// records that match in no way (a record of an own kind with nothing), is missing.
    /// </summary>
    public async Task<IReadOnlyList<Opportunity>> OfPairsAsync(IReadOnlyList<(Guid One, Guid Other)> pairs, CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        foreach (var kind in Enum.GetValues<OpportunityKind>())
        {
            // A need and a potential are told by their tables, whichever of them comes first.
            var given = kind == OpportunityKind.Answer ? [.. pairs, .. pairs.Select(pair => (One: pair.Other, Other: pair.One))] : pairs;
            batch.BatchCommands.Add(Command(MatchSql.Given + _sql.Facts(kind), given.Select(p => p.One).ToArray(), given.Select(p => p.Other).ToArray()));
        }

        var found = await ReadAsync(batch, Enum.GetValues<OpportunityKind>(), stop);
        return [.. found.Values.SelectMany(all => all)];
    }

    /// <summary>The best pairs between two villages whatever speaks against them, best first; of one record of the first when given.</summary>
    public async Task<IReadOnlyDictionary<OpportunityKind, IReadOnlyList<Opportunity>>> BetweenAsync(string mine, string theirs, Guid? record, CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        foreach (var kind in Enum.GetValues<OpportunityKind>())
        {
            var command = Command(MatchSql.Between(kind) + _sql.Facts(kind), mine, theirs);
            command.Parameters.Add(new NpgsqlParameter { Value = (object?)record ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
            batch.BatchCommands.Add(command);
        }

        return await ReadAsync(batch, Enum.GetValues<OpportunityKind>(), stop);
    }

    /// <summary>
    /// The opportunities of a village (13 letters), district (8) or regency (5), and how much is on record there. Of an area's record
    /// only so many partners are considered, so that the list shows many records and not one of them many times; more where so few records
    /// would not give the pairs wanted.
    /// </summary>
    internal async Task<Opportunities> OfAreaAsync(string area, int partners, int pairs, IReadOnlyCollection<OpportunityKind> kinds, CancellationToken stop)
    {
        var own = area.Length switch { 13 => OwnArea.Village, 8 => OwnArea.District, _ => OwnArea.Regency };
        await using var batch = database.CreateBatch();
        foreach (var kind in kinds)
        {
            batch.BatchCommands.Add(Command(_sql.Likely(kind, own) + _sql.Facts(kind), area, AreaCode.Regency(area), partners, Opportunities.MostOwn, pairs));
        }

        batch.BatchCommands.Add(Command(MatchSql.Counts(own), area));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var found = await ReadAsync(reader, kinds, stop);
        await reader.ReadAsync(stop);
        return new Opportunities(found, reader.GetInt32(0), reader.GetInt32(1));
    }

    private async Task<Dictionary<OpportunityKind, IReadOnlyList<Opportunity>>> ReadAsync(NpgsqlBatch batch, IReadOnlyCollection<OpportunityKind> kinds, CancellationToken stop)
    {
        await using var reader = await batch.ExecuteReaderAsync(stop);
        return await ReadAsync(reader, kinds, stop);
    }

    private async Task<Dictionary<OpportunityKind, IReadOnlyList<Opportunity>>> ReadAsync(NpgsqlDataReader reader, IReadOnlyCollection<OpportunityKind> kinds, CancellationToken stop)
    {
        Dictionary<OpportunityKind, IReadOnlyList<Opportunity>> found = [];
        foreach (var kind in kinds)
        {
            List<Opportunity> all = [];
            while (await reader.ReadAsync(stop)) { all.Add(At(reader, kind)); }
            found[kind] = [.. all.OrderByDescending(o => o.Score.Points).ThenBy(o => o.Mine.Title, StringComparer.Ordinal).ThenBy(o => o.Theirs.Id)];
            await reader.NextResultAsync(stop);
        }

        return found;
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (var value in values) { command.Parameters.Add(new NpgsqlParameter { Value = value }); }
        return command;
    }

    private Opportunity At(NpgsqlDataReader row, OpportunityKind kind)
    {
        var (mine, theirs, at) = (SideAt(row, 0), SideAt(row, SideColumns), 2 * SideColumns);
        var evidence = new MatchEvidence
        {
            Kind = kind,
            Likeness = LikenessOf(kind, row.GetString(at) == row.GetString(at + 1), row.GetString(at + 2) == row.GetString(at + 3)),
            Priority = kind == OpportunityKind.SharedPotential ? 0 : Math.Min(row.GetInt32(at + 4), row.GetInt32(at + 5)),
            Proximity = ProximityOf(row.GetString(at + 6), row.GetString(at + 7), row.GetBoolean(at + 9)),
            AlreadyCooperate = row.GetBoolean(at + 8),
            TextSimilarity = row.GetDouble(at + 10),
            DistanceKm = mine.Point is { } a && theirs.Point is { } b ? Coordinates.DistanceKm(a.Latitude, a.Longitude, b.Latitude, b.Longitude) : null,
            Covered = CoveredOf(kind, mine, theirs),
        };
        return new Opportunity(kind, mine, theirs, MatchScore.Of(evidence, weights));
    }

    private static Likeness LikenessOf(OpportunityKind kind, bool sameType, bool sameTheme) =>
        sameType || (sameTheme && kind == OpportunityKind.Answer) ? Likeness.SameType : sameTheme ? Likeness.SameTheme : Likeness.None;

    private static Proximity ProximityOf(string mine, string theirs, bool neighbours) =>
        mine == theirs ? Proximity.SameDistrict
        : AreaCode.Regency(mine) != AreaCode.Regency(theirs) ? Proximity.Elsewhere
        : neighbours ? Proximity.NeighbouringDistrict : Proximity.SameRegency;

    private static decimal? CoveredOf(OpportunityKind kind, Side mine, Side theirs)
    {
        if (mine is not { Quantity: > 0 and { } own, Unit: { } unit } || theirs.Quantity is not { } other || !unit.Equals(theirs.Unit, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return kind == OpportunityKind.Answer ? other / own : Math.Min(own, other) / Math.Max(own, other);
    }

    private static Side SideAt(NpgsqlDataReader row, int at) => new(
        row.GetGuid(at), row.GetString(at + 1), row.GetString(at + 2), Maybe<decimal>(row, at + 3), row.IsDBNull(at + 4) ? null : row.GetString(at + 4),
        row.GetString(at + 5), row.GetString(at + 6), row.GetString(at + 7), MapPoint.Of(Maybe<double>(row, at + 8), Maybe<double>(row, at + 9)));

    private static T? Maybe<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
