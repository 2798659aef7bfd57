using System.Globalization;

namespace KerjasamaDesa.Domain.Formats;

/// <summary>The one culture in which the portal writes numbers and days, whatever language its words are in.</summary>
public static class Indonesian
{
    /// <summary>Read-only <c>id-ID</c>. Needs ICU; a process with invariant globalization fails at first use rather than print wrongly.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("id-ID");
}
