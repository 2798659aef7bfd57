namespace KerjasamaDesa.LocalPostgres;

/// <summary>No usable PostgreSQL binaries were found; the message says in one sentence per language what to install.</summary>
public sealed class PostgresMissing : Exception
{
    /// <summary>Creates the exception with the sentence shown to the person who starts the portal.</summary>
    public PostgresMissing(string message)
        : base(message)
    {
    }
}
