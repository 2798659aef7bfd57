using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Workflow;

namespace KerjasamaDesa.Domain.Tests.Workflow;

public sealed class GatesTests
{
    /// <summary>Facts with which every gate is open.</summary>
    private static readonly GateFacts Ready = new()
    {
        AcceptedParties = 3,
        AcceptedWithoutDeliberation = 0,
        FieldChosen = true,
        LinkedNeeds = 1,
        Goals = 1,
        Programs = 1,
        Activities = 2,
        LegalHeadings = 8,
        UncoveredActivities = 0,
        DeliberationAgreed = true,
        PlanRecommended = true,
        Signatures = 3,
        HasChair = true,
        HasSecretary = true,
        HasTreasurer = true,
        SeatedParties = 3,
        DecreeRecorded = true,
        FinalEvaluationApproved = true,
        UnansweredRecommendations = 0,
    };

    /// <summary>What spoils a gate, and the conditions that then fail: none else may.</summary>
    public static TheoryData<Stage, string, string[]> Spoilt => new()
    {
        { Stage.Identification, "one party", ["Paling sedikit dua desa menyetujui"] },
        { Stage.Identification, "no party", ["Paling sedikit dua desa menyetujui", "Tiap desa punya hasil Musyawarah Desa yang menyetujui"] },
        { Stage.Identification, "a party without deliberation", ["Tiap desa punya hasil Musyawarah Desa yang menyetujui"] },
        { Stage.Identification, "no field", ["Bidang kerja sama dipilih"] },
        { Stage.Identification, "no need", ["Paling sedikit satu kebutuhan dikaitkan"] },
        { Stage.Planning, "no goal", ["Tujuan diisi"] },
        { Stage.Planning, "no program", ["Program kerja diisi"] },
        { Stage.Planning, "no activity", ["Kegiatan diisi", "Alokasi menutup biaya setiap kegiatan"] },
        { Stage.Planning, "seven headings", ["Delapan muatan wajib diisi"] },
        { Stage.Planning, "an uncovered activity", ["Alokasi menutup biaya setiap kegiatan"] },
        { Stage.Planning, "no deliberation", ["Musyawarah Antar Desa menyepakati, dihadiri setiap pihak"] },
        { Stage.Planning, "not recommended", ["Versi terakhir direkomendasikan pendamping"] },
        { Stage.Planning, "a signature missing", ["Setiap pihak menandatangani dengan nomor peraturannya"] },
        { Stage.Coordination, "no chair", ["Tim punya ketua"] },
        { Stage.Coordination, "no secretary", ["Tim punya sekretaris"] },
        { Stage.Coordination, "no treasurer", ["Tim punya bendahara"] },
        { Stage.Coordination, "a party without a seat", ["Setiap pihak punya anggota tim yang aktif"] },
        { Stage.Coordination, "no decree", ["Nomor dan tanggal keputusan (SK) tim dicatat"] },
        { Stage.Implementation, "no evaluation", ["Evaluasi akhir disetujui ketua tim", "Setiap rekomendasi punya tindak lanjut atau alasan"] },
        { Stage.Implementation, "an unanswered recommendation", ["Setiap rekomendasi punya tindak lanjut atau alasan"] },
    };

    [Theory]
    [InlineData(Stage.Identification, 4)]
    [InlineData(Stage.Planning, 8)]
    [InlineData(Stage.Coordination, 5)]
    [InlineData(Stage.Implementation, 2)]
    [InlineData(Stage.Closed, 0)]
    public void Each_gate_opens_when_all_its_conditions_are_met(Stage stage, int conditions)
    {
        var gate = Gates.OutOf(stage, Ready);
        Assert.Equal(conditions, gate.Count);
        Assert.All(gate, condition => Assert.True(condition.IsMet, condition.Name));
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Each_condition_closes_its_gate_alone(Stage stage, string flaw, string[] failing)
    {
        var gate = Gates.OutOf(stage, Spoil(flaw));
        Assert.Equal(failing, gate.Where(c => !c.IsMet).Select(c => c.Name));
        foreach (var other in Enum.GetValues<Stage>().Where(s => s != stage && flaw != "no party" && flaw != "one party"))
        {
            Assert.All(Gates.OutOf(other, Spoil(flaw)), condition => Assert.True(condition.IsMet, condition.Name));
        }
    }

    [Fact]
    public void Every_condition_of_every_gate_is_spoilt_by_some_case()
    {
        var spoilt = Spoilt.SelectMany(row => (string[])row[2]).ToHashSet();
        Assert.All(Enum.GetValues<Stage>().SelectMany(s => Gates.OutOf(s, Ready)), condition => Assert.Contains(condition.Name, spoilt));
    }

    private static GateFacts Spoil(string flaw) => flaw switch
    {
        "one party" => Ready with { AcceptedParties = 1 },
        "no party" => Ready with { AcceptedParties = 0 },
        "a party without deliberation" => Ready with { AcceptedWithoutDeliberation = 1 },
        "no field" => Ready with { FieldChosen = false },
        "no need" => Ready with { LinkedNeeds = 0 },
        "no goal" => Ready with { Goals = 0 },
        "no program" => Ready with { Programs = 0 },
        "no activity" => Ready with { Activities = 0 },
        "seven headings" => Ready with { LegalHeadings = 7 },
        "an uncovered activity" => Ready with { UncoveredActivities = 1 },
        "no deliberation" => Ready with { DeliberationAgreed = false },
        "not recommended" => Ready with { PlanRecommended = false },
        "a signature missing" => Ready with { Signatures = 2 },
        "no chair" => Ready with { HasChair = false },
        "no secretary" => Ready with { HasSecretary = false },
        "no treasurer" => Ready with { HasTreasurer = false },
        "a party without a seat" => Ready with { SeatedParties = 2 },
        "no decree" => Ready with { DecreeRecorded = false },
        "no evaluation" => Ready with { FinalEvaluationApproved = false },
        "an unanswered recommendation" => Ready with { UnansweredRecommendations = 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "No such flaw"),
    };
}
