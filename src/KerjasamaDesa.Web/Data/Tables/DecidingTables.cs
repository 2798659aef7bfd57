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
