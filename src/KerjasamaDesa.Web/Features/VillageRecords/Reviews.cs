using System.Linq.Expressions;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.VillageRecords;

/// <summary>Which records want to be looked at again; what is archived or met no longer does.</summary>
public static class Reviews
{
    /// <summary>As it stands in the address of a list: <c>?tinjau=lewat</c>.</summary>
    public const string Due = "lewat";

    public static Expression<Func<Potential, bool>> DuePotentials(DateOnly today) => p => p.ReviewOn <= today && p.ArchivedAt == null;

    public static Expression<Func<Need, bool>> DueNeeds(DateOnly today) => n => n.ReviewOn <= today && n.ArchivedAt == null && n.State != NeedState.Met;

    public static bool IsDue(Subject subject, DateOnly today) =>
        subject.ReviewOn <= today && subject.ArchivedAt is null && subject is not Need { State: NeedState.Met };
}
