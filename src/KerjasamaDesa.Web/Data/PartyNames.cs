namespace KerjasamaDesa.Web.Data;

/// <summary>
/// The names of a cooperation's villages as one text, put together by the database: EF would fetch every village of every
/// line of a list as a row of its own.
/// </summary>
public sealed class PartyNames
{
    /// <summary>Names of the villages that are in or asked, in the order of their codes.</summary>
    internal const string Sql = """
        select c.id as cooperation_id, (
            select string_agg(v.name, ', ' order by p.village_code) from parties p join villages v on v.code = p.village_code
            where p.cooperation_id = c.id and p.state in ('Accepted', 'Invited')) as names
        from cooperations c
        """;

    public Guid CooperationId { get; init; }

    public string? Names { get; init; }
}
