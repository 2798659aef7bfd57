using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>
/// Finds with whom a village could cooperate. The database narrows all records of the regency down to the fifty best pairs of each
/// kind by the terms of the score, and <see cref="MatchScore"/> has the last word on them. Only the own regency is looked at:
/// cooperation across regencies goes by another road (Permendagri 96/2017).
/// </summary>
public sealed class OpportunitySearch(NpgsqlDataSource database)
{
    /// <summary>The most pairs of one kind.</summary>
    public const int Most = 50;

    private const string OpenNeed = "and s.state <> 'Met'";

    // How much of a description is compared: beginnings tell what it is about, and long texts are alike in nothing but length.
    private const int Compared = 200;

    // Titles are compared for all pairs, descriptions only for this many times the pairs wanted: comparing is what costs.
    private const int Width = 4;

    private static readonly Dictionary<OpportunityKind, string> Searches = new()
    {
        [OpportunityKind.Answer] = Pairs("needs", "potentials", "Potential", "case when lower(m.unit) = lower(s.unit) and m.quantity > 0 then s.shareable_quantity / m.quantity end", "m.priority"),
        [OpportunityKind.SharedNeed] = Pairs("needs", "needs", "Need", "null::numeric", "least(m.priority, s.priority)"),
        [OpportunityKind.SharedPotential] = Pairs("potentials", "potentials", "Potential", "null::numeric", "0"),
    };

    public async Task<Opportunities> OfAsync(Village village, CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        foreach (var search in Searches.Values)
        {
            batch.BatchCommands.Add(Command(search, village, AreaCode.Regency(village.Code), Most));
        }

        batch.BatchCommands.Add(Command("""
            select (select count(*)::int from needs s where s.village_code = $1 and s.archived_at is null and s.state <> 'Met'),
                (select count(*)::int from potentials s where s.village_code = $1 and s.archived_at is null)
            """, village));
        await using var reader = await batch.ExecuteReaderAsync(stop);
        Dictionary<OpportunityKind, IReadOnlyList<Opportunity>> found = [];
        foreach (var kind in Searches.Keys)
        {
            found[kind] = await ReadAsync(reader, kind, stop);
            await reader.NextResultAsync(stop);
        }

        await reader.ReadAsync(stop);
        return new Opportunities(found, reader.GetInt32(0), reader.GetInt32(1));
    }

    private static NpgsqlBatchCommand Command(string sql, Village village, params object[] more)
    {
        NpgsqlBatchCommand command = new(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = village.Code });
        foreach (var value in more) { command.Parameters.Add(new NpgsqlParameter { Value = value }); }
        return command;
    }

    private static async Task<IReadOnlyList<Opportunity>> ReadAsync(NpgsqlDataReader row, OpportunityKind kind, CancellationToken stop)
    {
        List<Opportunity> found = [];
        while (await row.ReadAsync(stop))
        {
            var evidence = new MatchEvidence(
                SameTheme: true, row.GetFloat(13), row.GetBoolean(14), Maybe<double>(row, 15), Maybe<decimal>(row, 16), row.GetInt32(17));
            found.Add(new Opportunity(kind, SubjectAt(row, 0), SubjectAt(row, 5), row.GetString(10), row.GetString(11), row.GetString(12), MatchScore.Of(evidence)));
        }

        return [.. found.OrderByDescending(opportunity => opportunity.Score.Points)];
    }

    private static Subject SubjectAt(NpgsqlDataReader row, int at) =>
        new(row.GetGuid(at), row.GetString(at + 1), row.GetString(at + 2), Maybe<decimal>(row, at + 3), row.IsDBNull(at + 4) ? null : row.GetString(at + 4));

    private static T? Maybe<T>(NpgsqlDataReader row, int column)
        where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    /// <summary>
    /// Pairs of the village's own records with those of others in the regency that are about the same thing. Unknown distances and
    /// shares are kept out of least(): it passes over nulls, and would call them far and sufficient.
    /// </summary>
    private static string Pairs(string mine, string theirs, string theirKind, string covered, string priority) => $"""
        with m as materialized (
            select s.id, s.title, t.name as type, s.quantity, s.unit, {(mine == "needs" ? "s.priority" : "0 as priority")}, t.theme,
                s.title || ' ' || left(coalesce(s.description, ''), {Compared}) as words,
                coalesce(s.latitude, v.latitude) as latitude, coalesce(s.longitude, v.longitude) as longitude, v.district_code
            from {mine} s join subject_types t on t.code = s.type_code join villages v on v.code = s.village_code
            where s.village_code = $1 and s.archived_at is null {(mine == "needs" ? OpenNeed : "")}),
        pairs as (
            select m.id as mine_id, m.title as mine_title, m.type as mine_type, m.quantity as mine_quantity, m.unit as mine_unit,
                s.id, s.title, t.name as type, {(theirs == "needs" ? "s.quantity" : "coalesce(s.shareable_quantity, s.quantity)")} as quantity, s.unit,
                m.words as mine_words, s.title || ' ' || left(coalesce(s.description, ''), {Compared}) as words,
                v.code, case when v.kind = 'DesaAdat' and v.village_term = 'Desa' then 'Desa Adat' else v.village_term end || ' ' || v.name as village, v.district_code,
                similarity(m.title, s.title) as likeness,
                v.district_code = m.district_code as is_near,
                case when m.latitude is not null and coalesce(s.latitude, v.latitude) is not null then 2 * 6371.0088 * asin(least(1, sqrt(
                    sin(radians(coalesce(s.latitude, v.latitude) - m.latitude) / 2) ^ 2
                    + cos(radians(m.latitude)) * cos(radians(coalesce(s.latitude, v.latitude)))
                    * sin(radians(coalesce(s.longitude, v.longitude) - m.longitude) / 2) ^ 2))) end as km,
                {covered} as covered,
                {priority} as priority
            from m
            join subject_types t on t.theme = m.theme and t.kind = '{theirKind}'
            join {theirs} s on s.regency_code = $2 and s.type_code = t.code
            join villages v on v.code = s.village_code
            where s.village_code <> $1 and s.archived_at is null {(theirs == "needs" ? OpenNeed : "")}),
        weighed as (
            select *, greatest(case when is_near then 18 else 8 end, 20 * (1 - km / 30)) + 15 * least(1, coalesce(covered, 0)) + priority / 10.0 as points
            from pairs),
        likely as materialized (
            select * from weighed order by points + 15 * likeness desc, id, mine_id limit $3 * {Width}),
        read as (
            select l.*, greatest(l.likeness, similarity(l.mine_words, l.words)) as text_likeness from likely l),
        best as (
            select * from read order by points + 15 * text_likeness desc, id, mine_id limit $3)
        select mine_id, mine_title, mine_type, mine_quantity, mine_unit, b.id, title, type, quantity, unit, b.code, village, d.name,
            text_likeness, is_near, km, covered, priority
        from best b join districts d on d.code = b.district_code
        """;
}
