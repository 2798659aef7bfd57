using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>VI Kelembagaan.</summary>
internal static class InstitutionChapter
{
    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Institution, chapter =>
    {
        chapter.Part(PlanOutline.Team, part =>
        {
            part.Say($"Kerja sama ini dilaksanakan oleh {report.Head.Body}. Pekerjaan sehari-hari dijalankan tim koordinasi yang "
                + "beranggotakan wakil setiap desa.");
            if (report.Members.Count == 0)
            {
                part.Say("Tim koordinasi dibentuk setelah rencana disahkan, dengan sedikitnya satu wakil dari setiap desa.");
                return;
            }

            part.Say(report.DecreeNumber is { } number
                ? $"Susunan tim ditetapkan dengan Keputusan Nomor {number} tanggal {Look.Day(report.DecreeDay)}:"
                : "Susunan tim, yang keputusannya belum ditetapkan:");
            part.Rows(report.Members,
            [
                new("Nama", 120, m => m.Name),
                new("Jabatan", 120, m => m.Role),
                new("Desa", 90, m => m.Village),
                new("Unsur", 120, m => m.Element),
            ]);
        });
        chapter.Part(PlanOutline.Procedures, part => part.Written(report.Text(PlanSection.Procedures)));
        chapter.Part(PlanOutline.Duties, part => part.Written(report.Text(PlanSection.RightsAndDuties)));
    });
}
