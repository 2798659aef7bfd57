using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    is_urgent = table.Column<bool>(type: "boolean", nullable: false),
                    once = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    text_parts = table.Column<string[]>(type: "text[]", nullable: true),
                    text_sentence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_parts = table.Column<string[]>(type: "text[]", nullable: false),
                    title_sentence = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notices_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_notices_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_id_at_id",
                table: "notices",
                columns: new[] { "account_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_unread",
                table: "notices",
                columns: new[] { "account_id", "at", "id" },
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_account_id_once",
                table: "notices",
                columns: new[] { "account_id", "once" },
                unique: true,
                filter: "once is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notices_cooperation_id",
                table: "notices",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_village_code",
                table: "notices",
                column: "village_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notices");
        }
    }
}
