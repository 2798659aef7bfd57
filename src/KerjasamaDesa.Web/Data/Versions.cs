using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data;

/// <summary>Two people must never overwrite each other unseen.</summary>
public static class Versions
{
    /// <summary>
    /// Saving will fail with <see cref="DbUpdateConcurrencyException"/> when the row is no longer the one the person saw: pass
    /// the version the form carried. The row is written even when nothing of it changed, so that the check is made.
    /// </summary>
    public static void Expect<T>(this PortalDb db, T entity, uint seen)
        where T : class
    {
        // In this order: a version that differs would make the row count as changed already, yet with nothing to write.
        var entry = db.Entry(entity);
        if (entry.State == EntityState.Unchanged)
        {
            entry.State = EntityState.Modified;
        }

        entry.Property("Version").OriginalValue = seen;
    }
}
