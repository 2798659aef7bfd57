using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Access;

/// <summary>
/// A role of a person within a scope and a time. The scope is a village code for village roles, a district or regency
/// code for a facilitator, a regency code or "" (everything) for an administrator. An ended mandate gives nothing;
/// what was done under it stays under its name.
/// </summary>
public sealed class Mandate
{
    private Mandate()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Account that holds it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What it lets the person be.</summary>
    public Role Role { get; private set; }

    /// <summary>Area code it reaches.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, or null while open.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Gives a mandate. Refused: a team seat (it follows from the team), a scope of the wrong level, an end before the start.</summary>
    public static Mandate Grant(Guid id, Guid accountId, Role role, string scope, DateOnly from, DateOnly? to)
    {
        if (role == Role.TeamMember)
        {
            throw RuleBroken.At(nameof(Role), "Kursi tim diberikan lewat halaman tim kerja sama.");
        }

        if (!FitsScope(role, scope))
        {
            throw RuleBroken.At(nameof(Scope), "Wilayah tidak sesuai dengan peran.");
        }

        return to < from
            ? throw RuleBroken.At(nameof(To), "Tanggal akhir harus setelah tanggal mulai.")
            : new Mandate { Id = id, AccountId = accountId, Role = role, Scope = scope, From = from, To = to };
    }

    /// <summary>Ends it; the last day is <paramref name="lastDay"/>, never before the first.</summary>
    public void End(DateOnly lastDay) => To = lastDay < From ? From.AddDays(-1) : lastDay;

    /// <summary>Whether it counts on that day.</summary>
    public bool IsCurrent(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether it says the same of the same person for some of the same days; a second one would only confuse its end.</summary>
    public bool Repeats(Mandate other) =>
        AccountId == other.AccountId && Role == other.Role && Scope == other.Scope
        && (To is null || other.From <= To) && (other.To is null || From <= other.To);

    /// <summary>Whether the role may have this scope: 13 characters are a village, 8 a district, 5 a regency.</summary>
    public static bool FitsScope(Role role, string scope) => role switch
    {
        Role.VillageOfficial or Role.VillageHead or Role.VillageCouncil => scope.Length == 13,
        Role.Facilitator => scope.Length is 5 or 8,
        Role.Administrator => scope.Length is 0 or 5,
        _ => false,
    };

    /// <summary>Whether this mandate's area holds the given code.</summary>
    public bool Reaches(string areaCode) => AreaCode.IsWithin(areaCode, Scope);
}
