using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>
/// One village leaving a signed cooperation before its term. A change is deliberated by all parties (Permendagri 96/2017): the
/// village's own Musyawarah Desa decides to ask, a Musyawarah Antar Desa decides to let it go, what is due is settled, and only then
/// does it leave. What is here stays as the record of it; the joint regulation itself is changed by an amendment, which the leaving begins.
/// </summary>
public sealed class Withdrawal
{
    /// <summary>Longest reason, longest terms.</summary>
    public const int TextMaxLength = 2000;

    /// <summary>Longest note on a payment.</summary>
    public const int NoteMaxLength = 300;

    private readonly List<LeavingAsset> _assets = [];
    private readonly List<LeavingPayment> _payments = [];

    private Withdrawal()
    {
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The village that leaves.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public WithdrawalState State { get; private set; }

    /// <summary>Number of the village's letter.</summary>
    public string? LetterNumber { get; private set; }

    /// <summary>Day on which it was asked for.</summary>
    public DateOnly RequestedOn { get; private set; }

    /// <summary>Who asked, and under which mandate.</summary>
    public string RequestedBy { get; private set; } = "";

    /// <summary>Last day on which the village takes part.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The village's own deliberation.</summary>
    public VillageDeliberation Deliberation { get; private set; } = null!;

    /// <summary>The agreed rule for assets in sentences, as it stood when they were divided; empty when what each village gave decides.</summary>
    public IReadOnlyList<string> Rule { get; private set; } = [];

    /// <summary>The joint assets as valued; frozen by the decision.</summary>
    public IReadOnlyCollection<LeavingAsset> Assets => _assets;

    /// <summary>What the others pay for its share of the assets.</summary>
    public IReadOnlyCollection<LeavingPayment> Payments => _payments;

    /// <summary>What it owes until its last day by the signed plan, rupiah.</summary>
    public decimal Due { get; private set; }

    /// <summary>What it has given of that, rupiah; null until somebody looked it up.</summary>
    public decimal? Paid { get; private set; }

    /// <summary>Where that figure comes from.</summary>
    public string? PaidSource { get; private set; }

    /// <summary>The Musyawarah Antar Desa that decided.</summary>
    public Guid? DeliberationId { get; private set; }

    /// <summary>Day of that decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Who recorded it, and under which mandate.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Terms, or why not; of a request taken back, why.</summary>
    public string? Terms { get; private set; }

    /// <summary>Number of the berita acara.</summary>
    public string? MinutesNumber { get; private set; }

    /// <summary>Village that leads from then on, when the proposing one leaves.</summary>
    public string? SuccessorCode { get; private set; }

    /// <summary>Day on which all was paid.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>Proof of the payments.</summary>
    public string? Proof { get; private set; }

    /// <summary>When it left.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The code printed on its papers, by which anybody who holds one may check it.</summary>
    public string Code { get; private set; } = VerificationCode.New();

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Its share of the worth of all joint assets, rupiah.</summary>
    public decimal Share => _assets.Sum(a => a.Share);

    /// <summary>Worth of what stays with it, rupiah.</summary>
    public decimal Keeps => _assets.Where(a => a.IsKept).Sum(a => a.Worth);

    /// <summary>What the others pay it for the assets; negative for what it pays them. Rupiah.</summary>
    public decimal Receives => Share - Keeps;

    /// <summary>What it still owes the joint fund; negative for what comes back to it. Rupiah.</summary>
    public decimal Arrears => Due - (Paid ?? 0);

    /// <summary>What it comes to in the end: what the village gets, negative for what it pays. Rupiah.</summary>
    public decimal Net => Receives - Arrears;

    /// <summary>Whether it is still under way.</summary>
    public bool IsOpen => State is WithdrawalState.Requested or WithdrawalState.Agreed;

    /// <summary>The mark of what its papers say.</summary>
    public string ContentMark() => Fingerprint.Of(new
    {
        State,
        LetterNumber,
        RequestedOn,
        LastDay,
        Reason,
        Musdes = new { Deliberation.Day, Deliberation.Attendance },
        Rule,
        Assets = _assets,
        Payments = _payments,
        Due,
        Paid,
        PaidSource,
        DecidedOn,
        Terms,
        MinutesNumber,
        SuccessorCode,
        SettledOn,
        Proof,
    });

    /// <summary>
    /// A village asks to leave. Refused: a cooperation whose plan is not in force, a village that is no party, only two parties (two
    /// villages end their cooperation together), a last day in the past or not before the end of the term, a Musyawarah Desa that did
    /// not agree to leave. Needs the plan in force.
    /// </summary>
    /// <param name="id">Identity made by the page, so that a repeated send is recognised.</param>
    /// <param name="cooperation">The cooperation, with its parties.</param>
    /// <param name="inForce">The plan that was signed last.</param>
    /// <param name="request">What the village says.</param>
    /// <param name="who">Its head.</param>
    /// <param name="today">Today.</param>
    public static Withdrawal Request(Guid id, Cooperation cooperation, Plan inForce, WithdrawalRequest request, Actor who, DateOnly today)
    {
        if (cooperation.Stage is not (Stage.Coordination or Stage.Implementation) || inForce.InForceVersion is null)
        {
            throw new RuleBroken("Pengunduran diri hanya dari kerja sama yang rencananya sudah berlaku.");
        }

        var parties = Codes(cooperation);
        if (!parties.Contains(who.Scope))
        {
            throw new RuleBroken("Desa ini bukan pihak kerja sama.");
        }

        MustLeaveTwo(parties);
        if (request.LastDay < today)
        {
            throw RuleBroken.At(nameof(LastDay), "Hari terakhir tidak boleh di masa lalu.");
        }

        if (request.LastDay >= inForce.TermEnd)
        {
            throw RuleBroken.At(nameof(LastDay), "Hari terakhir harus sebelum jangka waktu kerja sama berakhir.");
        }

        if (request.Deliberation.Decision != DeliberationDecision.Agreed)
        {
            throw RuleBroken.At(nameof(VillageDeliberation.Decision), "Pengunduran diri diajukan setelah Musyawarah Desa menyetujuinya.");
        }

        var asked = new Withdrawal
        {
            Id = id,
            CooperationId = cooperation.Id,
            VillageCode = who.Scope,
            RequestedOn = today,
            RequestedBy = $"{who.Name}, {who.Capacity}",
            LastDay = request.LastDay,
            Reason = Guard.Text(request.Reason, TextMaxLength, nameof(Reason), "Tulis alasan pengunduran diri."),
            LetterNumber = Guard.OptionalText(request.LetterNumber, 60, nameof(LetterNumber)),
            Deliberation = request.Deliberation,
        };
        asked.Divide(cooperation, inForce, new Dictionary<Guid, decimal>());
        return asked;
    }

    /// <summary>
    /// Values the assets for the day of leaving and says what was given of the dues; both may be mended until the others decide.
    /// Refused: after that, a figure without its source.
    /// </summary>
    /// <param name="cooperation">The cooperation, with its parties.</param>
    /// <param name="inForce">The plan that was signed last.</param>
    /// <param name="worths">What each asset is worth on that day, rupiah.</param>
    /// <param name="paid">What the village has given of its dues, rupiah.</param>
    /// <param name="source">Where that figure comes from.</param>
    public void Reckon(Cooperation cooperation, Plan inForce, IReadOnlyDictionary<Guid, decimal> worths, decimal paid, string source)
    {
        MustBe(WithdrawalState.Requested);
        Divide(cooperation, inForce, worths);
        Paid = Guard.NotNegative(paid, nameof(Paid));
        PaidSource = Guard.Text(source, NoteMaxLength, nameof(PaidSource), "Tulis dari mana angka itu, misalnya buku kas bendahara.");
    }

    /// <summary>
    /// Records what the Musyawarah Antar Desa of the others decided. Refused: by the leaving village itself, a meeting before the
    /// request or of another cooperation, agreement without the quorum of every village that stays, before the dues are known, and
    /// when the proposing village leaves, without one that leads from then on.
    /// </summary>
    public void Decide(Cooperation cooperation, InterVillageDeliberation meeting, WithdrawalDecision decision, Actor who)
    {
        MustBe(WithdrawalState.Requested);
        MustBeOther(who);
        if (meeting.CooperationId != CooperationId || meeting.State != MeetingState.Held || meeting.Day < RequestedOn)
        {
            throw RuleBroken.At(nameof(DeliberationId), "Pilih musyawarah yang diadakan sesudah permohonan ini dan sudah dicatat hasilnya.");
        }

        var terms = Guard.OptionalText(decision.Terms, TextMaxLength, nameof(Terms));
        var number = Guard.OptionalText(decision.MinutesNumber, 60, nameof(MinutesNumber));
        if (decision.IsAgreed)
        {
            MustBeReady(cooperation, meeting, decision.SuccessorCode);
        }
        else if (terms is null)
        {
            throw RuleBroken.At(nameof(Terms), "Tulis alasan musyawarah belum menyetujui.");
        }

        (DeliberationId, DecidedOn, DecidedBy, Terms, MinutesNumber) = (meeting.Id, meeting.Day, $"{who.Name}, {who.Capacity}", terms, number);
        SuccessorCode = decision.IsAgreed && VillageCode == cooperation.InitiatingVillageCode ? decision.SuccessorCode : null;
        State = decision.IsAgreed ? WithdrawalState.Agreed : WithdrawalState.Declined;
    }

    /// <summary>The village takes its request back. Refused: once the others have decided, for another village.</summary>
    public void Cancel(string? reason, Actor who)
    {
        MustBe(WithdrawalState.Requested);
        if (who.Scope != VillageCode)
        {
            throw new RuleBroken("Permohonan ini hanya dapat ditarik oleh desa yang mengajukannya.");
        }

        Terms = Guard.OptionalText(reason, TextMaxLength, nameof(Terms));
        State = WithdrawalState.Cancelled;
    }

    /// <summary>
    /// The village leaves: it is no party any more, its seats in the team end with its last day, and an amendment of the plan
    /// begins, since the joint regulation still names it. In ballots that are still open it has no voice any more. Refused: before
    /// the others agreed, before its last day is over, by the village itself, with money to be paid and no proof of it. Needs plan,
    /// team and signatures loaded.
    /// </summary>
    /// <param name="cooperation">The cooperation.</param>
    /// <param name="ballots">Its ballots whose last day has not passed, with their voices.</param>
    /// <param name="settledOn">Day on which all was paid.</param>
    /// <param name="proof">Proof of the payments, at most 300 letters.</param>
    /// <param name="who">A head of another village.</param>
    /// <param name="now">When it is recorded.</param>
    /// <param name="today">Today.</param>
    public void Complete(Cooperation cooperation, IEnumerable<Ballot> ballots, DateOnly settledOn, string? proof, Actor who, DateTimeOffset now, DateOnly today)
    {
        MustBe(WithdrawalState.Agreed);
        MustBeOther(who);
        if (today <= LastDay)
        {
            throw new RuleBroken("Desa ini masih pihak sampai {0}; catat penyelesaiannya sesudah hari itu.", Formats.IndonesianDate.Format(LastDay));
        }

        if (settledOn > today)
        {
            throw RuleBroken.At(nameof(SettledOn), "Tanggal penyelesaian tidak boleh di masa depan.");
        }

        Proof = Receives == 0 && Arrears == 0
            ? Guard.OptionalText(proof, NoteMaxLength, nameof(Proof))
            : Guard.Text(proof, NoteMaxLength, nameof(Proof), "Tulis bukti pembayarannya, misalnya nomor kuitansi.");
        cooperation.Release(this, now);
        foreach (var ballot in ballots)
        {
            ballot.LetGo(VillageCode, today);
        }

        (SettledOn, CompletedAt, State) = (settledOn, now, WithdrawalState.Completed);
    }

    internal static void MustLeaveTwo(IReadOnlyCollection<string> parties)
    {
        if (parties.Count < 3)
        {
            throw new RuleBroken("Tanpa desa ini tinggal satu pihak. Kerja sama dua desa diakhiri bersama, tidak ditinggalkan salah satunya.");
        }
    }

    private static List<string> Codes(Cooperation cooperation) => [.. cooperation.AcceptedParties.Select(p => p.VillageCode).Order(StringComparer.Ordinal)];

    private void Divide(Cooperation cooperation, Plan inForce, IReadOnlyDictionary<Guid, decimal> worths)
    {
        var division = LeavingDivision.Of(inForce, VillageCode, Codes(cooperation), worths);
        Due = LeavingDivision.DueBy(inForce, VillageCode, LastDay);
        Rule = inForce.RuleFor(SharingPurpose.Assets) is { } rule ? SharingText.Of(rule, code => cooperation.PartyOf(code).Village?.FullName ?? code).ToArray() : [];
        _assets.Clear();
        _assets.AddRange(division.Assets);
        _payments.Clear();
        _payments.AddRange(division.Payments);
    }

    private void MustBeReady(Cooperation cooperation, InterVillageDeliberation meeting, string? successor)
    {
        if (Paid is null)
        {
            throw new RuleBroken("Hitung dahulu aset dan iuran desa ini sebelum mencatat persetujuan.");
        }

        List<string> staying = [.. Codes(cooperation).Where(p => p != VillageCode)];
        if (!meeting.HasQuorum(staying))
        {
            throw RuleBroken.At(nameof(DeliberationId), "Kuorum tidak tercapai: setiap desa yang tetap bekerja sama harus hadir.");
        }

        if (VillageCode == cooperation.InitiatingVillageCode && (successor is null || !staying.Contains(successor)))
        {
            throw RuleBroken.At(nameof(SuccessorCode), "Pilih desa yang memimpin kerja sama sesudah desa pengusul keluar.");
        }
    }

    private void MustBe(WithdrawalState state)
    {
        if (State != state)
        {
            throw new RuleBroken("Keadaan pengunduran diri ini sudah berubah.");
        }
    }

    private void MustBeOther(Actor who)
    {
        if (who.Scope == VillageCode)
        {
            throw new RuleBroken("Langkah ini dicatat oleh desa lain, bukan oleh desa yang keluar.");
        }
    }
}
