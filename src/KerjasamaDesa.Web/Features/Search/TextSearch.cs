using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
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

    /// <summary>The newest texts looked through for a phrase of common words.</summary>
    private const int NewestForPhrase = 5000;

    /// <summary>One in so many of the newest texts has the words of a phrase: they are common.</summary>
    private const int Common = 20;

    /// <summary>The most cooperations that are asked for one by one.</summary>
    private const int MostOwn = 1000;

    private static readonly SearchKind[] OfEveryone = [SearchKind.Potential, SearchKind.Need, SearchKind.Meeting];
    private static readonly SearchKind[] OfInner = [SearchKind.Plan, SearchKind.Discussion, SearchKind.Meeting, SearchKind.Task, SearchKind.Field, SearchKind.Document];

    /// <summary>A page of what has these words, and whether more have them than were put in order.</summary>
    public async Task<(IReadOnlyList<FoundText> Rows, string? Next, bool IsCut)> FindAsync(Actor who, string text, SearchKind? kind, string? cursor, CancellationToken stop)
    {
        List<FoundText> all = [];
        var isCut = false;
        var from = Cursor<DateTimeOffset, Guid>.Decode(cursor);
        foreach (var part in await PartsAsync(who, kind, stop))
        {
            var range = kind is { } one ? part.Range.Where(x => x.Kind == one) : part.Range;
            if (from is { } edge)
            {
                var (at, id) = (edge.Key, edge.Id);
                range = range.Where(x => EF.Functions.LessThan(ValueTuple.Create(x.At, x.Id), ValueTuple.Create(at, id)));
            }

            var (rows, cut) = await InPartAsync(range, part, text, stop);
            isCut |= cut;
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

    /// <summary>What a person may find, in parts that each have indexes of their own.</summary>
    private async Task<List<Part>> PartsAsync(Actor who, SearchKind? kind, CancellationToken stop)
    {
        var all = db.SearchTexts.AsNoTracking();
        List<Part> parts = [];
        if (kind is null || OfEveryone.Contains(kind.Value))
        {
            parts.Add(new Part(all.Where(x => x.Audience == SearchAudience.Everyone), found => found));
        }

        if (kind is null or SearchKind.Cooperation)
        {
            var visible = db.Cooperations.VisibleTo(who).Select(c => c.Id);
            parts.Add(new Part(all.Where(x => x.Audience == SearchAudience.Summary), found => found.Where(x => visible.Contains(x.CooperationId!.Value))));
        }

        if (kind is null || OfInner.Contains(kind.Value))
        {
            parts.Add(await InnerAsync(all.Where(x => x.Audience == SearchAudience.Details || x.Audience == SearchAudience.Talk), who, stop));
        }

        return parts;
    }

    /// <summary>
    /// What only insiders may find. Who has few cooperations is asked for them first, so that the database knows how few they are and begins with them;
    /// else the area's index is walked, with the rules as queries.
    /// </summary>
    private async Task<Part> InnerAsync(IQueryable<SearchText> inner, Actor who, CancellationToken stop)
    {
        var (details, talks) = (db.Cooperations.WorkedOnBy(who).Select(c => c.Id), db.Cooperations.TalkedInWith(who).Select(c => c.Id));
        List<Guid> own = await details.Take(MostOwn + 1).ToListAsync(stop);
        if (own.Count <= MostOwn)
        {
            List<Guid> spoken = await talks.ToListAsync(stop);
            return new Part(inner.Where(x => own.Contains(x.CooperationId!.Value)), found => found.Where(x => x.Audience == SearchAudience.Details || spoken.Contains(x.CooperationId!.Value)), IsScattered: true);
        }

        var regency = who.Scope.Length == 0 ? null : AreaCode.Regency(who.Scope);
        return new Part(
            regency is null ? inner : inner.Where(x => x.RegencyCode == regency),
            found => found.Where(x => (x.Audience == SearchAudience.Details && details.Contains(x.CooperationId!.Value)) || (x.Audience == SearchAudience.Talk && talks.Contains(x.CooperationId!.Value))));
    }

    /// <summary>
    /// Looks among the newest, and when they do not fill a page, asks the index of words. That index knows no places: of a phrase it gives all texts
    /// with its words, and each must be read to tell whether they stand together, which for common words takes a second. Of those more of the newest
    /// are looked through instead.
    /// </summary>
    private async Task<(List<FoundText> Rows, bool IsCut)> InPartAsync(IQueryable<SearchText> range, Part part, string text, CancellationToken stop)
    {
        var words = Question.WithoutPhrases(text);
        var newest = part.Allowed(Having(NewestOf(range, part, Newest), words));
        if (words == text)
        {
            var rows = await RowsAsync(newest, stop);
            return rows.Count > Shown ? (rows, false) : await ByWordsAsync(part.Allowed(Having(range, text)), text, stop);
        }

        var looked = await LookAsync(newest, text, stop);
        return looked.Count(x => x.HasAll) > Shown ? (await RowsAsync(looked, stop), false)
            : looked.Count > (part.IsScattered ? Newest / 2 : Newest) / Common ? (await RowsAsync(part.Allowed(Having(NewestOf(range, part, NewestForPhrase), text)), stop), true)
            : await ByWordsAsync(part.Allowed(Having(range, words)), text, stop);
    }

    private IQueryable<SearchText> NewestOf(IQueryable<SearchText> range, Part part, int count)
    {
        var newest = range.OrderByDescending(x => x.At).ThenByDescending(x => x.Id);
        if (!part.IsScattered)
        {
            return newest.Take(count);
        }

        // Which are the newest of many cooperations an index tells by itself. Only those are then read, each from another place, so it is half as many.
        var ids = newest.Take(count / 2).Select(x => x.Id);
        return db.SearchTexts.AsNoTracking().Where(x => ids.Contains(x.Id));
    }

    private static IQueryable<SearchText> Having(IQueryable<SearchText> texts, string words) => texts.Where(x => x.Words.Matches(EF.Functions.WebSearchToTsQuery(SearchTextTable.Language, words)));

    /// <summary>Of so many texts as are put in order, the newest. In no order for the database, which would else wade through the index of time for a word that is in none of it.</summary>
    private async Task<(List<FoundText> Rows, bool IsCut)> ByWordsAsync(IQueryable<SearchText> having, string text, CancellationToken stop)
    {
        var looked = await LookAsync(having.Take(MostOrdered), text, stop);
        return (await RowsAsync(looked, stop), looked.Count == MostOrdered);
    }

    private static Task<List<Looked>> LookAsync(IQueryable<SearchText> texts, string text, CancellationToken stop) =>
        texts.Select(x => new Looked(x.Id, x.At, x.Words.Matches(EF.Functions.WebSearchToTsQuery(SearchTextTable.Language, text)))).ToListAsync(stop);

    private Task<List<FoundText>> RowsAsync(IEnumerable<Looked> looked, CancellationToken stop)
    {
        var newest = looked.Where(x => x.HasAll).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Shown + 1).Select(x => x.Id).ToList();
        return newest.Count == 0 ? Task.FromResult<List<FoundText>>([]) : RowsAsync(db.SearchTexts.AsNoTracking().Where(x => newest.Contains(x.Id)), stop);
    }

    private static Task<List<FoundText>> RowsAsync(IQueryable<SearchText> texts, CancellationToken stop) =>
        texts.OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Shown + 1)
            .Select(x => new FoundText(x.Id, x.Source, x.Kind, x.CooperationId, x.Within, x.VillageCode, x.At)).ToListAsync(stop);

    /// <summary>A part of the texts.</summary>
    /// <param name="Range">What an index holds together.</param>
    /// <param name="Allowed">Leaves of texts that have the words those the person may see.</param>
    /// <param name="IsScattered">Whether the index holds them in the order of time only within each cooperation.</param>
    private sealed record Part(IQueryable<SearchText> Range, Func<IQueryable<SearchText>, IQueryable<SearchText>> Allowed, bool IsScattered = false);

    /// <summary>A text that was looked at, and whether it has all that is asked for.</summary>
    private sealed record Looked(Guid Id, DateTimeOffset At, bool HasAll);
}
