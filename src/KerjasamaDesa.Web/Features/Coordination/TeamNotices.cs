using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>What people are told of their seats.</summary>
internal static class TeamNotices
{
    /// <summary>To whoever was seated with an account.</summary>
    public static NoticeContent Seated(Cooperation c, TeamMember seat) => new(
        NoticeKind.Team, PageOf(c, seat), new NoticeText("Anda duduk dalam tim “{0}” sebagai {1}", c.Title, Words.Of(seat.Role, c.Vehicle)))
    {
        Text = new NoticeText("Pilih kursi ini di menu akun untuk bertindak sebagai anggota tim."),
        CooperationId = c.Id,
    };

    /// <summary>To whoever's seat was ended; who has left already sees the cooperation no longer, but the own account.</summary>
    public static NoticeContent Ended(Cooperation c, TeamMember seat, DateOnly today) => new(
        NoticeKind.Team,
        seat.HasEnded(today) ? "/akun" : PageOf(c, seat),
        new NoticeText("Masa tugas Anda sebagai {0} dalam tim “{1}” berakhir {2}", Words.Of(seat.Role, c.Vehicle), c.Title, IndonesianDate.Format(seat.To!.Value)))
    {
        CooperationId = c.Id,
    };

    /// <summary>To those who lead the team, when somebody took up an invitation.</summary>
    public static NoticeContent Joined(Cooperation c, TeamMember seat) => new(
        NoticeKind.Team, PageOf(c, seat), new NoticeText("{0} ({1}) bergabung dalam tim dengan akunnya", seat.Name, Words.Of(seat.Role, c.Vehicle)))
    {
        CooperationId = c.Id,
    };

    private static string PageOf(Cooperation c, TeamMember seat) => $"/kerjasama/{c.Id}/tim/{seat.Id}";
}
