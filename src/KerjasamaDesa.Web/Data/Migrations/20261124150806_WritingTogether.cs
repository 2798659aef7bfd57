using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class WritingTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "item_id",
                table: "comments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "comments",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "mentions",
                table: "comments",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<string>(
                name: "proposal",
                table: "comments",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "resolved_at",
                table: "comments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "steps",
                table: "comments",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "comments",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "thread_id",
                table: "comments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "comments",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "plan_presences",
                columns: table => new
                {
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_presences", x => new { x.cooperation_id, x.page, x.account_id });
                    table.ForeignKey(
                        name: "fk_plan_presences_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "removed_branches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 10000000, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    put_back_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    put_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removed_branches", x => x.id);
                    table.ForeignKey(
                        name: "fk_removed_branches_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comments_thread_id",
                table: "comments",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "ix_removed_branches_plan_id_at",
                table: "removed_branches",
                columns: new[] { "plan_id", "at" });

            migrationBuilder.AddForeignKey(
                name: "fk_comments_comments_thread_id",
                table: "comments",
                column: "thread_id",
                principalTable: "comments",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_comments_comments_thread_id",
                table: "comments");

            migrationBuilder.DropTable(
                name: "plan_presences");

            migrationBuilder.DropTable(
                name: "removed_branches");

            migrationBuilder.DropIndex(
                name: "ix_comments_thread_id",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "item_id",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "mentions",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "proposal",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "resolved_at",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "steps",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "thread_id",
                table: "comments");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "comments");
        }
    }
}
