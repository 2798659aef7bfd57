using System.Globalization;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>
/// The SQL of matching. Of pairs that somebody chose, a head names them, <c>pairs(mine_id, theirs_id)</c>, and <see cref="Facts"/> reads
/// all that the score needs. Of an area, what is weighed is read first, and <see cref="Texts"/> only for the likeliest pairs.
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

    /// <summary>The villages of a regency ($1) that may cooperate, with their names and where they lie.</summary>
    public static string Places => $"""
        select v.code, v.district_code, v.latitude, v.longitude, {VillageName("v")}, d.name
        from villages v join districts d on d.code = v.district_code and d.regency_code = v.regency_code where v.regency_code = $1 and v.kind <> 'Kelurahan'
        """;

    /// <summary>
    /// All records of a regency ($1) with what is weighed first, read from the index alone. Of a village ($2), only those whose theme it has
    /// something on record in.
    /// </summary>
    public static string Records(bool needs, OwnArea own) => $"""
        select s.id, s.village_code, s.type_code, s.quantity, {(needs ? "null::numeric" : "s.shareable_quantity")}, s.unit, {(needs ? "s.priority" : "100")}, s.latitude, s.longitude
        from {(needs ? "needs" : "potentials")} s where s.regency_code = $1 and {(needs ? OpenNeed : Kept)}
        """ + (own != OwnArea.Village ? "" : $"""

            and s.type_code = any(array(select code from subject_types where theme in (
                select theme from needs s join subject_types t on t.code = s.type_code where s.village_code = $2 and {OpenNeed}
                {(needs ? "" : $"union select theme from potentials s join subject_types t on t.code = s.type_code where s.village_code = $2 and {Kept}")})))
        """);

    /// <summary>Pairs of records that are no opportunity for the own area ($1): set aside by one's own side, or in a cooperation together.</summary>
    public static string Gone(OwnArea own) => $"""
        with linked as materialized (
            select l.cooperation_id, l.need_id as subject from cooperation_needs l join needs s on s.id = l.need_id where s.village_code {Villages(own)}
            union all select l.cooperation_id, l.potential_id from cooperation_potentials l join potentials s on s.id = l.potential_id where s.village_code {Villages(own)})
        select mine_id, theirs_id from dismissed_matches where village_code {Villages(own)}
        {(own == OwnArea.Village ? "" : $"union all select theirs_id, mine_id from dismissed_matches where other_village_code {Villages(own)}")}
        union all select linked.subject, l.need_id from linked join cooperation_needs l using (cooperation_id)
        union all select linked.subject, l.potential_id from linked join cooperation_potentials l using (cooperation_id)
        """;

    /// <summary>Villages of the own area ($1), each with a village it cooperates with.</summary>
    public static string Partners(OwnArea own) => $"""
        select distinct a.village_code, b.village_code from parties a join parties b on b.cooperation_id = a.cooperation_id and b.state = 'Accepted'
        where a.state = 'Accepted' and a.village_code {Villages(own)}
        """;

    /// <summary>The types of records, each with its theme and name.</summary>
    public const string Types = "select code, theme, name from subject_types";

    /// <summary>Districts of a regency ($1) whose middles are near each other.</summary>
    public string Neighbours => $"""
        with middles as materialized ({Middles} = $1 group by district_code)
        select a.district_code, b.district_code from middles a join middles b on a.district_code <> b.district_code
            and {Km("a", "b", "cos(radians(a.latitude))")} <= {Number(weights.NeighbourKm)}
        """;

    /// <summary>The titles of pairs of records given by their ids ($1 and $2), with their places in those lists, and how alike their texts are.</summary>
    public static string Texts(OpportunityKind kind) => $"""
        select given.place, m.title, o.title, {TextSimilarity}
        from unnest($1::uuid[], $2::uuid[]) with ordinality as given(mine_id, theirs_id, place)
        join {Table(kind, true)} m on m.id = given.mine_id join {Table(kind, false)} o on o.id = given.theirs_id
        """;

    /// <summary>What the score looks at, of each pair.</summary>
    public string Facts(OpportunityKind kind) => $"""
        , friends as materialized (
            select distinct a.village_code as mine, b.village_code as theirs
            from parties a join parties b on b.cooperation_id = a.cooperation_id and b.state = 'Accepted'
            where a.state = 'Accepted' and a.village_code in (select s.village_code from {Table(kind, true)} s where s.id in (select mine_id from pairs)))
        select {Side("m", "mt", "mv", "md", "m.quantity")}, {Side("o", "ot", "ov", "od", Offered(kind, "o"))},
            m.type_code, o.type_code, mt.theme, ot.theme, {Priority(kind, true, "m")}, {Priority(kind, false, "o")},
            mv.district_code, ov.district_code, f.mine is not null, coalesce({Km("ma", "oa", "cos(radians(ma.latitude))")} <= {Number(weights.NeighbourKm)}, false),
            {TextSimilarity}
        from pairs
        join {Table(kind, true)} m on m.id = pairs.mine_id join subject_types mt on mt.code = m.type_code
        join villages mv on mv.code = m.village_code join districts md on md.code = mv.district_code
        join {Table(kind, false)} o on o.id = pairs.theirs_id join subject_types ot on ot.code = o.type_code
        join villages ov on ov.code = o.village_code join districts od on od.code = ov.district_code
        left join middles ma on ma.district_code = mv.district_code left join middles oa on oa.district_code = ov.district_code
        left join friends f on f.mine = m.village_code and f.theirs = o.village_code
        """;

    /// <summary>The greater of what names have in common by their letters, and names and descriptions by their Indonesian word stems.</summary>
    private const string TextSimilarity = """
        greatest(similarity(m.title, o.title),
                coalesce(2.0 * (length(o.word_stems) - length(ts_delete(o.word_stems, tsvector_to_array(m.word_stems)))) / nullif(length(m.word_stems) + length(o.word_stems), 0), 0))::float
        """;

    private static string VillageName(string village) =>
        $"case when {village}.kind = 'DesaAdat' and {village}.village_term = 'Desa' then 'Desa Adat' else {village}.village_term end || ' ' || {village}.name";

    private static string Side(string record, string type, string village, string district, string quantity) => $"""
        {record}.id, {record}.title, {type}.name, {quantity}, {record}.unit, {village}.code, {VillageName(village)},
            {district}.name, coalesce({record}.latitude, {village}.latitude), coalesce({record}.longitude, {village}.longitude)
        """;

    private static string Table(OpportunityKind kind, bool mine) => IsNeed(kind, mine) ? "needs" : "potentials";

    private static string Listed(OpportunityKind kind, bool mine) => IsNeed(kind, mine) ? OpenNeed : Kept;

    private static string Priority(OpportunityKind kind, bool mine, string record) => IsNeed(kind, mine) ? $"{record}.priority" : "100";

    /// <summary>How much of the other side counts: of a potential that answers, what would be shared.</summary>
    private static string Offered(OpportunityKind kind, string record) => kind == OpportunityKind.Answer ? $"{record}.shareable_quantity" : $"{record}.quantity";

    private static string Villages(OwnArea own) => own switch
    {
        OwnArea.Village => "= $1",
        OwnArea.District => "in (select code from villages where district_code = $1)",
        _ => "in (select code from villages where regency_code = $1)",
    };

    /// <summary>Kilometres between near points as on a plane; what is shown is computed on the sphere.</summary>
    private static string Km(string a, string b, string narrowing) =>
        $"'111.195'::float8 * sqrt(({b}.latitude - {a}.latitude) * ({b}.latitude - {a}.latitude) + (({b}.longitude - {a}.longitude) * {narrowing}) * (({b}.longitude - {a}.longitude) * {narrowing}))";

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
