using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Matching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_potentials_regency_code_type_code",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_needs_regency_code_type_code",
                table: "needs");

            // The Indonesian word stems of name and the beginning of the description: computed by the database whenever a row is written, so
            // they cannot go stale. No entity has them; only the search for opportunities reads them.
            foreach (var table in (string[])["potentials", "needs"])
            {
                migrationBuilder.Sql($"""
                    alter table {table} add column word_stems tsvector not null generated always as
                        (strip(to_tsvector('indonesian', title || ' ' || left(coalesce(description, ''), 200)))) stored
                    """);
            }

            migrationBuilder.CreateTable(
                name: "dismissed_matches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    other_village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    mine_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theirs_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dismissed_matches", x => x.id);
                    table.ForeignKey(
                        name: "fk_dismissed_matches_villages_other_village_code",
                        column: x => x.other_village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_dismissed_matches_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_potentials_matching",
                table: "potentials",
                columns: new[] { "regency_code", "type_code" },
                filter: "archived_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "village_code", "quantity", "shareable_quantity", "unit", "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "ix_needs_matching",
                table: "needs",
                columns: new[] { "regency_code", "type_code" },
                filter: "archived_at is null and state <> 'Met'")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "village_code", "quantity", "unit", "priority", "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "ix_dismissed_matches_other_village_code",
                table: "dismissed_matches",
                column: "other_village_code");

            migrationBuilder.CreateIndex(
                name: "ix_dismissed_matches_village_code_at_id",
                table: "dismissed_matches",
                columns: new[] { "village_code", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dismissed_matches_village_code_mine_id_theirs_id",
                table: "dismissed_matches",
                columns: new[] { "village_code", "mine_id", "theirs_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dismissed_matches");

            migrationBuilder.Sql("alter table potentials drop column word_stems");
            migrationBuilder.Sql("alter table needs drop column word_stems");

            migrationBuilder.DropIndex(
                name: "ix_potentials_matching",
                table: "potentials");

            migrationBuilder.DropIndex(
                name: "ix_needs_matching",
                table: "needs");

            migrationBuilder.CreateIndex(
                name: "ix_potentials_regency_code_type_code",
                table: "potentials",
                columns: new[] { "regency_code", "type_code" });

            migrationBuilder.CreateIndex(
                name: "ix_needs_regency_code_type_code",
                table: "needs",
                columns: new[] { "regency_code", "type_code" });
        }
    }
}
