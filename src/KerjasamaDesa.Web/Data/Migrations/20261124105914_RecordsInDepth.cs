using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RecordsInDepth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "subject_types",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<string>(
                name: "data_source",
                table: "potentials",
                type: "character varying(150)",
                maxLength: 150,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "potentials",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reviewed_at",
                table: "potentials",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "data_source",
                table: "needs",
                type: "character varying(150)",
                maxLength: 150,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "planned_year",
                table: "needs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "review_on",
                table: "needs",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reviewed_at",
                table: "needs",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            // What was recorded before was last looked at when it was last changed, and wants to be looked at a year later.
            foreach (var table in new[] { "potentials", "needs" })
            {
                migrationBuilder.Sql($"""
                    update {table} set reviewed_at = updated_at, review_on = (updated_at at time zone 'Asia/Jakarta' + interval '1 year')::date;
                    alter table {table} alter column reviewed_at drop default, alter column review_on drop default;
                    """);
            }

            migrationBuilder.CreateTable(
                name: "need_rankings",
                columns: table => new
                {
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    order = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_need_rankings", x => x.village_code);
                    table.ForeignKey(
                        name: "fk_need_rankings_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    potential_id = table.Column<Guid>(type: "uuid", nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    caption = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_photos", x => x.id);
                    table.CheckConstraint("ck_subject_photos_one_subject", "num_nonnulls(potential_id, need_id) = 1");
                    table.ForeignKey(
                        name: "fk_subject_photos_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_subject_photos_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_subject_photos_potentials_potential_id",
                        column: x => x.potential_id,
                        principalTable: "potentials",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "ix_potentials_village_code_review_on",
                table: "potentials",
                columns: new[] { "village_code", "review_on" });

            migrationBuilder.CreateIndex(
                name: "ix_needs_village_code_review_on",
                table: "needs",
                columns: new[] { "village_code", "review_on" });

            migrationBuilder.CreateIndex(
                name: "ix_subject_photos_file_id",
                table: "subject_photos",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_subject_photos_need_id",
                table: "subject_photos",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_subject_photos_potential_id",
                table: "subject_photos",
                column: "potential_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_name",
                table: "units",
                column: "name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "need_rankings");

            migrationBuilder.DropTable(
                name: "subject_photos");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropIndex(
                name: "ix_potentials_village_code_review_on",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_needs_village_code_review_on",
                table: "needs");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "subject_types");

            migrationBuilder.DropColumn(
                name: "data_source",
                table: "potentials");

            migrationBuilder.DropColumn(
                name: "review_on",
                table: "potentials");

            migrationBuilder.DropColumn(
                name: "reviewed_at",
                table: "potentials");

            migrationBuilder.DropColumn(
                name: "data_source",
                table: "needs");

            migrationBuilder.DropColumn(
                name: "planned_year",
                table: "needs");

            migrationBuilder.DropColumn(
                name: "review_on",
                table: "needs");

            migrationBuilder.DropColumn(
                name: "reviewed_at",
                table: "needs");
        }
    }
}
