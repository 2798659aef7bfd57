namespace KerjasamaDesa.Web.Data;

/// <summary>When a job ran and runs next, as all processes know it.</summary>
public sealed class JobRecord
{
    public const int NameMaxLength = 40;
    public const int ErrorMaxLength = 1000;

    public required string Name { get; init; }

    public DateTimeOffset NextAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>How long the last run took.</summary>
    public int? Milliseconds { get; set; }

    /// <summary>How many things the last run did.</summary>
    public int? Done { get; set; }

    /// <summary>Runs that failed one after the other since the last that did not.</summary>
    public int Failures { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }
}
