namespace KerjasamaDesa.Domain.Implementation;

/// <summary>How far a follow-up is.</summary>
public enum FollowUpState
{
    /// <summary>Belum.</summary>
    NotStarted,

    /// <summary>Proses.</summary>
    InProgress,

    /// <summary>Selesai.</summary>
    Done,

    /// <summary>Tidak dapat ditindaklanjuti.</summary>
    CannotBeDone,
}

/// <summary>Who does what about a recommendation, and by when.</summary>
public sealed class FollowUp
{
    private FollowUp()
    {
    }

    /// <summary>Plans one.</summary>
    public FollowUp(string owner, string? villageCode, DateOnly due, FollowUpState state, string? note)
    {
        (VillageCode, Due, State) = (villageCode, due, state);
        Owner = Guard.Text(owner, 120, nameof(Owner), "Isi penanggung jawab.");
        Note = Guard.OptionalText(note, 1000, nameof(Note));
    }

    /// <summary>Person or body in charge.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Village in charge, when one is.</summary>
    public string? VillageCode { get; private set; }

    /// <summary>Due day.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>How far it is.</summary>
    public FollowUpState State { get; private set; }

    /// <summary>Note.</summary>
    public string? Note { get; private set; }
}

/// <summary>Advice that follows from a finding.</summary>
public sealed class Recommendation
{
    private Recommendation()
    {
    }

    internal Recommendation(Guid id, Guid evaluationId, int order, string finding, string text)
    {
        (Id, EvaluationId, Order) = (id, evaluationId, order);
        Finding = Guard.Text(finding, 1000, nameof(Finding), "Isi temuan.");
        Text = Guard.Text(text, 1000, nameof(Text), "Isi rekomendasi.");
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The evaluation.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What was found.</summary>
    public string Finding { get; private set; } = "";

    /// <summary>What is advised.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What is done about it.</summary>
    public FollowUp? FollowUp { get; private set; }

    /// <summary>Why nothing is done about it.</summary>
    public string? NoFollowUpReason { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Whether the next cycle still has to answer it: not done, and not put aside with a reason.</summary>
    public bool IsOpen => NoFollowUpReason is null && FollowUp?.State is not (FollowUpState.Done or FollowUpState.CannotBeDone);

    /// <summary>Plans or updates the follow-up.</summary>
    public void Follow(FollowUp followUp) => (FollowUp, NoFollowUpReason) = (followUp, null);

    /// <summary>Puts it aside with a reason.</summary>
    public void PutAside(string reason) =>
        (FollowUp, NoFollowUpReason) = (null, Guard.Text(reason, 1000, nameof(NoFollowUpReason), "Tulis alasan tidak ditindaklanjuti."));
}
