using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class VersionSignatureTable : IEntityTypeConfiguration<VersionSignature>
{
    public void Configure(EntityTypeBuilder<VersionSignature> table)
    {
        table.ToTable("version_signatures");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.VillageCode).HasMaxLength(13);
        table.Property(s => s.PlanHash).HasMaxLength(64);
        table.Property(s => s.RegulationNumber).HasMaxLength(60);
        table.Property(s => s.SignerName).HasMaxLength(Account.NameMaxLength);
        table.Property(s => s.SignerCapacity).HasMaxLength(200);
        table.HasIndex(s => new { s.CooperationId, s.PlanVersion, s.VillageCode }).IsUnique();
    }
}

internal sealed class PlanStateChangeTable : IEntityTypeConfiguration<PlanStateChange>
{
    public void Configure(EntityTypeBuilder<PlanStateChange> table)
    {
        table.ToTable("plan_state_changes");
        table.Property(c => c.Id).ValueGeneratedNever();
        table.HasIndex(c => new { c.PlanId, c.At });
    }
}

internal sealed class ReviewerNoteTable : IEntityTypeConfiguration<ReviewerNote>
{
    public void Configure(EntityTypeBuilder<ReviewerNote> table)
    {
        table.ToTable("reviewer_notes");
        table.Property(n => n.Id).ValueGeneratedNever();
        table.Property(n => n.Body).HasMaxLength(ReviewerNote.MaxLength);
        table.Property(n => n.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(n => n.Capacity).HasMaxLength(200);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(n => n.CooperationId);
        table.HasIndex(n => new { n.CooperationId, n.At });
    }
}

internal sealed class BallotTable : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> table)
    {
        table.ToTable("ballots");
        table.Property(b => b.Id).ValueGeneratedNever();
        table.Property(b => b.Question).HasMaxLength(AgendaItem.QuestionMaxLength);
        table.Property(b => b.Explanation).HasMaxLength(2000);
        table.Property(b => b.OpenedBy).HasMaxLength(330);
        table.PrimitiveCollection(b => b.Villages).ElementType().HasMaxLength(13);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(b => b.CooperationId);
        table.HasMany(b => b.Voices).WithOne().HasForeignKey(v => v.BallotId);
        table.HasIndex(b => new { b.CooperationId, b.At });
    }
}

internal sealed class BallotVoiceTable : IEntityTypeConfiguration<BallotVoice>
{
    public void Configure(EntityTypeBuilder<BallotVoice> table)
    {
        table.ToTable("ballot_voices");
        table.Property(v => v.Id).ValueGeneratedNever();
        table.Property(v => v.VillageCode).HasMaxLength(13);
        table.Property(v => v.Note).HasMaxLength(BallotVoice.NoteMaxLength);
        table.Property(v => v.MandateNumber).HasMaxLength(60);
        table.Property(v => v.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(v => v.Capacity).HasMaxLength(200);

        // One voice per village, however often the button is pressed.
        table.HasIndex(v => new { v.BallotId, v.VillageCode }).IsUnique();
    }
}

internal sealed class WithdrawalTable : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> table)
    {
        table.ToTable("withdrawals");
        table.Property(w => w.Id).ValueGeneratedNever();
        table.Property(w => w.LetterNumber).HasMaxLength(60);
        table.Property(w => w.RequestedBy).HasMaxLength(330);
        table.Property(w => w.Reason).HasMaxLength(Withdrawal.TextMaxLength);
        table.Property(w => w.PaidSource).HasMaxLength(Withdrawal.NoteMaxLength);
        table.Property(w => w.DecidedBy).HasMaxLength(330);
        table.Property(w => w.Terms).HasMaxLength(Withdrawal.TextMaxLength);
        table.Property(w => w.MinutesNumber).HasMaxLength(60);
        table.Property(w => w.SuccessorCode).HasMaxLength(13);
        table.Property(w => w.Proof).HasMaxLength(Withdrawal.NoteMaxLength);
        table.Property(w => w.Code).HasMaxLength(VerificationCode.Length);
        table.Property(w => w.Version).IsRowVersion();
        table.Ignore(w => w.Share).Ignore(w => w.Keeps).Ignore(w => w.Receives).Ignore(w => w.Arrears).Ignore(w => w.Net).Ignore(w => w.IsOpen);
        table.OwnsOne(w => w.Deliberation, part => part.Property(d => d.Notes).HasMaxLength(2000));
        table.Navigation(w => w.Deliberation).IsRequired();
        table.OwnsMany(w => w.Assets, part => part.ToJson());
        table.OwnsMany(w => w.Payments, part => part.ToJson());
        table.HasOne<Cooperation>().WithMany().HasForeignKey(w => w.CooperationId);
        table.HasOne<Village>().WithMany().HasForeignKey(w => w.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<InterVillageDeliberation>().WithMany().HasForeignKey(w => w.DeliberationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(w => w.Code).IsUnique();

        // One request of a village at a time, however often the button is pressed.
        table.HasIndex(w => new { w.CooperationId, w.VillageCode }).IsUnique().HasFilter("state in ('Requested', 'Agreed')");
    }
}
