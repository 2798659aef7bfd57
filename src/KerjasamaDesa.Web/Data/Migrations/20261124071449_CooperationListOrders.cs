using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CooperationListOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_cooperations_regency_code_stage_id",
                table: "cooperations",
                columns: new[] { "regency_code", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cooperations_regency_code_start_year_id",
                table: "cooperations",
                columns: new[] { "regency_code", "start_year", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cooperations_regency_code_stage_id",
                table: "cooperations");

            migrationBuilder.DropIndex(
                name: "ix_cooperations_regency_code_start_year_id",
                table: "cooperations");
        }
    }
}
