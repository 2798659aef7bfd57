using System.Globalization;
using System.Text;
using KerjasamaDesa.Bench.Data;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>The list of cooperations of the facilitator's regency, 50 rows by filter and sort.</summary>
internal static class BareList
{
    private const string Start = """
        select c.id, c.number, c.title, c.stage, c.start_year, c.end_year, c.updated_at,
            (select string_agg(v.name, ', ' order by p.village_code) from parties p join villages v on v.code = p.village_code
             where p.cooperation_id = c.id and p.state in ('Accepted', 'Invited'))
        from cooperations c where c.regency_code = $1 and c.field = $2 order by
        """;

    private static readonly string ByTitle = $"{Start} c.title, c.id limit 51";
    private static readonly string ByNewest = $"{Start} c.updated_at desc, c.id desc limit 51";
    private static readonly string[] Stages = ["Identifikasi", "Perencanaan", "Koordinasi", "Pelaksanaan", "Selesai"];
    private static readonly Dictionary<string, int> Fields = new() { ["Government"] = 1, ["Development"] = 2, ["CommunityGuidance"] = 3, ["Empowerment"] = 4 };

    /// <summary>The addresses both servers are asked for: each field, by title and by newest.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
        [.. Fields.Keys.SelectMany(field => new[] { "judul", "-terbaru" }.Select(sort => $"/kerjasama?bidang={field}&urut={sort}"))];

    public static async Task WriteAsync(HttpContext context, NpgsqlDataSource database)
    {
        var query = context.Request.Query;
        await using var command = database.CreateCommand(query["urut"] == "judul" ? ByTitle : ByNewest);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Bulk.Regency });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Fields[query["bidang"].ToString()] });
        StringBuilder html = new("<!doctype html><html lang=\"id\"><title>Kerja Sama</title><table><tbody>");
        await using (var rows = await command.ExecuteReaderAsync(context.RequestAborted))
        {
            for (var row = 0; row < 50 && await rows.ReadAsync(context.RequestAborted); row++)
            {
                html.Append("<tr><th scope=\"row\"><a href=\"/kerjasama/").Append(rows.GetGuid(0)).Append("\">").Text(rows.GetString(2)).Append("</a><small>")
                    .Text(rows.GetString(1)).Append(" · ").Text(rows.IsDBNull(7) ? null : rows.GetString(7)).Append("</small></th><td>").Append(Stages[rows.GetInt32(3)])
                    .Append("</td><td>").Append(rows.GetInt32(4)).Append('–').Append(rows.GetInt32(5)).Append("</td><td>")
                    .Append(rows.GetDateTime(6).ToString("d MMM yyyy", CultureInfo.InvariantCulture)).Append("</td></tr>");
            }
        }

        await html.Append("</tbody></table></html>").SendAsync(context);
    }
}
