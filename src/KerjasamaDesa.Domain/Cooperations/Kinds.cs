namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>The four fields of cooperation (UU 6/2014, as village registers number them).</summary>
public enum CooperationField
{
    /// <summary>Penyelenggaraan Pemerintahan.</summary>
    Government = 1,

    /// <summary>Pelaksanaan Pembangunan.</summary>
    Development = 2,

    /// <summary>Pembinaan Kemasyarakatan.</summary>
    CommunityGuidance = 3,

    /// <summary>Pemberdayaan Masyarakat.</summary>
    Empowerment = 4,
}

/// <summary>The body that carries a cooperation out.</summary>
public enum Vehicle
{
    /// <summary>Badan Kerja Sama Antar Desa (UU 6/2014 art. 92(3)).</summary>
    Bkad,

    /// <summary>BUM Desa Bersama (PP 11/2021).</summary>
    JointVillageEnterprise,
}

/// <summary>The four stages and the end.</summary>
public enum Stage
{
    /// <summary>Villages find each other and agree to work together.</summary>
    Identification,

    /// <summary>They write, decide and sign a plan.</summary>
    Planning,

    /// <summary>They form the coordination team.</summary>
    Coordination,

    /// <summary>They carry out, monitor and evaluate.</summary>
    Implementation,

    /// <summary>The cycle is over.</summary>
    Closed,
}

/// <summary>Where a village stands towards a cooperation.</summary>
public enum PartyState
{
    /// <summary>Asked; its Musyawarah Desa has not decided.</summary>
    Invited,

    /// <summary>Its Musyawarah Desa agreed.</summary>
    Accepted,

    /// <summary>Its Musyawarah Desa declined.</summary>
    Declined,

    /// <summary>The invitation was withdrawn or ran out.</summary>
    Withdrawn,

    /// <summary>It took part and left before the term, by <see cref="Withdrawal"/>.</summary>
    Left,
}
