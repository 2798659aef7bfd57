using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>The installments somebody set for what one party gives from one source, in place of the years of the plan.</summary>
public sealed class ContributionSchedule
{
    /// <summary>Most installments.</summary>
    public const int MostInstallments = 24;

    private readonly List<ContributionInstallment> _parts = [];

    private ContributionSchedule()
    {
    }

    /// <summary>Begins one; set its installments next.</summary>
    public ContributionSchedule(Guid id, Cooperation cooperation, LedgerKey key) =>
        (Id, CooperationId, VillageCode, Source) = (id, cooperation.Id, key.VillageCode, key.Source);

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The village; null for money of no single one.</summary>
    public string? VillageCode { get; private set; }

    /// <summary>The source of funds.</summary>
    public FundingSource Source { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>As they are kept.</summary>
    public IReadOnlyCollection<ContributionInstallment> Parts => _parts;

    /// <summary>The party and the source.</summary>
    public LedgerKey Key => new(VillageCode, Source);

    /// <summary>In the order of time.</summary>
    public IReadOnlyList<Installment> Installments => [.. _parts.OrderBy(p => p.Due).Select(p => new Installment(p.Due, p.Amount))];

    /// <summary>
    /// Sets the installments. Refused: none or more than 24, an amount that is not above zero, a day named twice, or a sum that is not what the
    /// signed plan allocates.
    /// </summary>
    /// <param name="installments">What is due when.</param>
    /// <param name="due">What the signed plan allocates, rupiah.</param>
    public void Set(IReadOnlyCollection<Installment> installments, decimal due)
    {
        if (installments.Count is 0 or > MostInstallments)
        {
            throw RuleBroken.At(nameof(Installments), "Isi satu sampai {0} angsuran.", MostInstallments);
        }

        if (installments.Any(i => i.Amount is <= 0 or > Money.Largest))
        {
            throw RuleBroken.At(nameof(Installments), "Isi jumlah angsuran lebih dari nol.");
        }

        if (installments.Select(i => i.Due).Distinct().Count() != installments.Count)
        {
            throw RuleBroken.At(nameof(Installments), "Satu tanggal hanya untuk satu angsuran.");
        }

        if (installments.Sum(i => i.Amount) != due)
        {
            throw RuleBroken.At(nameof(Installments), "Jumlah angsuran harus sama dengan kewajiban menurut rencana, {0}.", Formats.Rupiah.Format(due));
        }

        _parts.Clear();
        _parts.AddRange(installments.OrderBy(i => i.Due).Select(i => new ContributionInstallment(i)));
    }
}

/// <summary>An installment as it is kept.</summary>
public sealed class ContributionInstallment
{
    private ContributionInstallment()
    {
    }

    internal ContributionInstallment(Installment installment) => (Due, Amount) = (installment.Due, installment.Amount);

    /// <summary>Last day on which it is paid in time.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Rupiah.</summary>
    public decimal Amount { get; private set; }
}

/// <summary>What is typed about money or goods that came in.</summary>
/// <param name="Day">Day it came, not in the future.</param>
/// <param name="Amount">Rupiah, or what goods and work are worth; above zero.</param>
/// <param name="Note">How it came, at most 300 letters.</param>
public sealed record ReceiptDetails(DateOnly Day, decimal Amount, string? Note);

/// <summary>
/// A contribution that was received. It is never changed and never deleted: a wrong one is taken off by a counter entry, and both stay in sight.
/// </summary>
public sealed class ContributionReceipt
{
    private ContributionReceipt()
    {
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Regency of the cooperation.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>The village that gave; null for money of no single one.</summary>
    public string? VillageCode { get; private set; }

    /// <summary>The source of funds.</summary>
    public FundingSource Source { get; private set; }

    /// <summary>Day it came; of a counter entry the day it was made.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Rupiah; below zero for a counter entry.</summary>
    public decimal Amount { get; private set; }

    /// <summary>How it came, or why it was taken off.</summary>
    public string? Note { get; private set; }

    /// <summary>The receipt or photo that proves it.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The receipt this one takes off.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>Whether a counter entry took it off.</summary>
    public bool IsReversed { get; private set; }

    /// <summary>Account that recorded it.</summary>
    public Guid RecorderId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string RecorderName { get; private set; } = "";

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The party and the source.</summary>
    public LedgerKey Key => new(VillageCode, Source);

    /// <summary>
    /// Records what came on a line of the ledger. Refused: a day in the future, an amount that is not above zero, and more than is still to come on
    /// that line, which nearly always is a slip of the keys.
    /// </summary>
    /// <param name="id">Identity, made by the page.</param>
    /// <param name="cooperation">The cooperation.</param>
    /// <param name="line">The line as it stands.</param>
    /// <param name="details">What is typed.</param>
    /// <param name="fileId">The stored proof, when there is one.</param>
    /// <param name="who">Who records it.</param>
    /// <param name="now">When.</param>
    /// <param name="today">The day that is.</param>
    public static ContributionReceipt Record(
        Guid id, Cooperation cooperation, LedgerLine line, ReceiptDetails details, Guid? fileId, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (details.Day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal penerimaan tidak boleh di masa depan.");
        }

        if (details.Amount is <= 0 or > Money.Largest)
        {
            throw RuleBroken.At(nameof(Amount), "Isi jumlah penerimaan lebih dari nol.");
        }

        if (details.Amount > line.Rest)
        {
            throw RuleBroken.At(nameof(Amount), "Melebihi sisa kewajiban, {0}.", Formats.Rupiah.Format(Math.Max(0, line.Rest)));
        }

        return new ContributionReceipt
        {
            Id = id,
            CooperationId = cooperation.Id,
            RegencyCode = cooperation.RegencyCode,
            VillageCode = line.Key.VillageCode,
            Source = line.Key.Source,
            Day = details.Day,
            Amount = details.Amount,
            Note = Guard.OptionalText(details.Note, 300, nameof(Note)),
            FileId = fileId,
            RecorderId = who.AccountId,
            RecorderName = who.Name,
            RecordedAt = now,
        };
    }

    /// <summary>
    /// Takes it off by a counter entry of the same sum, which is returned to be stored. Refused: without a reason, a second time, and for a counter
    /// entry itself.
    /// </summary>
    public ContributionReceipt Reverse(Guid id, string? reason, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (IsReversed || ReversesId is not null)
        {
            throw new RuleBroken("Penerimaan ini sudah dikoreksi.");
        }

        var note = Guard.Text(reason, 300, nameof(Note), "Tulis alasan koreksi.");
        IsReversed = true;
        return new ContributionReceipt
        {
            Id = id,
            CooperationId = CooperationId,
            RegencyCode = RegencyCode,
            VillageCode = VillageCode,
            Source = Source,
            Day = today,
            Amount = -Amount,
            Note = note,
            ReversesId = Id,
            RecorderId = who.AccountId,
            RecorderName = who.Name,
            RecordedAt = now,
        };
    }

    /// <summary>Whether a repeated send says the same as this receipt.</summary>
    public bool SaysTheSame(Guid cooperationId, LedgerKey key, Guid recorderId, ReceiptDetails details) =>
        (CooperationId, VillageCode, Source, RecorderId, Day, Amount, Note ?? "")
        == (cooperationId, key.VillageCode, key.Source, recorderId, details.Day, details.Amount, details.Note?.Trim() ?? "");
}
