using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal static class SpokenTables
{
    /// <summary>What everything said has in common.</summary>
    public static void Spoken<T>(this EntityTypeBuilder<T> table)
        where T : Spoken
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(s => s.Capacity).HasMaxLength(200);
        table.Property(s => s.VillageCode).HasMaxLength(13);
    }

    /// <summary>What everything that somebody sees to has in common.</summary>
    public static void Entrusted<T>(this EntityTypeBuilder<T> table)
        where T : Entrusted
    {
        table.Spoken();
        table.Property(a => a.What).HasMaxLength(Domain.Coordination.Entrusted.WhatMaxLength);
        table.Property(a => a.Detail).HasMaxLength(Domain.Coordination.Entrusted.DetailMaxLength);
        table.Property(a => a.OwnerVillageCode).HasMaxLength(13);
        table.Property(a => a.OwnerName).HasMaxLength(Account.NameMaxLength);
        table.Property(a => a.State).HasConversion<string>().HasMaxLength(30);
        table.Property(a => a.ClosingNote).HasMaxLength(Domain.Coordination.Entrusted.NoteMaxLength);
        table.Property(a => a.Version).IsRowVersion();
        table.Ignore(a => a.IsOpen);
        table.OwnsMany(a => a.Steps, part =>
        {
            part.ToJson();
            part.Property(s => s.State).HasConversion<string>();
        });
        table.HasOne<Cooperation>().WithMany().HasForeignKey(a => a.CooperationId);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.EvidenceFileId);
        table.HasIndex(a => new { a.CooperationId, a.Due, a.Id });
        table.HasIndex(a => new { a.CooperationId, a.At, a.Id });
        table.HasIndex(a => new { a.OwnerAccountId, a.Due, a.Id });
        table.HasIndex(a => new { a.OwnerVillageCode, a.Due, a.Id });
    }
}

internal sealed class TalkThreadTable : IEntityTypeConfiguration<TalkThread>
{
    public void Configure(EntityTypeBuilder<TalkThread> table)
    {
        table.ToTable("talk_threads");
        table.Spoken();
        table.Property(t => t.Kind).HasConversion<string>().HasMaxLength(30);
        table.Property(t => t.SubjectKind).HasConversion<string>().HasMaxLength(30);
        table.Property(t => t.Title).HasMaxLength(TalkThread.TitleMaxLength);
        table.Property(t => t.SubjectTitle).HasMaxLength(TalkThread.SubjectMaxLength);
        table.Property(t => t.LastName).HasMaxLength(Account.NameMaxLength);
        table.Property(t => t.Version).IsRowVersion();
        table.Ignore(t => t.IsOpen);
        table.OwnsMany(t => t.Steps, part => part.ToJson());
        table.HasOne<Cooperation>().WithMany().HasForeignKey(t => t.CooperationId);
        table.HasIndex(t => new { t.CooperationId, t.Kind, t.LastAt, t.Id });
        table.HasIndex(t => new { t.CooperationId, t.Kind, t.Title, t.Id });
        table.HasIndex(t => new { t.CooperationId, t.SubjectId }).HasFilter("subject_id is not null");
        table.HasIndex(t => t.CooperationId, "ix_talk_threads_pinned").HasFilter("pinned_at is not null");
    }
}

internal sealed class TalkMessageTable : IEntityTypeConfiguration<TalkMessage>
{
    public void Configure(EntityTypeBuilder<TalkMessage> table)
    {
        table.ToTable("talk_messages");
        table.Spoken();
        table.Property(m => m.Body).HasMaxLength(TalkMessage.BodyMaxLength);
        table.Property(m => m.Version).IsRowVersion();
        table.PrimitiveCollection(m => m.Mentions);
        table.PrimitiveCollection(m => m.Files);
        table.OwnsMany(m => m.Wordings, part =>
        {
            part.ToJson();
            part.Property(w => w.Body).HasMaxLength(TalkMessage.BodyMaxLength);
        });
        table.HasOne<TalkThread>().WithMany().HasForeignKey(m => m.ThreadId);
        table.HasIndex(m => new { m.ThreadId, m.At, m.Id });
        table.HasIndex(m => m.Mentions).HasMethod("gin");
    }
}

internal sealed class TalkReceiptTable : IEntityTypeConfiguration<TalkReceipt>
{
    public void Configure(EntityTypeBuilder<TalkReceipt> table)
    {
        table.ToTable("talk_receipts");
        table.HasKey(r => new { r.ThreadId, r.VillageCode });
        table.Property(r => r.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(r => r.Capacity).HasMaxLength(200);
        table.HasOne<TalkThread>().WithMany().HasForeignKey(r => r.ThreadId);
        table.HasOne<Village>().WithMany().HasForeignKey(r => r.VillageCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActionItemTable : IEntityTypeConfiguration<ActionItem>
{
    public void Configure(EntityTypeBuilder<ActionItem> table)
    {
        table.ToTable("action_items");
        table.Entrusted();
        table.Property(a => a.SourceKind).HasConversion<string>().HasMaxLength(30);
        table.Property(a => a.SourceTitle).HasMaxLength(ActionItem.WhatMaxLength);
        table.HasIndex(a => a.SourceId).HasFilter("source_id is not null");
    }
}

internal sealed class TalkReadingTable : IEntityTypeConfiguration<TalkReading>
{
    public void Configure(EntityTypeBuilder<TalkReading> table)
    {
        table.ToTable("talk_readings");
        table.HasKey(r => new { r.ThreadId, r.AccountId });
        table.HasOne<TalkThread>().WithMany().HasForeignKey(r => r.ThreadId);
        table.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
    }
}
