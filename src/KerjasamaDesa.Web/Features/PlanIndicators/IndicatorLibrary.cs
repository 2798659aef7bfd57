using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.PlanIndicators;

/// <summary>What the library has for the words searched for.</summary>
/// <param name="Address">The form that asks, without what was searched or taken.</param>
/// <param name="Search">The words.</param>
/// <param name="Found">What fits, at most <see cref="IndicatorLibrary.Most"/>; null before a search.</param>
/// <param name="Used">The indicator whose words the form was filled with.</param>
/// <param name="IsInTree">Whether the form stands in the tree, and not on a page of its own.</param>
public sealed record LibraryFinds(string Address, string? Search, IReadOnlyList<LibraryIndicator>? Found, string? Used, bool IsInTree)
{
    /// <summary>Where a search in place asks; the answer must know where it will stand.</summary>
    public string SearchUrl => IsInTree ? Address + new QueryBuilder { { IndicatorLibrary.TreeKey, "1" } } : Address;

    /// <summary>The form filled with this one.</summary>
    public string UrlOf(LibraryIndicator indicator) => Address + new QueryBuilder { { IndicatorLibrary.UseKey, indicator.Code } };
}

/// <summary>The library beside an indicator's form: searched by the address, so that it works without script too.</summary>
public sealed class IndicatorLibrary(PortalDb db)
{
    public const string SearchKey = "pustaka";
    public const string UseKey = "pakai";
    public const string TreeKey = "susunan";

    /// <summary>More than this nobody reads.</summary>
    public const int Most = 8;

    /// <summary>The form with the words of the indicator that the address asks for; unknown and retired ones change nothing.</summary>
    public async Task<IndicatorForm> FilledAsync(HttpRequest request, IndicatorForm form)
    {
        if (await UsedAsync(request) is { } known)
        {
            form.Use(known);
        }

        return form;
    }

    /// <summary>What was searched for: indicators that hold every word in name, theme or definition.</summary>
    public async Task<LibraryFinds> FindAsync(HttpRequest request)
    {
        var used = (await UsedAsync(request))?.Name;
        var isInTree = request.IsInPlace() && (!request.Query.ContainsKey(SearchKey) || request.Query.ContainsKey(TreeKey));
        var words = $"{request.Query[SearchKey]}".Replace("\0", "", StringComparison.Ordinal).Trim();
        if (words.Length == 0)
        {
            return new LibraryFinds(request.Path, null, null, used, isInTree);
        }

        var all = db.LibraryIndicators.AsNoTracking().Where(i => !i.Retired);
        foreach (var pattern in Like.ContainingWords(words))
        {
            all = all.Where(i => EF.Functions.ILike(i.Name, pattern, "\\") || EF.Functions.ILike(i.Theme, pattern, "\\") || EF.Functions.ILike(i.Definition, pattern, "\\"));
        }

        return new LibraryFinds(request.Path, words, await all.OrderBy(i => i.Name).Take(Most).ToListAsync(), used, isInTree);
    }

    private async Task<LibraryIndicator?> UsedAsync(HttpRequest request) => $"{request.Query[UseKey]}" is { Length: > 0 and <= 20 } code && !code.Contains('\0', StringComparison.Ordinal)
        ? await db.LibraryIndicators.AsNoTracking().FirstOrDefaultAsync(i => i.Code == code && !i.Retired)
        : null;
}
