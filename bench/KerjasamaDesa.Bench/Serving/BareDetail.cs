using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>The first page of a cooperation: itself, its villages, what its gates look at, its money and progress.</summary>
internal static class BareDetail
{
    private const string Self = """
        select number, title, summary, field, vehicle, stage, cycle, start_year, end_year, is_published, previous_id from cooperations where id = $1
        """;

    private const string Villages = """
        select p.village_code, p.state, p.deliberation_day, p.deliberation_attendance, p.deliberation_decision,
            p.deliberation_notes, p.signature_regulation_number, p.signature_regulation_day, p.signature_signer_name, v.village_term, v.name, d.name
        from parties p join villages v on v.code = p.village_code join districts d on d.code = v.district_code
        where p.cooperation_id = $1 order by p.village_code
        """;

    private const string Facts = """
        with a as materialized (
            select a.id, a.weight from plans p join work_programs w on w.plan_id = p.id join activities a on a.program_id = w.id where p.cooperation_id = $1),
        t as materialized (
            select m.role, m.village_code from teams t join team_members m on m.team_id = t.id
            where t.cooperation_id = $1 and m."from" <= current_date and (m."to" is null or current_date <= m."to"))
        select
            (select count(*) from cooperation_needs where cooperation_id = $1),
            (select count(*) from goals g join plans p on p.id = g.plan_id where p.cooperation_id = $1),
            (select count(*) from work_programs w join plans p on p.id = w.plan_id where p.cooperation_id = $1),
            (select count(*) from a),
            (select count(*) from plan_texts x join plans p on p.id = x.plan_id where p.cooperation_id = $1 and x.body <> '' and x.section between 1 and 8),
            (select count(*) from a where (select coalesce(sum(amount), 0) from allocations where activity_id = a.id)
                < (select coalesce(sum(amount), 0) from cost_items where activity_id = a.id)),
            (select count(*) from parties p where p.cooperation_id = $1 and p.state = 'Accepted' and exists (select from t where t.village_code = p.village_code)),
            (select count(*) from t where role in ('Chair', 'Secretary', 'Treasurer')),
            (select decree_number from teams where cooperation_id = $1),
            (select count(*) from evaluations where cooperation_id = $1 and kind = 'Final' and approved_at is not null),
            (select count(*) from recommendations r join evaluations e on e.id = r.evaluation_id where e.cooperation_id = $1 and e.approved_at is not null)
        """;

    private const string Costs = """
        select a.id, a.weight, (select coalesce(sum(amount), 0) from cost_items where activity_id = a.id)
        from plans p join work_programs w on w.plan_id = p.id join activities a on a.program_id = w.id where p.cooperation_id = $1
        """;

    private const string Entries = """
        select activity_id, day, recorded_at, progress, (select coalesce(sum(amount), 0) from entry_spending where entry_id = e.id)
        from monitoring_entries e where cooperation_id = $1 and state = 'Verified'
        """;

    private const string Letters = "select id, village_code, number, day, created_at from offers where cooperation_id = $1";

    private const string NextCycle = "select id from cooperations where previous_id = $1 limit 1";

    /// <summary>Names the length of the portal's page; the twin fills its own up to that.</summary>
    public const string LengthParameter = "panjang";

    public static async Task WriteAsync(HttpContext context, NpgsqlDataSource database, Guid id)
    {
        StringBuilder html = new("<!doctype html><html lang=\"id\"><title>Kerja Sama</title>");
        foreach (var sql in (string[])[Self, Villages, Facts, Costs, Entries, Letters, NextCycle])
        {
            await using var command = database.CreateCommand(sql);
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
            await using var rows = await command.ExecuteReaderAsync(context.RequestAborted);
            html.Append("<table>");
            while (await rows.ReadAsync(context.RequestAborted))
            {
                html.Append("<tr>");
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    html.Append("<td>").Text(rows.IsDBNull(column) ? null : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture)).Append("</td>");
                }

                html.Append("</tr>");
            }

            html.Append("</table>");
        }

        var length = int.Parse(context.Request.Query[LengthParameter].ToString(), CultureInfo.InvariantCulture);
        await html.Append(' ', Math.Max(length - html.Length, 0)).Append("</html>").SendAsync(context);
    }
}
