namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>When an overdue action item reaches others, as the portal's administrator sets it (<c>Portal:Team:…</c>).</summary>
/// <param name="ChairDays">Days after which the team's chair sees it on the first page.</param>
/// <param name="FacilitatorDays">Days after which the facilitator does.</param>
public sealed record TeamTimes(int ChairDays = 3, int FacilitatorDays = 7)
{
    public static TeamTimes Of(IConfiguration configuration) => new(
        Math.Clamp(configuration.GetValue("Portal:Team:ChairDays", 3), 1, 365),
        Math.Clamp(configuration.GetValue("Portal:Team:FacilitatorDays", 7), 1, 365));
}
