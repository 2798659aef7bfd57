using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>Which accounts are listed.</summary>
public sealed class AccountFilter : ListFilter
{
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "peran")]
    public Role? Role { get; set; }

    /// <summary>Code of a regency, district or village.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    [FromQuery(Name = "keadaan")]
    public AccountState? State { get; set; }
}

public enum AccountState
{
    Active,
    WithoutMandate,
    Deactivated,
}

/// <summary>A mandate as lists show it.</summary>
public sealed class MandateRow
{
    public required Guid Id { get; init; }

    public required Role Role { get; init; }

    public required string Scope { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public string? VillageTerm { get; init; }

    public string? HeadTerm { get; init; }

    public string? Village { get; init; }

    public string? District { get; init; }

    public string? Regency { get; init; }

    public string Capacity => ActorQuery.Capacity(Role, Scope, VillageTerm, HeadTerm, Village, District, Regency);
}

public sealed class AccountRow
{
    public required Guid Id { get; init; }

    public required string FullName { get; init; }

    public required string UserName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required bool IsActive { get; init; }

    /// <summary>The mandates that count today.</summary>
    public required IReadOnlyList<MandateRow> Mandates { get; init; }
}

public sealed record AccountListPage(KeysetPage<AccountRow> List, AccountFilter Filter, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> States, bool HasAreas);

/// <summary>What may be given by the person who opens the form.</summary>
/// <param name="Roles">Roles that may be given.</param>
/// <param name="Scope">Area to search villages in.</param>
/// <param name="OwnVillage">The only village, when there is no choice.</param>
public sealed record MandateOffer(IReadOnlyList<SelectListItem> Roles, string Scope, string? OwnVillage);

/// <summary>The fields both forms share.</summary>
public sealed record MandatePage(MandateForm Form, MandateOffer Offer);

public sealed record NewAccountPage(NewAccountForm Form, MandateOffer Offer);

public sealed record NewMandatePage(Guid AccountId, string FullName, MandateForm Form, MandateOffer Offer);

/// <summary>A password that is shown this once.</summary>
public sealed record IssuedPassword(Guid AccountId, string FullName, string UserName, string Password, bool IsNew);

public sealed record AccountPage(
    Guid Id, string FullName, string UserName, string? Email, DateTimeOffset CreatedAt, DateTimeOffset? DeactivatedAt, bool MustChangePassword, bool HasSecondFactor,
    IReadOnlyList<MandateLine> Mandates, IReadOnlyList<string> Seats, bool MayGovern, DateOnly Today);

public sealed record MandateLine(MandateRow Mandate, bool IsCurrent, bool IsPast, bool MayEnd);
