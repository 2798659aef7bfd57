using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>What waits for a village: for its head, its officials, and its BPD.</summary>
public sealed class VillageToDos(IStringLocalizer<Text> t)
{
    public IEnumerable<ToDo> For(Actor who, IReadOnlyList<Worked> worked) => worked.SelectMany(w => Of(who, w));

    private IEnumerable<ToDo> Of(Actor who, Worked w)
    {
        if (w is { Stage: Stage.Identification, Party: PartyState.Invited, HasLetter: false } && who.Role is Role.VillageHead or Role.VillageCouncil)
        {
            yield return new ToDo(
                w.IsInitiator ? t["Catat hasil Musyawarah Desa Anda"] : t["Jawab undangan dengan hasil Musyawarah Desa"], w.Title, w.Invited ?? w.Changed, $"{w.Address}/jawab");
        }

        if (who.Role == Role.VillageCouncil)
        {
            yield break;
        }

        if (w is { Stage: Stage.Planning, Party: PartyState.Accepted } && Plan(who, w) is { } plan)
        {
            yield return plan;
        }

        if (w.IsInitiator && w.Stage != Stage.Closed && w.Missing == 0)
        {
            yield return new ToDo(
                w.Stage == Stage.Implementation ? t["Semua syarat terpenuhi: tutup siklus"] : t["Semua syarat terpenuhi: lanjutkan ke {0}", t[Words.Of(w.Stage + 1)].Value],
                w.Title, w.Changed, w.Address);
        }
    }

    private ToDo? Plan(Actor who, Worked w) => w.PlanState switch
    {
        PlanState.RevisionRequested => new ToDo(t["Perbaiki rencana yang dikembalikan pendamping"], w.Title, w.Reviewed ?? w.Changed, $"{w.Address}/rencana"),
        PlanState.Draft => new ToDo(t["Lengkapi rencana: {0} syarat belum terpenuhi", w.Missing], w.Title, w.Entered ?? w.Changed, $"{w.Address}/rencana"),
        PlanState.Recommended when who.Role == Role.VillageHead && !w.HasSigned =>
            new ToDo(t["Tandatangani rencana yang sudah direkomendasikan"], w.Title, w.Reviewed ?? w.Changed, $"{w.Address}/rencana/pengesahan"),
        _ => null,
    };
}
