namespace KerjasamaDesa.Web.Lists;

/// <summary>Where a list stands: its sort, and the cursors of the pages beside it. The pager and the column heads read this.</summary>
public abstract record KeysetPage(string Sort, string? Previous, string? Next);

/// <summary>One page of a list.</summary>
public sealed record KeysetPage<T>(IReadOnlyList<T> Rows, string Sort, string? Previous, string? Next) : KeysetPage(Sort, Previous, Next);
