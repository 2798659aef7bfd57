namespace KerjasamaDesa.Domain.Access;

/// <summary>A mandate or team seat of an account, as far as it decides who governs the account.</summary>
/// <param name="Role">Role of the mandate; <see cref="Role.TeamMember"/> for a seat.</param>
/// <param name="Scope">Scope of the mandate; for a seat the member's village.</param>
/// <param name="IsPast">Whether its last day has gone by.</param>
public sealed record Holding(Role Role, string Scope, bool IsPast);
