namespace KerjasamaDesa.Domain.Planning;

/// <summary>What a sharing rule divides.</summary>
public enum SharingPurpose
{
    /// <summary>The villages' cash for the cost: all of it, or the capital part when operation has a rule of its own.</summary>
    Cost,

    /// <summary>The villages' cash for running it, when that is shared otherwise than the capital.</summary>
    Operation,

    /// <summary>What the cooperation earns.</summary>
    Benefit,

    /// <summary>The worth of joint assets when a village leaves or the cooperation ends.</summary>
    Assets,
}

/// <summary>An agreed rule by which the villages share one kind of sum.</summary>
public sealed class SharingRule
{
    private readonly List<SharingComponent> _components = [];

    private SharingRule()
    {
    }

    internal SharingRule(Guid planId, SharingPurpose purpose, IEnumerable<SharingComponent> components, HostCredit? credit, decimal retainedPercent)
    {
        (Id, PlanId, Purpose) = (Guid.CreateVersion7(), planId, purpose);
        Replace(components, credit, retainedPercent);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>What it divides.</summary>
    public SharingPurpose Purpose { get; private set; }

    /// <summary>Its parts; percents sum to 100.</summary>
    public IReadOnlyCollection<SharingComponent> Components => _components;

    /// <summary>The host village, when it is spared a part.</summary>
    public string? HostVillageCode { get; private set; }

    /// <summary>How its relief is measured.</summary>
    public HostCreditKind HostCreditKind { get; private set; }

    /// <summary>Percent or rupiah of its relief.</summary>
    public decimal HostCreditValue { get; private set; }

    /// <summary>Of what is earned, so many percent stay in the joint fund before the rest is shared; 0 for other purposes.</summary>
    public decimal RetainedPercent { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The host village's relief; null without one.</summary>
    public HostCredit? Credit => HostVillageCode is { } code ? new HostCredit(code, HostCreditKind, HostCreditValue) : null;

    /// <summary>Rupiah of a sum that stay in the joint fund, whole rupiah.</summary>
    public decimal Retained(decimal total) => Math.Floor(total * RetainedPercent / 100);

    /// <summary>What each village owes or gets of a sum, after what stays in the joint fund.</summary>
    public IReadOnlyList<Share> Divide(decimal total) => CostSharing.Divide(total - Retained(total), _components, Credit);

    internal void Replace(IEnumerable<SharingComponent> components, HostCredit? credit, decimal retainedPercent)
    {
        var parts = components.ToList();
        CostSharing.MustBeWhole(parts);
        MustBeRelievable(parts, credit);
        RetainedPercent = Guard.Percent(retainedPercent, nameof(RetainedPercent));
        if (Purpose != SharingPurpose.Benefit && retainedPercent != 0)
        {
            throw RuleBroken.At(nameof(RetainedPercent), "Bagian kas bersama hanya berlaku untuk pembagian hasil.");
        }

        (HostVillageCode, HostCreditKind, HostCreditValue) = credit is null ? (null, default, 0) : (credit.VillageCode, credit.Kind, credit.Value);
        _components.Clear();
        _components.AddRange(parts);
    }

    private void MustBeRelievable(List<SharingComponent> parts, HostCredit? credit)
    {
        if (credit is null)
        {
            return;
        }

        if (Purpose is SharingPurpose.Benefit or SharingPurpose.Assets)
        {
            throw RuleBroken.At(nameof(HostVillageCode), "Keringanan desa tuan rumah hanya berlaku untuk pembagian biaya.");
        }

        if (!parts.SelectMany(p => p.Weights).Any(w => w.VillageCode == credit.VillageCode))
        {
            throw RuleBroken.At(nameof(HostVillageCode), "Pilih desa yang ikut dalam pembagian.");
        }

        _ = credit.Kind == HostCreditKind.Percent
            ? Guard.Percent(credit.Value, nameof(HostCreditValue))
            : Guard.NotNegative(credit.Value, nameof(HostCreditValue));
        if (credit.Value > Money.Largest)
        {
            throw RuleBroken.At(nameof(HostCreditValue), "Jumlah ini terlalu besar.");
        }
    }
}
