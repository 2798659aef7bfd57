using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>How many of the likeliest pairs are compared by their texts too.</summary>
/// <param name="OfOne">Partners of one own record, so that a list shows many records and not one of them many times.</param>
/// <param name="InAll">Pairs of a kind.</param>
internal sealed record Compared(int OfOne, int InAll);

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

        var found = await ReadAsync(batch, Enum.GetValues<OpportunityKind>(), At, stop);
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

        return await ReadAsync(batch, Enum.GetValues<OpportunityKind>(), At, stop);
    }

    /// <summary>
    /// The opportunities of a village (13 letters), district (8) or regency (5), of all kinds or of one, and how much is on record there.
    /// </summary>
    internal async Task<Opportunities> OfAreaAsync(string area, OpportunityKind? only, Compared compared, CancellationToken stop)
    {
        var records = await RecordsAsync(area, stop);
        var likely = new LikelyPairs(records, weights);
        var kinds = only is { } one ? [one] : Enum.GetValues<OpportunityKind>();
        Dictionary<OpportunityKind, int> counts = [];
        Dictionary<OpportunityKind, IReadOnlyList<(Candidate Mine, Candidate Theirs)>> best = [];
        await using var batch = database.CreateBatch();
        foreach (var kind in kinds)
        {
            var pairs = likely.Of(kind, compared.OfOne, Math.Max(compared.InAll, OpportunitySearch.Most));
            counts[kind] = Math.Min(pairs.Count, OpportunitySearch.Most);
            best[kind] = [.. pairs.Take(compared.InAll)];
            batch.BatchCommands.Add(Command(MatchSql.Texts(kind), best[kind].Select(p => p.Mine.Id).ToArray(), best[kind].Select(p => p.Theirs.Id).ToArray()));
        }

        var found = await ReadAsync(batch, kinds, (row, kind) => WithTexts(row, kind, best[kind], likely, records), stop);
        return new Opportunities(found, counts, records.Needs.Count(r => r.IsOwn), records.Potentials.Count(r => r.IsOwn));
    }

    /// <summary>An opportunity of a pair whose numbers are weighed already and whose texts are in the row.</summary>
    private Opportunity WithTexts(
        NpgsqlDataReader row, OpportunityKind kind, IReadOnlyList<(Candidate Mine, Candidate Theirs)> pairs, LikelyPairs likely, RegencyRecords records)
    {
        var (mine, theirs) = pairs[(int)row.GetInt64(0) - 1];
        var evidence = likely.EvidenceOf(kind, mine, theirs) with { TextSimilarity = row.GetDouble(3) };
        return new Opportunity(
            kind, SideOf(mine, row.GetString(1), mine.Quantity), SideOf(theirs, row.GetString(2), theirs.Offered(kind)), MatchScore.Of(evidence, weights));

        Side SideOf(Candidate side, string title, decimal? quantity) => new(
            side.Id, title, records.Types[side.TypeCode].Name, quantity, side.Unit, side.Village.Code, side.Village.Name, side.Village.District, side.Point);
    }

    private async Task<RegencyRecords> RecordsAsync(string area, CancellationToken stop)
    {
        var own = area.Length switch { 13 => OwnArea.Village, 8 => OwnArea.District, _ => OwnArea.Regency };
        var regency = AreaCode.Regency(area);
        await using var batch = database.CreateBatch();
        object[] asked = own == OwnArea.Village ? [regency, area] : [regency];
        batch.BatchCommands.Add(Command(MatchSql.Places, regency));
        batch.BatchCommands.Add(Command(MatchSql.Records(true, own), asked));
        batch.BatchCommands.Add(Command(MatchSql.Records(false, own), asked));
        batch.BatchCommands.Add(Command(MatchSql.Gone(own), area));
        batch.BatchCommands.Add(Command(MatchSql.Partners(own), area));
        batch.BatchCommands.Add(Command(_sql.Neighbours, regency));
        batch.BatchCommands.Add(Command(MatchSql.Types));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        var places = (await RowsAsync(reader, PlaceAt, stop)).ToDictionary(place => place.Code);
        return new RegencyRecords(
            [.. (await RowsAsync(reader, row => CandidateAt(row, places, area), stop)).OfType<Candidate>().OrderByDescending(r => r.Priority).ThenBy(r => r.Id)],
            [.. (await RowsAsync(reader, row => CandidateAt(row, places, area), stop)).OfType<Candidate>().OrderByDescending(r => r.Id)],
            (await RowsAsync(reader, row => (row.GetGuid(0), row.GetGuid(1)), stop)).ToHashSet(),
            (await RowsAsync(reader, row => (row.GetString(0), row.GetString(1)), stop)).ToHashSet(),
            (await RowsAsync(reader, row => (row.GetString(0), row.GetString(1)), stop)).ToHashSet(),
            (await RowsAsync(reader, row => new RecordType(row.GetString(0), row.GetString(1), row.GetString(2)), stop)).ToDictionary(t => t.Code));
    }

    private static async Task<List<T>> RowsAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        List<T> rows = [];
        while (await reader.ReadAsync(stop)) { rows.Add(read(reader)); }
        await reader.NextResultAsync(stop);
        return rows;
    }

    private static Place PlaceAt(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), MapPoint.Of(Maybe<double>(row, 2), Maybe<double>(row, 3)), row.GetString(4), row.GetString(5));

    /// <summary>A record of a village that may cooperate; null for one of a kelurahan.</summary>
    private static Candidate? CandidateAt(NpgsqlDataReader row, Dictionary<string, Place> places, string area) => places.TryGetValue(row.GetString(1), out var place)
        ? new Candidate(
            row.GetGuid(0), place, row.GetString(2), Maybe<decimal>(row, 3), Maybe<decimal>(row, 4), row.IsDBNull(5) ? null : row.GetString(5), row.GetInt32(6),
            MapPoint.Of(Maybe<double>(row, 7), Maybe<double>(row, 8)) ?? place.Point, AreaCode.IsWithin(place.Code, area))
        : null;

    private static async Task<Dictionary<OpportunityKind, IReadOnlyList<Opportunity>>> ReadAsync(
        NpgsqlBatch batch, IReadOnlyCollection<OpportunityKind> kinds, Func<NpgsqlDataReader, OpportunityKind, Opportunity> read, CancellationToken stop)
    {
        await using var reader = await batch.ExecuteReaderAsync(stop);
        Dictionary<OpportunityKind, IReadOnlyList<Opportunity>> found = [];
        foreach (var kind in kinds)
        {
            var all = await RowsAsync(reader, row => read(row, kind), stop);
            found[kind] = [.. all.OrderByDescending(o => o.Score.Points).ThenBy(o => o.Mine.Title, StringComparer.Ordinal).ThenBy(o => o.Theirs.Id)];
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
            Likeness = Pairing.LikenessOf(kind, row.GetString(at) == row.GetString(at + 1), row.GetString(at + 2) == row.GetString(at + 3)),
            Priority = kind == OpportunityKind.SharedPotential ? 0 : Math.Min(row.GetInt32(at + 4), row.GetInt32(at + 5)),
            Proximity = Pairing.ProximityOf(row.GetString(at + 6), row.GetString(at + 7), row.GetBoolean(at + 9)),
            AlreadyCooperate = row.GetBoolean(at + 8),
            TextSimilarity = row.GetDouble(at + 10),
            DistanceKm = Pairing.DistanceOf(mine.Point, theirs.Point),
            Covered = Pairing.CoveredOf(kind, mine.Quantity, mine.Unit, theirs.Quantity, theirs.Unit),
        };
        return new Opportunity(kind, mine, theirs, MatchScore.Of(evidence, weights));
    }

    private static Side SideAt(NpgsqlDataReader row, int at) => new(
        row.GetGuid(at), row.GetString(at + 1), row.GetString(at + 2), Maybe<decimal>(row, at + 3), row.IsDBNull(at + 4) ? null : row.GetString(at + 4),
        row.GetString(at + 5), row.GetString(at + 6), row.GetString(at + 7), MapPoint.Of(Maybe<double>(row, at + 8), Maybe<double>(row, at + 9)));

    private static T? Maybe<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);
}
