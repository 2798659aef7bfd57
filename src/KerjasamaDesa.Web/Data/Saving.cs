using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Data;

/// <summary>A form sent twice must not be stored twice.</summary>
public static class Saving
{
    /// <summary>
    /// Saves a new record whose identity came with its form. When the same form arrived a moment earlier, the record stands already
    /// and nothing is done: false.
    /// </summary>
    public static async Task<bool> SaveOnceAsync(this PortalDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name } && name.StartsWith("pk_", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
