using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Talk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    owner_village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    owner_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    source_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    source_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    closing_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    evidence_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_items_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_action_items_files_evidence_file_id",
                        column: x => x.evidence_file_id,
                        principalTable: "files",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "calendar_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_keys_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_calendar_keys_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "talk_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    messages = table.Column<int>(type: "integer", nullable: false),
                    is_unanswered = table.Column<bool>(type: "boolean", nullable: false),
                    pinned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_threads", x => x.id);
                    table.ForeignKey(
                        name: "fk_talk_threads_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    zone = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    quorum = table.Column<int>(type: "integer", nullable: false),
                    invitation_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    agenda = table.Column<string[]>(type: "text[]", nullable: false),
                    notes = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    notes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    notes_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    minutes_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    chair_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    note_taker_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: true),
                    options = table.Column<string>(type: "jsonb", nullable: true),
                    presences = table.Column<string>(type: "jsonb", nullable: true),
                    steps = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_team_meetings_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talk_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    mentions = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    files = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    wordings = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_talk_messages_talk_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "talk_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talk_readings",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_readings", x => new { x.thread_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_talk_readings_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_talk_readings_talk_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "talk_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "talk_receipts",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_receipts", x => new { x.thread_id, x.village_code });
                    table.ForeignKey(
                        name: "fk_talk_receipts_talk_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "talk_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_talk_receipts_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_items_cooperation_id_at_id",
                table: "action_items",
                columns: new[] { "cooperation_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_items_cooperation_id_due_id",
                table: "action_items",
                columns: new[] { "cooperation_id", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_items_evidence_file_id",
                table: "action_items",
                column: "evidence_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_items_owner_account_id_due_id",
                table: "action_items",
                columns: new[] { "owner_account_id", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_items_owner_village_code_due_id",
                table: "action_items",
                columns: new[] { "owner_village_code", "due", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_items_source_id",
                table: "action_items",
                column: "source_id",
                filter: "source_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_keys_account_id_cooperation_id",
                table: "calendar_keys",
                columns: new[] { "account_id", "cooperation_id" },
                unique: true,
                filter: "revoked_at is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_keys_cooperation_id",
                table: "calendar_keys",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_keys_secret_hash",
                table: "calendar_keys",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_talk_messages_mentions",
                table: "talk_messages",
                column: "mentions")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_talk_messages_thread_id_at_id",
                table: "talk_messages",
                columns: new[] { "thread_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_readings_account_id",
                table: "talk_readings",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_talk_receipts_village_code",
                table: "talk_receipts",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_talk_threads_cooperation_id",
                table: "talk_threads",
                column: "cooperation_id",
                filter: "pinned_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_talk_threads_cooperation_id_kind_last_at_id",
                table: "talk_threads",
                columns: new[] { "cooperation_id", "kind", "last_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_threads_cooperation_id_kind_title_id",
                table: "talk_threads",
                columns: new[] { "cooperation_id", "kind", "title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_threads_cooperation_id_subject_id",
                table: "talk_threads",
                columns: new[] { "cooperation_id", "subject_id" },
                filter: "subject_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_team_meetings_code",
                table: "team_meetings",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_meetings_cooperation_id_day_id",
                table: "team_meetings",
                columns: new[] { "cooperation_id", "day", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_items");

            migrationBuilder.DropTable(
                name: "calendar_keys");

            migrationBuilder.DropTable(
                name: "talk_messages");

            migrationBuilder.DropTable(
                name: "talk_readings");

            migrationBuilder.DropTable(
                name: "talk_receipts");

            migrationBuilder.DropTable(
                name: "team_meetings");

            migrationBuilder.DropTable(
                name: "talk_threads");
        }
    }
}
