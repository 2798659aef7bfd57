namespace KerjasamaDesa.Domain.Access;

/// <summary>Something a person said, under the name, the mandate and for the village it was said.</summary>
public abstract class Spoken
{
    private protected Spoken()
    {
    }

    private protected Spoken(Guid id, Guid cooperationId, Actor who, DateTimeOffset now)
    {
        (Id, CooperationId, At) = (id, cooperationId, now);
        (AccountId, Name, Capacity, VillageCode) = (who.AccountId, who.Name, who.Capacity, who.VillageCode);
    }

    /// <summary>Identity, made by the page so that a repeated send is recognised.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Account of the author.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the author.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Under which mandate, with the village: "Kepala Desa Candirejo".</summary>
    public string Capacity { get; private set; } = "";

    /// <summary>Village spoken for, or null for a facilitator.</summary>
    public string? VillageCode { get; private set; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset At { get; private set; }
}
