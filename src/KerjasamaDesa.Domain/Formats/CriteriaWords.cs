using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Formats;

/// <summary>What is to be known about the bounds of an evaluation, in Indonesian, for page and paper alike.</summary>
public static class CriteriaWords
{
    /// <summary>Where the usual bounds come from.</summary>
    public const string Origin = "Kriteria mengikuti pembagian yang lazim dikutip dari Kepmendagri Nomor 690.900-327 Tahun 1996.";

    /// <summary>What perfect delivery comes to by the usual bounds, explained beside the label.</summary>
    public const string Trap = "Cara baca: efisiensi yang lebih kecil lebih baik. Menurut kriteria ini, pekerjaan yang selesai 100 persen dengan belanja tepat 100 persen dari pagu berada pada 100,00% dan disebut “Kurang Efisien”, walaupun tidak ada yang terbuang. Karena itu label dibaca bersama angkanya dan bersama capaian keluaran.";

    private const string Own = "Kriteria ditetapkan pengelola portal dan dibekukan bersama evaluasi ini.";

    /// <summary>Where these bounds come from.</summary>
    public static string OriginOf(EvaluationCriteria criteria) => criteria == EvaluationCriteria.Decree ? Origin : Own;

    /// <summary>How perfect delivery is judged by these bounds; null when it gets no bad name.</summary>
    public static string? TrapOf(EvaluationCriteria criteria) => criteria.OnEfficiency(100) == EfficiencyBand.LessEfficient ? Trap : null;
}
