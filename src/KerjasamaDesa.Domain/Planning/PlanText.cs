namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// The written sections of a plan. From <see cref="Scope"/> to <see cref="DisputeSettlement"/> they are the eight contents
/// a joint regulation must have (Permendagri 96/2017); the numbers keep that order.
/// </summary>
public enum PlanSection
{
    /// <summary>Latar belakang; not one of the eight.</summary>
    Background = 0,

    /// <summary>Ruang lingkup.</summary>
    Scope = 1,

    /// <summary>Bidang kerja sama.</summary>
    Field = 2,

    /// <summary>Tata cara dan ketentuan pelaksanaan.</summary>
    Procedures = 3,

    /// <summary>Jangka waktu.</summary>
    Term = 4,

    /// <summary>Hak dan kewajiban.</summary>
    RightsAndDuties = 5,

    /// <summary>Pendanaan.</summary>
    Funding = 6,

    /// <summary>Tata cara perubahan, penundaan, dan pembatalan.</summary>
    Changes = 7,

    /// <summary>Penyelesaian perselisihan.</summary>
    DisputeSettlement = 8,
}

/// <summary>Parts of a plan that comments and reviews point at.</summary>
public enum PlanPart
{
    /// <summary>Latar belakang dan muatan wajib.</summary>
    Texts,

    /// <summary>Tujuan, sasaran, dan indikator.</summary>
    Goals,

    /// <summary>Strategi.</summary>
    Strategies,

    /// <summary>Program dan kegiatan.</summary>
    Programs,

    /// <summary>Biaya dan alokasi.</summary>
    Funding,

    /// <summary>Pembagian biaya.</summary>
    Sharing,

    /// <summary>Rencana kemajuan.</summary>
    Schedule,

    /// <summary>Risiko.</summary>
    Risks,
}

/// <summary>One written section; sections are rows of their own, so that two people can write two of them at once.</summary>
public sealed class PlanText
{
    /// <summary>Longest section.</summary>
    public const int BodyMaxLength = 20_000;

    private PlanText()
    {
    }

    internal PlanText(Guid planId, PlanSection section) => (Id, PlanId, Section) = (Guid.CreateVersion7(), planId, section);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Which section.</summary>
    public PlanSection Section { get; private set; }

    /// <summary>The text; empty until written.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Who wrote it last.</summary>
    public string? EditedBy { get; private set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    internal void Write(string? body, string editor, DateTimeOffset now) =>
        (Body, EditedBy, EditedAt) = (Guard.OptionalText(body, BodyMaxLength, nameof(Body)) ?? "", editor, now);
}
