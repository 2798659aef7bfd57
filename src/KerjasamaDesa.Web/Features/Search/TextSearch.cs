using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Data.Tables;
using KerjasamaDesa.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Search;

/// <summary>A row that was found.</summary>
public sealed record FoundText(Guid Id, string Source, SearchKind Kind, Guid? CooperationId, string? Within, string? VillageCode, DateTimeOffset At);

/// <summary>
/// Finds texts by their Indonesian word stems among those a person may see, newest first. The rights are the access rules' own queries, inside the
/// search, so that what one may not see is neither found nor counted. Nothing is ranked: a common word has hundreds of thousands of texts, and
/// weighing them all would take seconds.
/// </summary>
public sealed class TextSearch(PortalDb db)
{
    public const int Shown = 20;

    /// <summary>The newest texts looked through one by one; a word that is common is found among them.</summary>
    private const int Newest = 2000;

    /// <summary>Of the texts that have a word, the most that are put in order.</summary>
    private const int MostOrdered = 5000;

    private static readonly SearchKind[] OfEveryone = [SearchKind.Potential, SearchKind.Need, SearchKind.Meeting];
    private static readonly SearchKind[] OfInner = [SearchKind.Plan, SearchKind.Discussion, SearchKind.Meeting, SearchKind.Task, SearchKind.Field, SearchKind.Document];

    /// <summary>A page of what has these words, and whether more have them than were put in order.</summary>
    public async Task<(IReadOnlyList<FoundText> Rows, string? Next, bool IsCut)> FindAsync(Actor who, string text, SearchKind? kind, string? cursor, CancellationToken stop)
    {
        List<FoundText> all = [];
        var isCut = false;
        var from = Cursor<DateTimeOffset, Guid>.Decode(cursor);
        foreach (var (part, isWalked) in PartsFor(who, kind))
        {
            var asked = kind is { } one ? part.Where(x => x.Kind == one) : part;
            if (from is { } edge)
            {
                var (at, id) = (edge.Key, edge.Id);
                asked = asked.Where(x => EF.Functions.LessThan(ValueTuple.Create(x.At, x.Id), ValueTuple.Create(at, id)));
            }

            var rows = isWalked ? await AmongNewestAsync(asked, text, stop) : [];
            if (rows.Count <= Shown)
            {
                (rows, var cut) = await ByWordsAsync(asked, text, stop);
                isCut |= cut;
            }

            all.AddRange(rows);
        }

        var page = all.OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Shown).ToList();
        return (page, all.Count > Shown ? new Cursor<DateTimeOffset, Guid>(false, page[^1].At, page[^1].Id).Encode() : null, isCut);
    }

    /// <summary>Whether the text has a word to search for at all; signs are none.</summary>
    public async Task<bool> AsksAsync(string text, CancellationToken stop) =>
        await db.Database.SqlQuery<int>($"select numnode(websearch_to_tsquery('indonesian', {text})) as \"Value\"").SingleAsync(stop) > 0;

    /// <summary>Titles and excerpts of these texts, with the words between <see cref="Marked.Open"/> and <see cref="Marked.Close"/>.</summary>
    public async Task<Dictionary<Guid, (string Title, string Body)>> ExcerptsAsync(IEnumerable<Guid> ids, string text, CancellationToken stop)
    {
        List<Guid> asked = [.. ids];
        var query = db.SearchTexts.AsNoTracking().Where(x => asked.Contains(x.Id)).Select(x => new
        {
            x.Id,
            Title = EF.Functions.WebSearchToTsQuery(SearchTextTable.Language, text).GetResultHeadline(SearchTextTable.Language, x.Title, Marked.Whole),
            Body = EF.Functions.WebSearchToTsQuery(SearchTextTable.Language, text).GetResultHeadline(SearchTextTable.Language, x.Body, Marked.Parts),
        });
        return await query.ToDictionaryAsync(x => x.Id, x => (x.Title, x.Body), stop);
    }

    /// <summary>What a person may find, in parts that each have indexes of their own; and whether an index holds the part in the order of time.</summary>
    public IEnumerable<(IQueryable<SearchText> Texts, bool IsWalked)> PartsFor(Actor who, SearchKind? kind)
    {
        var all = db.SearchTexts.AsNoTracking();
        if (kind is null || OfEveryone.Contains(kind.Value))
        {
            yield return (all.Where(x => x.Audience == SearchAudience.Everyone), true);
        }

        if (kind is null or SearchKind.Cooperation)
        {
            var visible = db.Cooperations.VisibleTo(who).Select(c => c.Id);
            yield return (all.Where(x => x.Audience == SearchAudience.Summary && visible.Contains(x.CooperationId!.Value)), true);
        }

        if (kind is null || OfInner.Contains(kind.Value))
        {
            var inner = Narrowed(all.Where(x => x.Audience == SearchAudience.Details || x.Audience == SearchAudience.Talk), who);
            var (details, talks) = (db.Cooperations.WorkedOnBy(who).Select(c => c.Id), db.Cooperations.TalkedInWith(who).Select(c => c.Id));
            yield return (
                inner.Where(x => (x.Audience == SearchAudience.Details && details.Contains(x.CooperationId!.Value)) || (x.Audience == SearchAudience.Talk && talks.Contains(x.CooperationId!.Value))),
                !who.IsOfVillage);
        }
    }

    /// <summary>What follows from the rights anyhow, said in a way that an index answers: the own seat, the village's cooperations, the regency.</summary>
    private IQueryable<SearchText> Narrowed(IQueryable<SearchText> inner, Actor who)
    {
        if (who.Seat is { } seat)
        {
            return inner.Where(x => x.CooperationId == seat.CooperationId);
        }

        if (who.IsOfVillage)
        {
            var own = db.Cooperations.WorkedOnBy(who).Select(c => c.Id);
            return inner.Where(x => own.Contains(x.CooperationId!.Value));
        }

        var regency = who.Scope.Length == 0 ? null : AreaCode.Regency(who.Scope);
        return regency is null ? inner : inner.Where(x => x.RegencyCode == regency);
    }

    private static Task<List<FoundText>> AmongNewestAsync(IQueryable<SearchText> texts, string text, CancellationToken stop) => RowsAsync(
        texts.OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Newest).Where(x => x.Words.Matches(EF.Functions.WebSearchToTsQuery(SearchTextTable.Language, text))), stop);

    private static async Task<(List<FoundText> Rows, bool IsCut)> ByWordsAsync(IQueryable<SearchText> texts, string text, CancellationToken stop)
    {
        var having = texts.Where(x => x.Words.Matches(EF.Functions.WebSearchToTsQuery(SearchTextTable.Language, text))).Take(MostOrdered);
        var rows = await RowsAsync(having, stop);
        return (rows, rows.Count > Shown && await having.CountAsync(stop) == MostOrdered);
    }

    private static Task<List<FoundText>> RowsAsync(IQueryable<SearchText> texts, CancellationToken stop) =>
        texts.OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Shown + 1)
            .Select(x => new FoundText(x.Id, x.Source, x.Kind, x.CooperationId, x.Within, x.VillageCode, x.At)).ToListAsync(stop);
}
