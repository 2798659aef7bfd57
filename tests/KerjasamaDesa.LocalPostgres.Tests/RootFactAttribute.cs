namespace KerjasamaDesa.LocalPostgres.Tests;

/// <summary>A fact about callers who are root; skipped, with the reason said, for others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!Machine.IsRoot)
        {
            Skip = "needs root, who may become another user";
        }
    }
}
