using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class WorkAfterAmendments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_indicator_measurements_indicators_indicator_id",
                table: "indicator_measurements");

            migrationBuilder.DropForeignKey(
                name: "fk_monitoring_entries_activities_activity_id",
                table: "monitoring_entries");

            migrationBuilder.DropIndex(
                name: "ix_indicator_measurements_indicator_id",
                table: "indicator_measurements");

            migrationBuilder.AddColumn<string>(
                name: "activity_title",
                table: "monitoring_entries",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "output_unit",
                table: "monitoring_entries",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            // What was recorded before is still of the activities as they stand.
            migrationBuilder.Sql("update monitoring_entries e set activity_title = a.title, output_unit = a.output_unit from activities a where a.id = e.activity_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "activity_title",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "output_unit",
                table: "monitoring_entries");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_measurements_indicator_id",
                table: "indicator_measurements",
                column: "indicator_id");

            migrationBuilder.AddForeignKey(
                name: "fk_indicator_measurements_indicators_indicator_id",
                table: "indicator_measurements",
                column: "indicator_id",
                principalTable: "indicators",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_monitoring_entries_activities_activity_id",
                table: "monitoring_entries",
                column: "activity_id",
                principalTable: "activities",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
