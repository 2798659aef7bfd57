using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class AreaListOrders : Migration
    {
        private static readonly (string Table, string Name, string Order)[] Orders =
        [
            ("potentials", "ix_potentials_regency_code_quantity_id", "coalesce(quantity, 0.0)"),
            ("potentials", "ix_potentials_regency_code_shareable_quantity_id", "coalesce(shareable_quantity, 0.0)"),
            ("needs", "ix_needs_regency_code_affected_people_id", "coalesce(affected_people, 0)"),
            ("needs", "ix_needs_regency_code_estimated_cost_id", "coalesce(estimated_cost, 0.0)"),
            ("needs", "ix_needs_regency_code_planned_year_id", "coalesce(planned_year, 9999)"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_potentials_matching",
                table: "potentials");

            migrationBuilder.CreateIndex(
                name: "ix_potentials_matching",
                table: "potentials",
                columns: new[] { "regency_code", "type_code", "id" },
                filter: "archived_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "village_code", "quantity", "shareable_quantity", "unit", "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "ix_potentials_regency_code_review_on",
                table: "potentials",
                columns: new[] { "regency_code", "review_on" },
                filter: "archived_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_potentials_regency_code_year_id",
                table: "potentials",
                columns: new[] { "regency_code", "year", "id" },
                filter: "archived_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_needs_regency_code_review_on",
                table: "needs",
                columns: new[] { "regency_code", "review_on" },
                filter: "archived_at is null and state <> 'Met'");

            migrationBuilder.CreateIndex(
                name: "ix_needs_regency_code_title_id",
                table: "needs",
                columns: new[] { "regency_code", "title", "id" },
                filter: "archived_at is null");

            // What EF has no words for: what is not known counts as nothing in these orders, and a village stands under the name it is
            // shown with. The expressions are those of the lists' queries, letter by letter, or the indexes go unused.
            foreach (var (table, name, order) in Orders)
            {
                migrationBuilder.Sql($"create index {name} on {table} (regency_code, ({order}), id) where archived_at is null");
            }

            migrationBuilder.Sql("create index ix_villages_shown_name on villages (regency_code, (village_term || ' ' || name), code)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index ix_villages_shown_name");
            foreach (var (_, name, _) in Orders)
            {
                migrationBuilder.Sql($"drop index {name}");
            }

            migrationBuilder.DropIndex(
                name: "ix_potentials_matching",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_potentials_regency_code_review_on",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_potentials_regency_code_year_id",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_needs_regency_code_review_on",
                table: "needs");

            migrationBuilder.DropIndex(
                name: "ix_needs_regency_code_title_id",
                table: "needs");

            migrationBuilder.CreateIndex(
                name: "ix_potentials_matching",
                table: "potentials",
                columns: new[] { "regency_code", "type_code" },
                filter: "archived_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "village_code", "quantity", "shareable_quantity", "unit", "latitude", "longitude" });
        }
    }
}
