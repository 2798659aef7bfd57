using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable("accounts");
        table.Property(a => a.FullName).HasMaxLength(Account.NameMaxLength);
        table.Property(a => a.PasswordHash).HasMaxLength(400);
        table.Property(a => a.ConcurrencyStamp).HasMaxLength(100);
        table.Property(a => a.SecurityStamp).HasMaxLength(100);
        table.HasIndex(a => new { a.FullName, a.Id });

        table.HasIndex(a => a.FullName, "ix_accounts_full_name_trigrams").HasMethod("gin").HasOperators("gin_trgm_ops");
        table.HasIndex(a => a.NormalizedUserName, "ix_accounts_user_name_trigrams").HasMethod("gin").HasOperators("gin_trgm_ops");

        // One signs in by e-mail too, so it must name one account.
        table.HasIndex(a => a.NormalizedEmail).IsUnique().HasDatabaseName("ix_accounts_normalized_email");
    }
}

internal sealed class EndedSessionTable : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> table)
    {
        table.ToTable("ended_sessions");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.HasIndex(s => s.At);
    }
}

internal sealed class MandateTable : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> table)
    {
        table.ToTable("mandates");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Scope).HasMaxLength(13);
        table.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(m => m.Scope).HasOperators("text_pattern_ops");
    }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("audit_trail");
        table.Property(a => a.Id).UseIdentityAlwaysColumn();
        table.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(a => a.Capacity).HasMaxLength(200);
        table.Property(a => a.Entity).HasMaxLength(60);
        table.Property(a => a.EntityId).HasMaxLength(60);
        table.Property(a => a.RegencyCode).HasMaxLength(5);
        table.Property(a => a.Changes).HasColumnType("jsonb");
        table.HasIndex(a => new { a.CooperationId, a.Id });
        table.HasIndex(a => new { a.RegencyCode, a.Id });
        table.HasIndex(a => new { a.AccountId, a.Id });
        table.HasIndex(a => new { a.EntityId, a.Id });

        // Lines come in the order of time, so a few bytes for each block of them find a day.
        table.HasIndex(a => a.At).HasMethod("brin");
    }
}

internal sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> table)
    {
        table.ToTable("files", t => t.HasCheckConstraint("ck_files_owner", "num_nonnulls(cooperation_id, village_code) = 1"));
        table.Property(f => f.Id).ValueGeneratedNever();
        table.Property(f => f.Name).HasMaxLength(200);
        table.Property(f => f.ContentType).HasMaxLength(100);
        table.Property(f => f.Hash).HasMaxLength(64);
        table.Property(f => f.UploadedByName).HasMaxLength(Account.NameMaxLength);
        table.HasIndex(f => f.CooperationId);
        table.HasOne<Village>().WithMany().HasForeignKey(f => f.VillageCode).OnDelete(DeleteBehavior.Restrict);
    }
}
