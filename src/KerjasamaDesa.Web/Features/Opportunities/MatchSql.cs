using System.Globalization;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>
/// The SQL of matching. A head names pairs of records, <c>pairs(mine_id, theirs_id)</c>; <see cref="Facts"/> reads of them what the
/// score needs. Only the head of <see cref="Likely"/> weighs, to narrow thousands of pairs down by what lies in the indexes.
/// </summary>
internal sealed class MatchSql(MatchWeights weights)
{
    private const string OpenNeed = "s.archived_at is null and s.state <> 'Met'";
    private const string Kept = "s.archived_at is null";

    /// <summary>Pairs of records given by their ids: $1 and $2, of the same length.</summary>
    public const string Given = $"""
        with pairs as materialized (select * from unnest($1::uuid[], $2::uuid[]) as given(mine_id, theirs_id)),
        middles as materialized ({Middles} = any(array(
            select regency_code from needs where id = any($1) union select regency_code from potentials where id = any($1))) group by district_code)
        """;

    /// <summary>The middle of a district: the average of its villages' points.</summary>
    private const string Middles = "select district_code, avg(latitude) as latitude, avg(longitude) as longitude from villages where latitude is not null and regency_code";

    public static bool IsNeed(OpportunityKind kind, bool mine) => kind == OpportunityKind.SharedNeed || (kind == OpportunityKind.Answer && mine);

    /// <summary>All pairs between two villages, $1 and $2; of one record of the first when $3 is not null.</summary>
    public static string Between(OpportunityKind kind) => $"""
        with middles as materialized ({Middles} = left($1, 5) group by district_code),
        pairs as materialized (
            select m.id as mine_id, o.id as theirs_id
            from (select s.id from {Table(kind, true)} s where s.village_code = $1 and ($3::uuid is null or s.id = $3) and {Listed(kind, true)}) m
            cross join (select s.id from {Table(kind, false)} s where s.village_code = $2 and {Listed(kind, false)}) o)
        """;

    /// <summary>How many needs and potentials the own area ($1) has on record.</summary>
    public static string Counts(OwnArea own) => $"""
        select (select count(*)::int from needs s join villages v on v.code = s.village_code where {Own(own)} and {OpenNeed}),
            (select count(*)::int from potentials s join villages v on v.code = s.village_code where {Own(own)} and {Kept})
        """;

    /// <summary>
    /// The likeliest pairs of every own record, by all evidence but the texts. $1 is the area or village whose records are matched,
    /// $2 its regency, $3 how many partners of each at least, $4 how many own records, $5 how many pairs are wanted in all.
    /// What was dismissed by one's own side, or is in a cooperation together, is no opportunity.
    /// </summary>
    public string Likely(OpportunityKind kind, OwnArea own) => $"""
        with middles as materialized ({Middles} = $2 group by district_code),
        around as materialized (select code, district_code, latitude, longitude from villages where regency_code = $2 and kind <> 'Kelurahan'),
        own as materialized (
            select s.id, s.village_code, v.district_code, s.type_code, t.theme, s.quantity::float8 as quantity, s.unit, {Priority(kind, true, "s")} as priority,
                coalesce(s.latitude, v.latitude) as latitude, coalesce(s.longitude, v.longitude) as longitude
            from {Table(kind, true)} s join around v on v.code = s.village_code join subject_types t on t.code = s.type_code
            where {Own(own)} and {Listed(kind, true)}
            order by {(IsNeed(kind, true) ? "s.priority" : "s.updated_at")} desc, s.id limit $4),
        partners as materialized (
            select a.village_code as code, array_agg(b.village_code) as codes from parties a join parties b on b.cooperation_id = a.cooperation_id and b.state = 'Accepted'
            where a.state = 'Accepted' and a.village_code in (select village_code from own) group by a.village_code),
        neighbours as materialized (
            select a.district_code as code, array_agg(b.district_code) as codes from middles a join middles b on a.district_code <> b.district_code
                and {Km("a", "b", "cos(radians(a.latitude))")} <= {Number(weights.NeighbourKm)} group by a.district_code),
        gone as materialized (
            select mine_id, array_agg(theirs_id) as ids from (
                select mine_id, theirs_id from dismissed_matches where village_code in (select village_code from own)
                {(own == OwnArea.Village ? "" : "union all select theirs_id, mine_id from dismissed_matches where other_village_code in (select village_code from own)")}
                union all select a.subject, b.subject from ({Links(kind, true)}) a join ({Links(kind, false)}) b using (cooperation_id)
                where a.subject in (select id from own)) as either group by mine_id),
        m as materialized (
            select own.*, cos(radians(own.latitude)) as narrowing, n.codes as neighbours, p.codes as partners, g.ids as gone,
                array(select t.code from subject_types t where t.theme = own.theme and t.kind = '{(IsNeed(kind, false) ? "Need" : "Potential")}') as types
            from own left join neighbours n on n.code = own.district_code left join partners p on p.code = own.village_code left join gone g on g.mine_id = own.id),
        pairs as materialized (
            select m.id as mine_id, best.id as theirs_id
            from m cross join lateral (
                select o.id from (
                    select s.id, s.village_code, v.district_code, s.type_code, {Offered(kind, "s")}::float8 as quantity, s.unit, {Priority(kind, false, "s")} as priority,
                        coalesce(s.latitude, v.latitude) as latitude, coalesce(s.longitude, v.longitude) as longitude
                    from {Table(kind, false)} s join around v on v.code = s.village_code
                    where s.regency_code = $2 and s.type_code = any(m.types) and {Listed(kind, false)}) o
                where o.village_code <> m.village_code and (m.gone is null or o.id <> all(m.gone))
                order by {Weighed(kind)} desc, o.id
                limit (select greatest($3, $5 / greatest(count(*), 1)) from own)) best)
        """;

    /// <summary>
    /// What the score looks at, of each pair. Similarity of texts is the greater of what names have in common by their letters, and
    /// names and descriptions by their Indonesian word stems.
    /// </summary>
    public string Facts(OpportunityKind kind) => $"""
        , friends as materialized (
            select distinct a.village_code as mine, b.village_code as theirs
            from parties a join parties b on b.cooperation_id = a.cooperation_id and b.state = 'Accepted'
            where a.state = 'Accepted' and a.village_code in (select s.village_code from {Table(kind, true)} s where s.id in (select mine_id from pairs)))
        select {Side("m", "mt", "mv", "md", "m.quantity")}, {Side("o", "ot", "ov", "od", Offered(kind, "o"))},
            m.type_code, o.type_code, mt.theme, ot.theme, {Priority(kind, true, "m")}, {Priority(kind, false, "o")},
            mv.district_code, ov.district_code, f.mine is not null, coalesce({Km("ma", "oa", "cos(radians(ma.latitude))")} <= {Number(weights.NeighbourKm)}, false),
            greatest(similarity(m.title, o.title),
                coalesce(2.0 * (length(o.word_stems) - length(ts_delete(o.word_stems, tsvector_to_array(m.word_stems)))) / nullif(length(m.word_stems) + length(o.word_stems), 0), 0))::float
        from pairs
        join {Table(kind, true)} m on m.id = pairs.mine_id join subject_types mt on mt.code = m.type_code
        join villages mv on mv.code = m.village_code join districts md on md.code = mv.district_code
        join {Table(kind, false)} o on o.id = pairs.theirs_id join subject_types ot on ot.code = o.type_code
        join villages ov on ov.code = o.village_code join districts od on od.code = ov.district_code
        left join middles ma on ma.district_code = mv.district_code left join middles oa on oa.district_code = ov.district_code
        left join friends f on f.mine = m.village_code and f.theirs = o.village_code
        """;

    /// <summary>What a pair gets by all evidence that differs among the pairs of one own record, without the texts.</summary>
    private string Weighed(OpportunityKind kind)
    {
        var parts = $"""
            {Number(weights.Nearness)} * case when m.latitude is null or o.latitude is null
                then case when o.district_code = m.district_code then {Share(Proximity.SameDistrict)} when o.district_code = any(m.neighbours) then {Share(Proximity.NeighbouringDistrict)} else {Share(Proximity.SameRegency)} end
                else greatest('0'::float8, 1 - {Km("m", "o", "m.narrowing")} / {Number(weights.ReachKm)}) end
            + {Number(weights.Quantity)} * case when o.unit = m.unit then coalesce({Covered(kind)}, 0) else 0 end
            + case when o.village_code = any(m.partners) then {Number(weights.Trust)} else 0 end
            """;
        return kind switch
        {
            OpportunityKind.Answer => parts,
            OpportunityKind.SharedNeed => $"{parts} + {Typed()} + {Number(weights.Priority / 100d)} * least(m.priority, o.priority)",
            _ => $"{parts} + {Typed()}",
        };
    }

    private string Typed() => $"case when o.type_code = m.type_code then {Number(weights.Theme)} else {Number(weights.Theme * MatchScore.ThemeAlone)} end";

    private static string Side(string record, string type, string village, string district, string quantity) => $"""
        {record}.id, {record}.title, {type}.name, {quantity}, {record}.unit, {village}.code,
            case when {village}.kind = 'DesaAdat' and {village}.village_term = 'Desa' then 'Desa Adat' else {village}.village_term end || ' ' || {village}.name,
            {district}.name, coalesce({record}.latitude, {village}.latitude), coalesce({record}.longitude, {village}.longitude)
        """;

    private static string Table(OpportunityKind kind, bool mine) => IsNeed(kind, mine) ? "needs" : "potentials";

    private static string Listed(OpportunityKind kind, bool mine) => IsNeed(kind, mine) ? OpenNeed : Kept;

    private static string Priority(OpportunityKind kind, bool mine, string record) => IsNeed(kind, mine) ? $"{record}.priority" : "100";

    private static string Links(OpportunityKind kind, bool mine) => IsNeed(kind, mine)
        ? "select cooperation_id, need_id as subject from cooperation_needs"
        : "select cooperation_id, potential_id as subject from cooperation_potentials";

    /// <summary>How much of the other side counts: of a potential that answers, what would be shared.</summary>
    private static string Offered(OpportunityKind kind, string record) => kind == OpportunityKind.Answer ? $"{record}.shareable_quantity" : $"{record}.quantity";

    private static string Covered(OpportunityKind kind) => kind == OpportunityKind.Answer
        ? "least('1'::float8, o.quantity / nullif(m.quantity, 0))"
        : "least(m.quantity, o.quantity) / nullif(greatest(m.quantity, o.quantity), 0)";

    private static string Own(OwnArea own) => own switch
    {
        OwnArea.Village => "s.village_code = $1",
        OwnArea.District => "v.district_code = $1",
        _ => "s.regency_code = $1",
    };

    /// <summary>Kilometres between near points as on a plane; what is shown is computed on the sphere.</summary>
    private static string Km(string a, string b, string narrowing) =>
        $"'111.195'::float8 * sqrt(({b}.latitude - {a}.latitude) * ({b}.latitude - {a}.latitude) + (({b}.longitude - {a}.longitude) * {narrowing}) * (({b}.longitude - {a}.longitude) * {narrowing}))";

    private static string Share(Proximity proximity) => Number(MatchScore.ShareOf(proximity));

    /// <summary>As a floating number also where it is whole: PostgreSQL takes plain digits for exact numbers, and those are slow to reckon with.</summary>
    private static string Number(double value) => $"'{value.ToString(CultureInfo.InvariantCulture)}'::float8";
}

/// <summary>How large the area is whose records are matched.</summary>
public enum OwnArea
{
    Village,
    District,
    Regency,
}
