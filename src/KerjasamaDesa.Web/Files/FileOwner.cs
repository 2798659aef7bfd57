using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;

namespace KerjasamaDesa.Web.Files;

/// <summary>Whose file it is: it decides who may open it.</summary>
public sealed record FileOwner
{
    private FileOwner(Guid? cooperationId, string? villageCode, bool isInternal) =>
        (CooperationId, VillageCode, IsInternal) = (cooperationId, villageCode, isInternal);

    public Guid? CooperationId { get; }

    public string? VillageCode { get; }

    public bool IsInternal { get; }

    /// <summary>For those who may read the cooperation.</summary>
    public static FileOwner Of(Cooperation cooperation) => new(cooperation.Id, null, false);

    /// <summary>For everybody who may open the cooperation of this entry: its photos.</summary>
    public static FileOwner Of(Domain.Implementation.MonitoringEntry entry) => new(entry.CooperationId, null, false);

    /// <summary>For those who may read the talk of the cooperation: what hangs on its messages, tasks and meetings.</summary>
    public static FileOwner TalkOf(Cooperation cooperation) => new(cooperation.Id, null, true);

    /// <summary>For everybody who may look at villages: photos of potentials and needs, a crest.</summary>
    public static FileOwner Of(Village village) => new(null, village.Code, false);

    /// <summary>For the village's own people and those who look after it: attendance lists, minutes.</summary>
    public static FileOwner PapersOf(Village village) => new(null, village.Code, true);
}
