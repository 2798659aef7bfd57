namespace KerjasamaDesa.Web.Features.Jobs;

/// <summary>
/// Background work of this process: <c>Jobs:Run</c> false leaves it to others, <c>Jobs:StartAfterSeconds</c> keeps it from slowing
/// the first pages, <c>Jobs:LookEverySeconds</c> is how soon a due job is seen.
/// </summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    public bool Run { get; set; } = true;

    public int StartAfterSeconds { get; set; } = 20;

    public int LookEverySeconds { get; set; } = 15;
}
