using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SearchAndConstraints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "constraints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    severity = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    owner_village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    owner_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    closing_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_constraints", x => x.id);
                    table.ForeignKey(
                        name: "fk_constraints_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_constraints_files_evidence_file_id",
                        column: x => x.evidence_file_id,
                        principalTable: "files",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "search_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    audience = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    within = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<NpgsqlTsVector>(
                        type: "tsvector", nullable: false, computedColumnSql: "to_tsvector('indonesian', title || ' ' || body)", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_texts", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_constraints_cooperation_id_at_id",
                table: "constraints",
                columns: new[] { "cooperation_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_constraints_cooperation_id_due_id",
                table: "constraints",
                columns: new[] { "cooperation_id", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_constraints_entry_id",
                table: "constraints",
                column: "entry_id",
                filter: "entry_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_constraints_evidence_file_id",
                table: "constraints",
                column: "evidence_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_constraints_owner_account_id_due_id",
                table: "constraints",
                columns: new[] { "owner_account_id", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_constraints_owner_village_code_due_id",
                table: "constraints",
                columns: new[] { "owner_village_code", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_at_id",
                table: "search_texts",
                columns: new[] { "at", "id" },
                filter: "audience = 'Everyone'");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_at_id1",
                table: "search_texts",
                columns: new[] { "at", "id" },
                filter: "audience in ('Details', 'Talk')");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_at_id2",
                table: "search_texts",
                columns: new[] { "at", "id" },
                filter: "audience = 'Summary'");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_cooperation_id_at_id",
                table: "search_texts",
                columns: new[] { "cooperation_id", "at", "id" },
                filter: "audience in ('Details', 'Talk')");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_kind_at_id",
                table: "search_texts",
                columns: new[] { "kind", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_regency_code_at_id",
                table: "search_texts",
                columns: new[] { "regency_code", "at", "id" },
                filter: "audience in ('Details', 'Talk')");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words",
                table: "search_texts",
                column: "words",
                filter: "audience = 'Everyone'")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words1",
                table: "search_texts",
                column: "words",
                filter: "audience in ('Details', 'Talk')")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_search_texts_words2",
                table: "search_texts",
                column: "words",
                filter: "audience = 'Summary'")
                .Annotation("Npgsql:IndexMethod", "gin");

            // What is there already is searched too; from here on the database keeps the texts itself.
            foreach (var statement in SearchTriggers.Create())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var statement in SearchTriggers.Drop())
            {
                migrationBuilder.Sql(statement);
            }

            migrationBuilder.DropTable(
                name: "constraints");

            migrationBuilder.DropTable(
                name: "search_texts");
        }
    }
}
