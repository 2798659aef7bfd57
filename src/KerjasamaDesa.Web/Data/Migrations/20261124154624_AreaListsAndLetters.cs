using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class AreaListsAndLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "awaits_letter",
                table: "parties",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // Villages whose only letters are drafts, or drafts taken back, were never asked.
            migrationBuilder.Sql("""
                update parties p set awaits_letter = true
                where state <> 'Accepted'
                  and exists (select 1 from offers o where o.party_id = p.id)
                  and not exists (select 1 from offers o where o.party_id = p.id and o.sent_at is not null)
                """);

            migrationBuilder.CreateIndex(
                name: "ix_potentials_regency_code_title_id",
                table: "potentials",
                columns: new[] { "regency_code", "title", "id" },
                filter: "archived_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_needs_regency_code_priority_id",
                table: "needs",
                columns: new[] { "regency_code", "priority", "id" },
                filter: "archived_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_potentials_regency_code_title_id",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_needs_regency_code_priority_id",
                table: "needs");

            migrationBuilder.DropColumn(
                name: "awaits_letter",
                table: "parties");
        }
    }
}
