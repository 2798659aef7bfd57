using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Audit;

/// <summary>Which lines are shown.</summary>
public sealed class AuditFilter : ListFilter
{
    /// <summary>Type of entity, by its English name.</summary>
    [FromQuery(Name = "jenis")]
    public string? Entity { get; set; }

    /// <summary>Part of a person's name or user name.</summary>
    [FromQuery(Name = "orang")]
    public string? Person { get; set; }

    [FromQuery(Name = "dari")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "sampai")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "tindakan")]
    public AuditAction? Action { get; set; }
}

public sealed record AuditPage(
    KeysetPage<AuditEntry> List, IReadOnlyList<AuditLine> Lines, AuditFilter Filter, IReadOnlyList<SelectListItem> Entities, IReadOnlyList<SelectListItem> Actions);
