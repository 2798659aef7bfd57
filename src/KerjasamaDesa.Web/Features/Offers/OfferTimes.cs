namespace KerjasamaDesa.Web.Features.Offers;

/// <summary>How long villages get to answer, as the portal's administrator sets it (<c>Portal:Offers:…</c>).</summary>
/// <param name="AnswerDays">Days from a letter's date to the last day for its answer, as a draft begins.</param>
/// <param name="OverdueDays">Days after which an unanswered letter counts as overdue on people's first pages.</param>
public sealed record OfferTimes(int AnswerDays = 30, int OverdueDays = 7)
{
    public static OfferTimes Of(IConfiguration configuration) => new(
        Math.Clamp(configuration.GetValue("Portal:Offers:AnswerDays", 30), 1, 365),
        Math.Clamp(configuration.GetValue("Portal:Offers:OverdueDays", 7), 1, 365));
}
