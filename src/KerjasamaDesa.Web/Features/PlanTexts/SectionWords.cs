using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.PlanTexts;

/// <summary>How the written sections are addressed, and what belongs into each, said to its writer.</summary>
internal static class SectionWords
{
    /// <summary>The section's name as the last part of an address.</summary>
    public static string SlugOf(PlanSection section) =>
        Words.Of(section).ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).Replace(' ', '-');

    /// <summary>What belongs there.</summary>
    public static string Guidance(PlanSection section) => section switch
    {
        PlanSection.Background => "Mengapa desa-desa ini bekerja sama: masalah yang dihadapi bersama, potensi yang dapat dipakai bersama, dan keadaan sekarang dengan angkanya.",
        PlanSection.Scope => "Apa yang termasuk dan apa yang tidak termasuk dalam kerja sama ini: wilayah, jenis kegiatan, dan siapa yang menerima manfaatnya.",
        PlanSection.Field => "Bidang kerja sama yang disepakati, dan kewenangan desa yang menjadi dasarnya.",
        PlanSection.Procedures => "Bagaimana kerja sama dijalankan: badan atau tim pelaksana, cara mengambil keputusan, pengelolaan keuangan dan barang, serta pelaporan.",
        PlanSection.Term => "Kapan kerja sama mulai dan berakhir, bagaimana diperpanjang, dan apa yang terjadi dengan pekerjaan yang belum selesai.",
        PlanSection.RightsAndDuties => "Hak dan kewajiban tiap desa, termasuk siapa yang memelihara hasil pekerjaan dan bagaimana hasilnya dibagi.",
        PlanSection.Funding => "Dari mana biaya berasal, kapan disetor, bagaimana dibagi, dan bagaimana kekurangan atau kelebihannya diselesaikan.",
        PlanSection.Changes => "Bagaimana isi kerja sama diubah, ditunda atau dibatalkan, siapa yang boleh mengusulkannya, dan bagaimana aset dibagi bila kerja sama berakhir.",
        _ => "Bagaimana perselisihan diselesaikan: musyawarah lebih dahulu, lalu camat bila sekecamatan atau bupati bila lintas kecamatan.",
    };
}
