namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>What a village's leaving does to the cooperation.</summary>
public sealed partial class Cooperation
{
    /// <summary>
    /// The villages that work together, and with them those that have left and are still named where sums are shown: until the plan is
    /// amended, a sum without them would not be that of its parts. In the order of their codes.
    /// </summary>
    /// <param name="named">Codes of the villages that give or get something there; null is no single one.</param>
    public IEnumerable<Party> PartiesAmong(IEnumerable<string?> named)
    {
        var codes = named.ToHashSet();
        return _parties.Where(p => p.State == PartyState.Accepted || (p.State == PartyState.Left && codes.Contains(p.VillageCode))).OrderBy(p => p.VillageCode, StringComparer.Ordinal);
    }

    /// <summary>
    /// Lets a village go: see <see cref="Withdrawal.Complete"/>. A change that is already being written goes on without it; one that
    /// was submitted comes back to its writers, since it names the village.
    /// </summary>
    internal void Release(Withdrawal withdrawal, DateTimeOffset now)
    {
        Withdrawal.MustLeaveTwo([.. AcceptedParties.Select(p => p.VillageCode)]);
        var party = PartyOf(withdrawal.VillageCode);
        if (!IsAmending)
        {
            Amend($"Pengunduran diri {party.Village?.FullName ?? withdrawal.VillageCode} per {Formats.IndonesianDate.Format(withdrawal.LastDay)}", now);
        }
        else if (!Plan.IsOpen)
        {
            ReopenPlan(now);
        }

        party.Leave(withdrawal.LastDay);
        InitiatingVillageCode = withdrawal.SuccessorCode ?? InitiatingVillageCode;
        foreach (var member in Team.Members.Where(m => m.VillageCode == withdrawal.VillageCode && (m.To is null || m.To > withdrawal.LastDay)))
        {
            Team.End(member, withdrawal.LastDay);
        }

        UpdatedAt = now;
    }
}
