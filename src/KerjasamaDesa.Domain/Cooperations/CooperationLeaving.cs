namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>What a village's leaving does to the cooperation.</summary>
public sealed partial class Cooperation
{
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
