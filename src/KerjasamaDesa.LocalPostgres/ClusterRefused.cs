namespace KerjasamaDesa.LocalPostgres;

/// <summary>
/// The private PostgreSQL cannot be started on this data folder: it is in use, belongs to somebody else, holds foreign files,
/// or the server itself gave up. The message names the folder and the reason, in Indonesian and English.
/// </summary>
public sealed class ClusterRefused : Exception
{
    /// <summary>Creates the exception with the sentence shown to the person who starts the portal.</summary>
    public ClusterRefused(string message)
        : base(message)
    {
    }
}
