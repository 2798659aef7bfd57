using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class SearchTextTable : IEntityTypeConfiguration<SearchText>
{
    /// <summary>The language whose word stems are kept and asked for.</summary>
    public const string Language = "indonesian";

    private const string Inner = "audience in ('Details', 'Talk')";

    public void Configure(EntityTypeBuilder<SearchText> table)
    {
        table.ToTable("search_texts");
        table.Property(x => x.Id).ValueGeneratedNever();
        table.Property(x => x.Source).HasMaxLength(30);
        table.Property(x => x.Kind).HasConversion<string>().HasMaxLength(30);
        table.Property(x => x.Audience).HasConversion<string>().HasMaxLength(30);
        table.Property(x => x.Within).HasMaxLength(60);
        table.Property(x => x.VillageCode).HasMaxLength(13);
        table.Property(x => x.RegencyCode).HasMaxLength(5);
        table.Property(x => x.Title).HasMaxLength(400);
        table.Property(x => x.Body).HasMaxLength(int.MaxValue).HasColumnType("text");
        table.HasGeneratedTsVectorColumn(x => x.Words, Language, x => new { x.Title, x.Body });

        // Each audience has word and order indexes of its own: a common word of village data must not be waded through to find it in a talk.
        foreach (var (name, filter) in (ReadOnlySpan<(string, string)>)[("everyone", "audience = 'Everyone'"), ("summary", "audience = 'Summary'"), ("inner", Inner)])
        {
            table.HasIndex(x => x.Words, $"ix_search_texts_words_{name}").HasMethod("gin").HasFilter(filter);
            table.HasIndex(x => new { x.At, x.Id }, $"ix_search_texts_at_{name}").HasFilter(filter);
        }

        table.HasIndex(x => new { x.RegencyCode, x.At, x.Id }, "ix_search_texts_regency").HasFilter(Inner);
        table.HasIndex(x => new { x.CooperationId, x.At, x.Id }, "ix_search_texts_cooperation").HasFilter(Inner);
        table.HasIndex(x => new { x.Kind, x.At, x.Id });
    }
}
