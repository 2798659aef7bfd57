namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>
/// A head's signature under one version of the plan, with the village's own number of the joint regulation
/// (Peraturan Bersama Kepala Desa: one number per village). It outlives the signer's term.
/// </summary>
public sealed class Signature
{
    private Signature()
    {
    }

    /// <summary>Signs. Refused: no regulation number, a day in the future.</summary>
    public Signature(string regulationNumber, DateOnly regulationDay, int planVersion, Guid signerId, string signerName, DateTimeOffset at, DateOnly today)
    {
        if (regulationDay > today)
        {
            throw RuleBroken.At(nameof(RegulationDay), "Tanggal peraturan tidak boleh di masa depan.");
        }

        RegulationNumber = Guard.Text(regulationNumber, 60, nameof(RegulationNumber), "Isi nomor Peraturan Bersama Kepala Desa.");
        (RegulationDay, PlanVersion, SignerId, SignerName, At) = (regulationDay, planVersion, signerId, signerName, at);
    }

    /// <summary>The village's own number of the joint regulation.</summary>
    public string RegulationNumber { get; private set; } = "";

    /// <summary>Its date.</summary>
    public DateOnly RegulationDay { get; private set; }

    /// <summary>Number of the plan version that was signed.</summary>
    public int PlanVersion { get; private set; }

    /// <summary>Account of the signer.</summary>
    public Guid SignerId { get; private set; }

    /// <summary>Name of the signer at that time.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>When it was given in the portal.</summary>
    public DateTimeOffset At { get; private set; }
}
