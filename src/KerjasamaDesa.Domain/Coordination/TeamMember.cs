using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What is typed about a member.</summary>
/// <param name="Name">Full name.</param>
/// <param name="VillageCode">Village that sends the person; a party.</param>
/// <param name="Element">What the person stands for.</param>
/// <param name="Role">Role in the team.</param>
/// <param name="From">First day of the mandate.</param>
/// <param name="To">Last day, or null while open.</param>
/// <param name="AccountId">Account through which the member works in the portal, or null.</param>
public sealed record MemberDetails(string Name, string VillageCode, Element Element, TeamRole Role, DateOnly From, DateOnly? To, Guid? AccountId)
{
    /// <summary>Gender, by which the balance of the team is shown (PP 43/2014); null when not noted.</summary>
    public Gender? Gender { get; init; }

    /// <summary>The person's own telephone, at most 30 letters; for those who may see contacts.</summary>
    public string? Phone { get; init; }

    /// <summary>The person's own e-mail address, at most 256 letters; for those who may see contacts.</summary>
    public string? Email { get; init; }

    /// <summary>Duties of this seat besides those of its role, at most 2,000 letters.</summary>
    public string? Duties { get; init; }
}

/// <summary>A person on a seat of the team. A seat is ended, never removed: the team's history tells who sat when.</summary>
public sealed class TeamMember
{
    /// <summary>Longest description of a seat's own duties.</summary>
    public const int DutiesMaxLength = 2000;

    private TeamMember()
    {
    }

    internal TeamMember(Guid id, Guid teamId, MemberDetails details, Guid? standsInFor = null)
    {
        (Id, TeamId, StandsInForId) = (id, teamId, standsInFor);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private set; }

    /// <summary>The seat whose holder this person replaces for a time, with its role and rights; null for a seat of one's own.</summary>
    public Guid? StandsInForId { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Village that sends the person.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>What the person stands for.</summary>
    public Element Element { get; private set; }

    /// <summary>Role in the team.</summary>
    public TeamRole Role { get; private set; }

    /// <summary>Gender, when noted.</summary>
    public Gender? Gender { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The person's own telephone.</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>The person's own e-mail address.</summary>
    public string? ContactEmail { get; private set; }

    /// <summary>Duties of this seat besides those of its role.</summary>
    public string? Duties { get; private set; }

    /// <summary>Account of the member.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether the person only replaces the holder of a seat.</summary>
    public bool IsSubstitute => StandsInForId is not null;

    /// <summary>Whether the seat counts on that day.</summary>
    public bool IsCurrent(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether its last day has gone by on that day.</summary>
    public bool HasEnded(DateOnly day) => To < day;

    internal bool Meets(DateOnly from, DateOnly? to) => (To is null || from <= To) && (to is null || From <= to);

    internal void Change(MemberDetails details)
    {
        if (details.To < details.From)
        {
            throw RuleBroken.At(nameof(To), "Tanggal akhir harus setelah tanggal mulai.");
        }

        Name = Guard.Text(details.Name, 120, nameof(Name), "Isi nama anggota.");
        ContactPhone = Guard.OptionalText(details.Phone, 30, nameof(details.Phone));
        ContactEmail = Guard.OptionalText(details.Email, 256, nameof(details.Email));
        Duties = Guard.OptionalText(details.Duties, DutiesMaxLength, nameof(Duties));
        (VillageCode, Element, Role, Gender) = (details.VillageCode, details.Element, details.Role, details.Gender);
        (From, To, AccountId) = (details.From, details.To, details.AccountId);
    }

    internal void End(DateOnly lastDay) => To = lastDay < From ? From.AddDays(-1) : lastDay;

    internal void Join(Guid accountId) => AccountId = accountId;
}
