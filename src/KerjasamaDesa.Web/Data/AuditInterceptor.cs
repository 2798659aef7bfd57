using System.Globalization;
using System.Text.Json;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KerjasamaDesa.Web.Data;

/// <summary>Writes the audit trail into the same transaction as the change itself, whoever saves.</summary>
public sealed class AuditInterceptor(CurrentActor current, AuditScope scope, PortalClock clock) : SaveChangesInterceptor
{
    /// <summary>Never written to the trail: secrets, row versions, and bookkeeping that says nothing to a reader.</summary>
    private static readonly HashSet<string> Silent =
    [
        "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Version", "NormalizedUserName", "NormalizedEmail", "UpdatedAt",
        "AccessFailedCount", "LockoutEnd", "Snapshot", "Content", "Mentions",
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

    private void Write(DbContext context)
    {
        context.ChangeTracker.DetectChanges();
        // Who ranks a village's needs writes one line about it; the bare identities would say nothing. A facilitator's private
        // notes are no business of whoever reads a cooperation's history, a plan's state is in the plan's own line, and the
        // secrets of a second factor are nobody's.
        var changed = context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(e => e.Entity is not (AuditEntry or DataProtectionKey or NeedRanking or ReviewerNote or PlanStateChange or IdentityUserToken<Guid>) && !e.Metadata.IsOwned())
            .ToList();
        var owners = OwnersWithChangedParts(context, changed);
        foreach (var entry in changed.Concat(owners))
        {
            if (Line(entry) is { } line)
            {
                context.Add(line);
            }
        }
    }

    /// <summary>An entity of which only an owned part changed (a follow-up, a signature) counts as changed itself.</summary>
    private static List<EntityEntry> OwnersWithChangedParts(DbContext context, List<EntityEntry> changed) =>
        [.. context.ChangeTracker.Entries().Where(e => !e.Metadata.IsOwned() && !changed.Contains(e) && e.Entity is not AuditEntry && Parts(e).Any(IsChanged))];

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static IEnumerable<EntityEntry> Parts(EntityEntry entry)
    {
        foreach (var navigation in entry.Navigations.Where(n => n.Metadata.TargetEntityType.IsOwned()))
        {
            var values = navigation.CurrentValue switch
            {
                null => [],
                System.Collections.IEnumerable many when navigation.Metadata.IsCollection => many.Cast<object>(),
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
            EntityId = entry.Entity is SubjectPhoto photo ? $"{photo.PotentialId ?? photo.NeedId}" : string.Join(' ', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(entry.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture))),
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
        foreach (var property in entry.Properties.Where(p => !Silent.Contains(p.Metadata.Name) && !p.Metadata.IsShadowProperty() && !p.Metadata.IsPrimaryKey()))
        {
            Add(prefix + property.Metadata.Name, entry.State, property.OriginalValue, property.CurrentValue, property.IsModified, changes);
        }

        foreach (var part in entry.ComplexProperties)
        {
            foreach (var property in part.Properties)
            {
                Add(prefix + part.Metadata.Name + "." + property.Metadata.Name, entry.State, property.OriginalValue, property.CurrentValue, property.IsModified, changes);
            }
        }
    }

    private static void Add(string name, EntityState state, object? before, object? after, bool modified, SortedDictionary<string, object?[]> changes)
    {
        var (old, @new) = (state == EntityState.Added ? null : Plain(before), state == EntityState.Deleted ? null : Plain(after));
        if ((modified || state != EntityState.Modified) && !Equals(old, @new))
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
