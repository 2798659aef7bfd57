using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Groups;

/// <summary>
/// Suggests groups of villages around one theme. The database gives each village's most pressing open need, and a potential, of every
/// theme in the regency; <see cref="VillageGroup"/> forms the groups.
/// </summary>
public sealed class GroupSearch(NpgsqlDataSource database, MatchWeights weights)
{
    /// <summary>The most groups of a list.</summary>
    public const int Most = 50;

    private const string Needs = """
        select distinct on (t.theme, s.village_code) t.theme, s.village_code, v.village_term || ' ' || v.name, d.name,
            coalesce(s.latitude, v.latitude), coalesce(s.longitude, v.longitude), s.id, s.title, t.name, s.priority
        from needs s join subject_types t on t.code = s.type_code join villages v on v.code = s.village_code join districts d on d.code = v.district_code
        where s.regency_code = $1 and s.archived_at is null and s.state = 'Open'
        order by t.theme, s.village_code, s.priority desc, s.id
        """;

    private const string Potentials = """
        select distinct on (t.theme, s.village_code) t.theme, s.village_code, v.village_term || ' ' || v.name, d.name,
            coalesce(s.latitude, v.latitude), coalesce(s.longitude, v.longitude), s.id, s.title, t.name, 0
        from potentials s join subject_types t on t.code = s.type_code join villages v on v.code = s.village_code join districts d on d.code = v.district_code
        where s.regency_code = $1 and s.archived_at is null
        order by t.theme, s.village_code, s.shareable_quantity desc nulls last, s.id
        """;

    /// <summary>The best groups with a village of the area (the code of a village, district or regency), best first.</summary>
    public async Task<IReadOnlyList<VillageGroup>> OfAreaAsync(string area, CancellationToken stop)
    {
        List<VillageGroup> found = [];
        await using var batch = database.CreateBatch();
        foreach (var sql in (string[])[Needs, Potentials])
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = AreaCode.Regency(area) } } });
        }

        await using var row = await batch.ExecuteReaderAsync(stop);
        foreach (var isNeed in (bool[])[true, false])
        {
            List<(string Theme, GroupMember Member)> all = [];
            while (await row.ReadAsync(stop)) { all.Add((row.GetString(0), MemberAt(row))); }
            await row.NextResultAsync(stop);
            foreach (var theme in all.GroupBy(r => r.Theme, r => r.Member))
            {
                found.AddRange(VillageGroup.Among([.. theme], isNeed, theme.Key, m => AreaCode.IsWithin(m.VillageCode, area), weights));
            }
        }

        return [.. found.OrderByDescending(g => g.Points).ThenByDescending(g => g.IsNeed).ThenBy(g => g.Theme, StringComparer.Ordinal).Take(Most)];
    }

    private static GroupMember MemberAt(NpgsqlDataReader row) => new(
        row.GetString(1), row.GetString(2), row.GetString(3),
        row.IsDBNull(4) ? null : MapPoint.Of(row.GetDouble(4), row.GetDouble(5)),
        row.GetGuid(6), row.GetString(7), row.GetString(8), row.GetInt32(9));
}
