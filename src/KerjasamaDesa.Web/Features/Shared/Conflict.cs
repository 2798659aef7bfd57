using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>One field that two people changed.</summary>
public sealed record ConflictField(string Name, string? Yours, string? Theirs)
{
    /// <summary>The fields that differ, out of two forms put into words in the same order.</summary>
    public static IReadOnlyList<ConflictField> Between(IEnumerable<(string Name, string? Value)> yours, IEnumerable<(string Name, string? Value)> theirs) =>
        [.. yours.Zip(theirs, (mine, other) => new ConflictField(mine.Name, mine.Value, other.Value)).Where(field => field.Yours != field.Theirs)];
}

/// <summary>
/// Someone saved first. Nothing was overwritten, and what the reader typed stands here to be kept.
/// </summary>
/// <param name="What">What was being edited, such as "Rencana".</param>
/// <param name="EditUrl">Opens the newest version for editing.</param>
/// <param name="Fields">The fields that differ.</param>
/// <param name="Version">Version now stored; with it one's own text can be sent again over it, knowing what it replaces.</param>
public sealed record Conflict(string What, string EditUrl, IReadOnlyList<ConflictField> Fields, uint? Version = null);

public static class ConflictInControllers
{
    /// <summary>Answers 409 with both texts, after a save was refused because the row had changed.</summary>
    public static ViewResult DataChanged(this Controller controller, Conflict conflict)
    {
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return controller.View("Conflict", conflict);
    }
}
