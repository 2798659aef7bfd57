using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>Musyawarah Desa of the own village whose day has come and whose result is not on record, for those who record it.</summary>
public sealed class MeetingToDos(PortalDb db, Door door, PortalClock clock, IStringLocalizer<Text> t)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<ToDo>> ForAsync(Actor who)
    {
        if (!door.Allows(VillageAct.RecordMeetings, who.Scope))
        {
            return [];
        }

        var (village, today) = (who.Scope, clock.Today);
        var waiting = await db.VillageMeetings.Where(m => m.VillageCode == village && m.Day <= today && (m.State == MeetingState.Planned || (m.State == MeetingState.Held && m.Items.Any(i => i.Decision == null))))
            .OrderBy(m => m.Day).ThenBy(m => m.Id).Take(Most).Select(m => new { m.Id, m.Day, m.Agenda, m.State }).ToListAsync();
        return waiting.ConvertAll(m => new ToDo(
            m.State == MeetingState.Planned
                ? t["Catat hasil Musyawarah Desa {0}", IndonesianDate.Format(m.Day)]
                : t["Lengkapi keputusan Musyawarah Desa {0}", IndonesianDate.Format(m.Day)],
            Short(m.Agenda), new DateTimeOffset(m.Day, TimeOnly.MinValue, TimeSpan.FromHours(7)), $"/desa/{village}/musyawarah/{m.Id}/hasil", m.Day < today));
    }

    private static string Short(string agenda)
    {
        var line = agenda.Split('\n')[0];
        return line.Length <= 80 ? line : line[..79] + "…";
    }
}
