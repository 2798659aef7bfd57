using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data;

/// <summary>How far a person has read a thread.</summary>
public sealed class TalkReading
{
    public required Guid ThreadId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>When the latest message was said that the person has seen.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

/// <summary>Reading leaves its mark without a line in the trail: everybody's steps would drown what was done.</summary>
internal static class TalkReadings
{
    /// <summary>Notes that a person has seen what was said up to a moment; never takes back what was seen before.</summary>
    public static Task SeenAsync(this PortalDb db, Guid threadId, Guid accountId, DateTimeOffset upTo, CancellationToken stop = default) => db.Database.ExecuteSqlAsync(
        $"""
        insert into talk_readings (thread_id, account_id, seen_at) values ({threadId}, {accountId}, {upTo.ToUniversalTime()})
        on conflict (thread_id, account_id) do update set seen_at = excluded.seen_at where talk_readings.seen_at < excluded.seen_at
        """,
        stop);
}
