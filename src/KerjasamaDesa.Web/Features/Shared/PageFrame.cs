using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>A step of the way from Beranda to this page.</summary>
public sealed record Crumb(string Text, string Url);

/// <summary>What a view tells the layout about itself.</summary>
/// <param name="Title">Head of the page and name of the browser's tab.</param>
/// <param name="Place">The entry of the navigation that is lit, by its address: <c>/desa</c>.</param>
/// <param name="Crumbs">The pages above this one, from the top.</param>
/// <param name="HasOwnHeading">The view writes its own h1.</param>
public sealed record PageFrame(string Title, string Place, IReadOnlyList<Crumb> Crumbs, bool HasOwnHeading)
{
    private const string Key = nameof(PageFrame);

    public static PageFrame Of(ViewDataDictionary data) =>
        data[Key] as PageFrame ?? throw new InvalidOperationException("The view says nothing about its page: call ViewData.Page(title, place).");

    internal void Keep(ViewDataDictionary data) => data[Key] = this;
}

public static class PageFrameInViews
{
    /// <summary>The first line of every view: <c>@{ ViewData.Page(T["Potensi Desa"], "/desa"); }</c></summary>
    public static void Page(this ViewDataDictionary data, string title, string place, params Crumb[] crumbs) =>
        new PageFrame(title, place, crumbs, false).Keep(data);

    /// <summary>The same for a view that writes its own h1.</summary>
    public static void PageWithOwnHeading(this ViewDataDictionary data, string title, string place, params Crumb[] crumbs) =>
        new PageFrame(title, place, crumbs, true).Keep(data);
}
