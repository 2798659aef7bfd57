using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class CommentTable : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> table)
    {
        table.ToTable("comments");
        table.Spoken();
        table.Property(c => c.Body).HasMaxLength(2000);
        table.Property(c => c.Subject).HasMaxLength(300);
        table.Property(c => c.Version).IsRowVersion();
        table.PrimitiveCollection(c => c.Mentions);
        table.Ignore(c => c.IsFirst).Ignore(c => c.IsOpen);
        table.OwnsOne(c => c.Proposal, part =>
        {
            part.ToJson();
            part.Property(p => p.Before).HasMaxLength(PlanText.BodyMaxLength);
            part.Property(p => p.Text).HasMaxLength(PlanText.BodyMaxLength);
        });
        table.OwnsMany(c => c.Steps, part => part.ToJson());
        table.HasOne<Cooperation>().WithMany().HasForeignKey(c => c.CooperationId);
        table.HasOne<Comment>().WithMany().HasForeignKey(c => c.ThreadId);
        table.HasIndex(c => new { c.CooperationId, c.At });
        table.HasIndex(c => c.Mentions).HasMethod("gin");
    }
}

internal sealed class RemovedBranchTable : IEntityTypeConfiguration<RemovedBranch>
{
    public void Configure(EntityTypeBuilder<RemovedBranch> table)
    {
        table.ToTable("removed_branches");
        table.Property(b => b.Id).ValueGeneratedNever();
        table.Property(b => b.Title).HasMaxLength(300);
        table.Property(b => b.Content).HasColumnType("text").HasMaxLength(10_000_000);
        table.Property(b => b.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(b => b.Capacity).HasMaxLength(200);
        table.Property(b => b.PutBackBy).HasMaxLength(Account.NameMaxLength);
        table.HasOne<Plan>().WithMany().HasForeignKey(b => b.PlanId);
        table.HasIndex(b => new { b.PlanId, b.At });
    }
}

internal sealed class PlanTakingTable : IEntityTypeConfiguration<PlanTaking>
{
    public void Configure(EntityTypeBuilder<PlanTaking> table)
    {
        table.ToTable("plan_takings");
        table.Property(x => x.Id).ValueGeneratedNever();
        table.Property(x => x.SourceKey).HasMaxLength(40);
        table.Property(x => x.Title).HasMaxLength(Cooperation.TitleMaxLength);
        table.Property(x => x.Content).HasColumnType("text").HasMaxLength(10_000_000);
        table.Property(x => x.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(x => x.Capacity).HasMaxLength(200);
        table.Property(x => x.GivenBackBy).HasMaxLength(Account.NameMaxLength);
        table.HasOne<Plan>().WithMany().HasForeignKey(x => x.PlanId);
        table.HasIndex(x => new { x.PlanId, x.At });
    }
}

internal sealed class LibraryIndicatorTable : IEntityTypeConfiguration<LibraryIndicator>
{
    public void Configure(EntityTypeBuilder<LibraryIndicator> table)
    {
        table.ToTable("library_indicators").HasKey(i => i.Code);
        table.Property(i => i.Code).HasMaxLength(20);
        table.Property(i => i.Name).HasMaxLength(LibraryIndicator.NameMaxLength);
        table.Property(i => i.Theme).HasMaxLength(Domain.Identification.SubjectType.ThemeMaxLength);
        table.Property(i => i.Unit).HasMaxLength(40);
        table.Property(i => i.Definition).HasMaxLength(Indicator.DefinitionMaxLength);
        table.Property(i => i.Method).HasMaxLength(Indicator.MethodMaxLength);
        table.Property(i => i.Reference).HasMaxLength(LibraryIndicator.ReferenceMaxLength);
        table.Property(i => i.Version).IsRowVersion();
        table.HasIndex(i => new { i.Theme, i.Code });
        table.HasIndex(i => new { i.Name, i.Code });
    }
}

internal sealed class PlanPresenceTable : IEntityTypeConfiguration<PlanPresence>
{
    public void Configure(EntityTypeBuilder<PlanPresence> table)
    {
        table.ToTable("plan_presences");
        table.HasKey(p => new { p.CooperationId, p.Page, p.AccountId });
        table.Property(p => p.Page).HasMaxLength(PlanPresence.PageMaxLength);
        table.Property(p => p.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(p => p.Capacity).HasMaxLength(200);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(p => p.CooperationId);
    }
}
