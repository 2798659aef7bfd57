using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FieldQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "latitude",
                table: "monitoring_entries",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "longitude",
                table: "monitoring_entries",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "obstacle",
                table: "monitoring_entries",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposal",
                table: "monitoring_entries",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_mark",
                table: "monitoring_entries",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "visit_id",
                table: "monitoring_entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "written_at",
                table: "monitoring_entries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "written_by_name",
                table: "monitoring_entries",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_hash",
                table: "entry_photos",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "entry_awaited_photos",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_awaited_photos", x => new { x.entry_id, x.hash });
                    table.ForeignKey(
                        name: "fk_entry_awaited_photos_monitoring_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "monitoring_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_monitoring_entries_visit_id",
                table: "monitoring_entries",
                column: "visit_id",
                filter: "visit_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "entry_awaited_photos");

            migrationBuilder.DropIndex(
                name: "ix_monitoring_entries_visit_id",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "latitude",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "longitude",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "obstacle",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "proposal",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "sent_mark",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "visit_id",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "written_at",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "written_by_name",
                table: "monitoring_entries");

            migrationBuilder.DropColumn(
                name: "sent_hash",
                table: "entry_photos");
        }
    }
}
