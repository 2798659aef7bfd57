using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KerjasamaDesa.Web.Data;

/// <summary>Writes the audit trail into the same transaction as the change itself, whoever saves.</summary>
public sealed class AuditInterceptor(CurrentActor current, AuditScope scope, PortalClock clock) : SaveChangesInterceptor
{
    /// <summary>Never written to the trail: secrets, row versions, and bookkeeping that says nothing to a reader.</summary>
    private static readonly HashSet<string> Silent =
    [
        "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Version", "NormalizedUserName", "NormalizedEmail", "UpdatedAt",
        "AccessFailedCount", "LockoutEnd", "Snapshot", "Content", "Mentions", "LastAt", "LastName", "Messages", "IsUnanswered", "SecretHash", "Sequence", "ChangedAt", "NotesAt",
        "TokenHash", "MemberIds", "ContactPhone", "ContactEmail",
    ];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext context) => context.AddRange(Lines(context));

    /// <summary>The lines that tell of what is about to be saved.</summary>
    internal IReadOnlyList<AuditEntry> Lines(DbContext context)
    {
        context.ChangeTracker.DetectChanges();
        var entries = context.ChangeTracker.Entries().ToList();

        // Who ranks a village's needs writes one line about it; the bare identities would say nothing. A facilitator's private
        // notes are no business of whoever reads a cooperation's history, a plan's state is in the plan's own line, a notice tells
        // of a change that has its line, mails and jobs keep their own books, and the secrets of a second factor are nobody's. Messages keep their own wordings, for those
        // who read the thread; so do their files.
        var changed = entries
            .Where(IsChanged)
            .Where(e => e.Entity is not (AuditEntry or DataProtectionKey or NeedRanking or ReviewerNote or PlanStateChange or Notice or MailSettings or Mail or JobRecord or TalkMessage or TalkReceipt
                or StoredFile { CooperationId: not null, IsInternal: true } or IdentityUserToken<Guid>) && !e.Metadata.IsOwned())
            .ToList();
        return [.. changed.Concat(OwnersWithChangedParts(entries, changed)).Select(Line).OfType<AuditEntry>()];
    }

    /// <summary>An entity of which only an owned part changed (a follow-up, a signature) counts as changed itself.</summary>
    private static IEnumerable<EntityEntry> OwnersWithChangedParts(List<EntityEntry> entries, List<EntityEntry> changed) =>
        entries.Except(changed).Where(e => !e.Metadata.IsOwned() && e.Entity is not AuditEntry && Parts(e).Any(IsChanged));

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static IEnumerable<EntityEntry> Parts(EntityEntry entry)
    {
        foreach (var navigation in Told.Of(entry.Metadata).Parts)
        {
            var values = entry.Navigation(navigation).CurrentValue switch
            {
                null => [],
                System.Collections.IEnumerable many when navigation.IsCollection => many.Cast<object>(),
                var one => [one],
            };
            foreach (var value in values)
            {
                yield return entry.Context.Entry(value);
            }
        }
    }

    private AuditEntry? Line(EntityEntry entry)
    {
        var changes = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        Collect(entry, "", changes);
        foreach (var part in Parts(entry).Where(p => IsChanged(p) || entry.State == EntityState.Added))
        {
            Collect(part, part.Metadata.ClrType.Name + ".", changes);
        }

        if (changes.Count == 0)
        {
            return null;
        }

        return new AuditEntry
        {
            At = clock.Now,
            AccountId = current.AccountId,
            Name = current.Name ?? "Sistem",
            Capacity = current.Actor?.Capacity ?? "",
            Entity = entry.Metadata.ClrType.Name,
            EntityId = entry.Entity is SubjectPhoto photo ? $"{photo.PotentialId ?? photo.NeedId}" : string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(entry.Property(p).CurrentValue, CultureInfo.InvariantCulture))),
            Action = entry.State switch
            {
                EntityState.Added => AuditAction.Created,
                EntityState.Deleted => AuditAction.Removed,
                _ => AuditAction.Changed,
            },
            CooperationId = CooperationOf(entry) ?? scope.CooperationId,
            RegencyCode = RegencyOf(entry) ?? scope.RegencyCode ?? Doer.RegencyOf(current.Actor),
            Changes = JsonSerializer.Serialize(changes),
        };
    }

    private static void Collect(EntityEntry entry, string prefix, SortedDictionary<string, object?[]> changes)
    {
        foreach (var property in Told.Of(entry.Metadata).Properties)
        {
            Add(prefix + property.Name, entry.State, entry.Property(property), changes);
        }

        foreach (var part in entry.ComplexProperties)
        {
            Collect(part, entry.State, prefix, changes);
        }
    }

    private static void Collect(ComplexPropertyEntry whole, EntityState state, string prefix, SortedDictionary<string, object?[]> changes)
    {
        foreach (var property in whole.Properties)
        {
            Add(prefix + whole.Metadata.Name + "." + property.Metadata.Name, state, property, changes);
        }

        foreach (var part in whole.ComplexProperties)
        {
            Collect(part, state, prefix + whole.Metadata.Name + ".", changes);
        }
    }

    private static void Add(string name, EntityState state, PropertyEntry property, SortedDictionary<string, object?[]> changes)
    {
        if (state == EntityState.Modified && !property.IsModified) { return; }

        var old = state == EntityState.Added ? null : Plain(property.OriginalValue);
        var @new = state == EntityState.Deleted ? null : Plain(property.CurrentValue);
        if (!Equals(old, @new))
        {
            changes[name] = [old, @new];
        }
    }

    private static object? Plain(object? value) => value switch
    {
        null or bool or int or long or decimal or double => value,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static Guid? CooperationOf(EntityEntry entry) => entry.Entity switch
    {
        Cooperation c => c.Id,
        MonitoringEntry e => e.CooperationId,
        _ => entry.Metadata.FindProperty("CooperationId") is { } property ? entry.Property(property.Name).CurrentValue as Guid? : null,
    };

    private static string? RegencyOf(EntityEntry entry) => entry.Entity switch
    {
        Cooperation c => c.RegencyCode,
        MonitoringEntry e => e.RegencyCode,
        Potential p => p.RegencyCode,
        Need n => n.RegencyCode,
        Village v => v.RegencyCode,
        OfficeHolder h => h.RegencyCode,
        VillageMeeting m => m.RegencyCode,
        Domain.Access.Mandate { Scope.Length: >= 5 } m => AreaCode.Regency(m.Scope),
        _ => null,
    };

    /// <summary>What of a type of entity goes to the trail; looked up once, since an import writes thousands of lines.</summary>
    private sealed record Told(IProperty[] Properties, INavigation[] Parts)
    {
        private static readonly ConcurrentDictionary<IEntityType, Told> Known = new();

        public static Told Of(IEntityType type) => Known.GetOrAdd(type, static t => new Told(
            [.. t.GetProperties().Where(p => !Silent.Contains(p.Name) && !p.IsShadowProperty() && !p.IsPrimaryKey())],
            [.. t.GetNavigations().Where(n => n.TargetEntityType.IsOwned())]));
    }
}

/// <summary>
/// The cooperation the request works on, set by the door, so that rows below it (a cost item, a goal) are filed under it.
/// </summary>
public sealed class AuditScope
{
    public Guid? CooperationId { get; private set; }

    public string? RegencyCode { get; private set; }

    internal void Enter(Cooperation cooperation) => (CooperationId, RegencyCode) = (cooperation.Id, cooperation.RegencyCode);
}
