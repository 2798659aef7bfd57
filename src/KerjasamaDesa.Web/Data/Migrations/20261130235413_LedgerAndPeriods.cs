using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class LedgerAndPeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "show_cause_for",
                table: "team_meetings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "correction_note",
                table: "monitoring_entries",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "counts_on",
                table: "monitoring_entries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "file_id",
                table: "indicator_measurements",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "parts",
                table: "indicator_measurements",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reporting_cycle",
                table: "cooperations",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Quarterly");

            // What was verified before there were closed periods counts on the day of its visit.
            migrationBuilder.Sql("update monitoring_entries set counts_on = day where state = 'Verified'");
            migrationBuilder.Sql("update indicator_measurements set parts = '[]'");

            migrationBuilder.CreateTable(
                name: "contribution_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_reversed = table.Column<bool>(type: "boolean", nullable: false),
                    recorder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorder_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_receipts_contribution_receipts_reverses_id",
                        column: x => x.reverses_id,
                        principalTable: "contribution_receipts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contribution_receipts_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contribution_receipts_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contribution_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    parts = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contribution_schedules", x => x.id);
                    table.ForeignKey(
                        name: "fk_contribution_schedules_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "period_closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    end = table.Column<DateOnly>(type: "date", nullable: false),
                    physical_percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    spent = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reopened_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopen_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_period_closings", x => x.id);
                    table.ForeignKey(
                        name: "fk_period_closings_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "received_benefits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    worth = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorder_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    struck_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    struck_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    struck_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_benefits", x => x.id);
                    table.ForeignKey(
                        name: "fk_received_benefits_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_received_benefits_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_team_meetings_cooperation_id_show_cause_for",
                table: "team_meetings",
                columns: new[] { "cooperation_id", "show_cause_for" },
                unique: true,
                filter: "show_cause_for is not null");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_measurements_file_id",
                table: "indicator_measurements",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_receipts_cooperation_id_day_id",
                table: "contribution_receipts",
                columns: new[] { "cooperation_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contribution_receipts_file_id",
                table: "contribution_receipts",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_contribution_receipts_reverses_id",
                table: "contribution_receipts",
                column: "reverses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contribution_schedules_cooperation_id_village_code_source",
                table: "contribution_schedules",
                columns: new[] { "cooperation_id", "village_code", "source" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_period_closings_cooperation_id_end",
                table: "period_closings",
                columns: new[] { "cooperation_id", "end" },
                unique: true,
                filter: "reopened_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_received_benefits_cooperation_id_day_id",
                table: "received_benefits",
                columns: new[] { "cooperation_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_received_benefits_file_id",
                table: "received_benefits",
                column: "file_id");

            migrationBuilder.AddForeignKey(
                name: "fk_indicator_measurements_files_file_id",
                table: "indicator_measurements",
                column: "file_id",
                principalTable: "files",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_indicator_measurements_files_file_id",
                table: "indicator_measurements");

            migrationBuilder.DropTable(
                name: "contribution_receipts");

            migrationBuilder.DropTable(
                name: "contribution_schedules");

            migrationBuilder.DropTable(
                name: "period_closings");

            migrationBuilder.DropTable(
                name: "received_benefits");

            migrationBuilder.DropIndex(
                name: "ix_team_meetings_cooperation_id_show_cause_for",
                table: "team_meetings");

            migrationBuilder.DropIndex(
                name: "ix_indicator_measurements_file_id",
                table: "indicator_measurements");

            migrationBuilder.DropColumn(
                name: "show_cause_for",
                table: "team_meetings");

            migrationBuilder.DropColumn(
                name: "correction_note",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "counts_on",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "file_id",
                table: "indicator_measurements");

            migrationBuilder.DropColumn(
                name: "parts",
                table: "indicator_measurements");

            migrationBuilder.DropColumn(
                name: "reporting_cycle",
                table: "cooperations");
        }
    }
}
