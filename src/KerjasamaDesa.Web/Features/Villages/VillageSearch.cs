using System.Data;
using System.Text;
using KerjasamaDesa.Web.Data;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>A village found, with the areas that tell it from others of the same name.</summary>
internal sealed record FoundVillage(string Code, string Name, string Kind, string District, string Regency, string Province);

/// <summary>
/// Finds villages while somebody types: a name or its beginning, with or without the kecamatan or kabupaten, misspelt or split
/// otherwise than written, or an area code. Names that begin as typed come first, exact ones foremost.
/// </summary>
internal static class VillageSearch
{
    private const int MostWords = 4;

    // A misspelt short word is like thousands of others; such words must begin as typed.
    private const int ShortestMisspelt = 4;

    // How much of a word's letter groups must be found for it to count as a misspelling (PostgreSQL's own measure, 0 to 1).
    private const string Likeness = "select set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

    private const string Areas = """
        select v.code, v.name, v.kind, d.name, r.name, p.name
        from found join villages v using (code)
        join districts d on d.code = v.district_code
        join regencies r on r.code = v.regency_code
        join provinces p on p.code = r.province_code
        order by found.place
        """;

    /// <summary>
    /// The best villages for the text, best first. <paramref name="scope"/> is the code of a province, regency or district whose
    /// villages alone are wanted; <paramref name="partiesOnly"/> leaves out kelurahan, which cannot be party to a cooperation.
    /// </summary>
    public static async Task<IReadOnlyList<FoundVillage>> FindAsync(NpgsqlConnection connection, string? text,
        CancellationToken cancellation, string? scope = null, bool partiesOnly = false, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using NpgsqlBatch batch = new(connection) { BatchCommands = { new NpgsqlBatchCommand(Likeness) } };
        NpgsqlBatchCommand search = new();
        search.Parameters.AddWithValue("limit", limit);
        string filter = Filter(search, scope, partiesOnly);
        if (CodeStart(text) is { } code)
        {
            search.CommandText = ByCode(search, code, filter);
        }
        else if (AreaWords.Of(text ?? "") is { Length: > 0 } words)
        {
            search.CommandText = ByName(search, words, filter);
        }
        else
        {
            return [];
        }

        batch.BatchCommands.Add(search);
        bool opened = connection.State != ConnectionState.Open;
        if (opened)
        {
            await connection.OpenAsync(cancellation);
        }

        try
        {
            return await Read(batch, cancellation);
        }
        finally
        {
            if (opened)
            {
                await connection.CloseAsync();
            }
        }
    }

    private static async Task<List<FoundVillage>> Read(NpgsqlBatch batch, CancellationToken cancellation)
    {
        await using NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        List<FoundVillage> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(new FoundVillage(reader.GetString(0), reader.GetString(1), reader.GetString(2),
                reader.GetString(3), reader.GetString(4), reader.GetString(5)));
        }

        return found;
    }

    private static string ByCode(NpgsqlBatchCommand search, string code, string filter)
    {
        Range(search, "code", code);
        return $"""
            with found as (
                select code, row_number() over (order by code) as place from villages
                where code ~>=~ @code and code ~<~ @codeEnd {filter} order by code limit @limit)
            {Areas}
            """;
    }

    private static string ByName(NpgsqlBatchCommand search, string[] words, string filter)
    {
        string key = string.Concat(words);
        Range(search, "key", key);
        search.Parameters.AddWithValue("exact", $" {key} ");
        StringBuilder conditions = new();
        List<string> scores = ["similarity(@key, split_part(search_text, ' ', 2))"];
        for (int i = 0; i < Math.Min(words.Length, MostWords); i++)
        {
            bool mayBeMisspelt = words[i].Length >= ShortestMisspelt;
            search.Parameters.AddWithValue($"word{i}", mayBeMisspelt ? words[i] : $"% {words[i]}%");
            conditions.Append(mayBeMisspelt ? $" and search_text %> @word{i}" : $" and search_text like @word{i}");
            scores.Add(mayBeMisspelt ? $"word_similarity(@word{i}, search_text)" : "1");
        }

        // Ties are broken by bytes: one letter typed sorts thousands of names, too many to compare by the rules of a language.
        // The search for misspellings is only begun when too few names begin as typed, so that common words stay fast.
        return $"""
            with starts as materialized (
                select code, row_number() over (order by
                    starts_with(search_text, @exact) desc, length(name), search_key collate "C", code collate "C") as place
                from villages where search_key ~>=~ @key and search_key ~<~ @keyEnd {filter}
                order by place limit @limit),
            likely as materialized (
                select code, @limit + row_number() over (order by {string.Join(" + ", scores)} desc, search_key collate "C", code collate "C") as place
                from villages where (select count(*) from starts) < @limit {conditions} {filter}
                order by place limit @limit * 2),
            found as (
                select code, min(place) as place from (table starts union all table likely) as either
                group by code order by place limit @limit)
            {Areas}
            """;
    }

    private static string Filter(NpgsqlBatchCommand search, string? scope, bool partiesOnly)
    {
        string filter = partiesOnly ? "and kind <> 'Kelurahan'" : "";
        if (string.IsNullOrEmpty(scope))
        {
            return filter;
        }

        Range(search, "scope", scope + ".");
        return $"{filter} and code ~>=~ @scope and code ~<~ @scopeEnd";
    }

    // Written as a range, not with LIKE, so that the index serves also when the server reuses one plan for all texts.
    private static void Range(NpgsqlBatchCommand search, string name, string start)
    {
        search.Parameters.AddWithValue(name, start);
        search.Parameters.AddWithValue($"{name}End", start[..^1] + (char)(start[^1] + 1));
    }

    // "35.07.22" and "350722" alike: groups of two, two, two and four digits.
    private static string? CodeStart(string? text)
    {
        string typed = (text ?? "").Trim();
        if (typed.Length < 2 || !typed.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ' '))
        {
            return null;
        }

        string digits = string.Concat(typed.Where(char.IsAsciiDigit));
        string[] groups = [Group(0, 2), Group(2, 2), Group(4, 2), Group(6, 4)];
        return digits.Length == 0 ? null : string.Join('.', groups.Where(group => group.Length > 0));

        string Group(int from, int length) => digits[Math.Min(from, digits.Length)..Math.Min(from + length, digits.Length)];
    }
}
