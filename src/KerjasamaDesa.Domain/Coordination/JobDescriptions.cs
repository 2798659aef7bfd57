using KerjasamaDesa.Domain.Cooperations;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>What each role of a team is for, until the team writes it in its own words: one duty a line.</summary>
public static class JobDescriptions
{
    /// <summary>The duties of a role as the team wrote them, or the portal's own.</summary>
    public static string Of(CoordinationTeam team, TeamRole role, Vehicle vehicle) => team.Duties(role) ?? Usual(role, vehicle);

    /// <summary>The portal's own words.</summary>
    public static string Usual(TeamRole role, Vehicle vehicle) => string.Join('\n', role switch
    {
        TeamRole.Patron =>
        [
            "Membina pelaksanaan kerja sama agar sesuai dengan ketentuan peraturan perundang-undangan.",
            "Memfasilitasi penyelesaian perselisihan antardesa secara musyawarah.",
        ],
        TeamRole.Adviser => vehicle == Vehicle.JointVillageEnterprise
            ?
            [
                "Memberikan nasihat kepada pelaksana operasional dalam pengelolaan BUM Desa Bersama.",
                "Menelaah rencana program kerja dan laporan berkala pelaksana operasional.",
                "Mewakili desa masing-masing dalam Musyawarah Antar Desa.",
            ]
            :
            [
                "Memberikan nasihat dan pertimbangan kepada tim dalam melaksanakan kerja sama.",
                "Menyampaikan perkembangan kerja sama kepada pemerintah desa dan BPD masing-masing.",
            ],
        TeamRole.Chair => vehicle == Vehicle.JointVillageEnterprise
            ?
            [
                "Mengelola BUM Desa Bersama sesuai dengan anggaran dasar dan keputusan Musyawarah Antar Desa.",
                "Menyusun rencana program kerja dan laporan berkala.",
                "Mewakili BUM Desa Bersama di dalam dan di luar pengadilan.",
                "Menyetujui evaluasi sebelum disampaikan kepada para kepala desa.",
            ]
            :
            [
                "Memimpin tim dan bertanggung jawab kepada para kepala desa.",
                "Memimpin rapat koordinasi dan memastikan keputusannya dilaksanakan.",
                "Memverifikasi catatan pelaksanaan dan menyetujui evaluasi.",
                "Melaporkan pelaksanaan kerja sama kepada para kepala desa secara berkala.",
            ],
        TeamRole.ViceChair =>
        [
            "Membantu ketua dan menggantikannya bila berhalangan.",
            "Mengoordinasikan tugas yang dilimpahkan oleh ketua.",
        ],
        TeamRole.Secretary =>
        [
            "Menyelenggarakan administrasi, surat-menyurat, dan arsip tim.",
            "Menyiapkan undangan, daftar hadir, dan notulen rapat.",
            "Menyusun rancangan laporan dan evaluasi.",
        ],
        TeamRole.Treasurer =>
        [
            "Menatausahakan keuangan kerja sama beserta bukti-buktinya.",
            "Mencatat kontribusi tiap desa dan pengeluaran menurut sumber dana.",
            "Menyusun laporan keuangan secara berkala.",
        ],
        TeamRole.PlanningCoordinator =>
        [
            "Menyiapkan rencana kerja tahunan dan perubahannya.",
            "Menyelaraskan rencana dengan RPJM Desa dan RKP Desa tiap desa.",
        ],
        TeamRole.ImplementationCoordinator =>
        [
            "Mengoordinasikan pelaksanaan kegiatan di lapangan.",
            "Memastikan kegiatan berjalan sesuai jadwal, mutu, dan anggaran.",
            "Melaporkan hambatan kepada ketua beserta usul penanganannya.",
        ],
        TeamRole.MonitoringCoordinator =>
        [
            "Memantau kemajuan fisik, keuangan, dan keluaran setiap kegiatan.",
            "Memverifikasi catatan pelaksanaan dari lapangan.",
            "Menyusun evaluasi dan mengawal tindak lanjut rekomendasinya.",
        ],
        TeamRole.PublicRelationsCoordinator =>
        [
            "Menyampaikan perkembangan kerja sama kepada warga tiap desa.",
            "Menampung dan meneruskan usul serta keluhan warga.",
        ],
        TeamRole.Supervisor =>
        [
            "Mengawasi pelaksanaan kerja sama dan pengelolaan keuangannya.",
            "Menyampaikan hasil pengawasan kepada Musyawarah Antar Desa.",
        ],
        _ => (string[])
        [
            "Mewakili desa yang mengutus dalam rapat dan pengambilan keputusan tim.",
            "Melaksanakan tugas yang dibagikan oleh ketua dan melaporkan hasilnya.",
            "Menyampaikan keputusan tim kepada pemerintah desa dan warga.",
        ],
    });
}
