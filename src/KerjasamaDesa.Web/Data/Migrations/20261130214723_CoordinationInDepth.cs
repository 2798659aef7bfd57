using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CoordinationInDepth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "village_meetings",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "decree_code",
                table: "teams",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decree_place",
                table: "teams",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_email",
                table: "team_members",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_phone",
                table: "team_members",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "duties",
                table: "team_members",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "gender",
                table: "team_members",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stands_in_for_id",
                table: "team_members",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "plans",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "parties",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "offers",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "evaluations",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

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
                name: "former_decrees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_decrees", x => x.id);
                    table.ForeignKey(
                        name: "fk_former_decrees_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rotation_turns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rotation_turns", x => x.id);
                    table.ForeignKey(
                        name: "fk_rotation_turns_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_rotation_turns_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seat_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    invited_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seat_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_seat_invitations_team_members_member_id",
                        column: x => x.member_id,
                        principalTable: "team_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_seat_invitations_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "team_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_team_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_team_texts_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    letter_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_by = table.Column<string>(type: "character varying(330)", maxLength: 330, nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    deliberation_day = table.Column<DateOnly>(type: "date", nullable: false),
                    deliberation_attendance = table.Column<int>(type: "integer", nullable: false),
                    deliberation_decision = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    deliberation_notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    deliberation_minutes_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deliberation_meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rule = table.Column<string[]>(type: "text[]", nullable: false),
                    due = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    paid = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    paid_source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    deliberation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "character varying(330)", maxLength: 330, nullable: true),
                    terms = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    minutes_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    successor_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proof = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    assets = table.Column<string>(type: "jsonb", nullable: true),
                    payments = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawals", x => x.id);
                    table.ForeignKey(
                        name: "fk_withdrawals_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_withdrawals_inter_village_deliberations_deliberation_id",
                        column: x => x.deliberation_id,
                        principalTable: "inter_village_deliberations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withdrawals_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "working_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    assignment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    member_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_working_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_working_groups_team_members_lead_id",
                        column: x => x.lead_id,
                        principalTable: "team_members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_working_groups_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "teams",
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

            // Papers that were made before have a code from now on; two rows never share one.
            migrationBuilder.Sql(
                """
                update plans set code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh'));
                update offers set code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh'));
                update village_meetings set code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh'));
                update evaluations set code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh'));
                update teams set decree_code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh')) where decree_number is not null and decree_day is not null;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_village_meetings_code",
                table: "village_meetings",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teams_decree_code",
                table: "teams",
                column: "decree_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_team_members_stands_in_for_id",
                table: "team_members",
                column: "stands_in_for_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_code",
                table: "plans",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offers_code",
                table: "offers",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluations_code",
                table: "evaluations",
                column: "code",
                unique: true);

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
                name: "ix_former_decrees_team_id",
                table: "former_decrees",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_rotation_turns_team_id",
                table: "rotation_turns",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_rotation_turns_village_code",
                table: "rotation_turns",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_seat_invitations_member_id",
                table: "seat_invitations",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_invitations_team_id",
                table: "seat_invitations",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_seat_invitations_token_hash",
                table: "seat_invitations",
                column: "token_hash",
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

            migrationBuilder.CreateIndex(
                name: "ix_team_texts_team_id_slot",
                table: "team_texts",
                columns: new[] { "team_id", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_code",
                table: "withdrawals",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_cooperation_id_village_code",
                table: "withdrawals",
                columns: new[] { "cooperation_id", "village_code" },
                unique: true,
                filter: "state in ('Requested', 'Agreed')");

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_deliberation_id",
                table: "withdrawals",
                column: "deliberation_id");

            migrationBuilder.CreateIndex(
                name: "ix_withdrawals_village_code",
                table: "withdrawals",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_working_groups_lead_id",
                table: "working_groups",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_working_groups_team_id",
                table: "working_groups",
                column: "team_id");

            migrationBuilder.AddForeignKey(
                name: "fk_team_members_team_members_stands_in_for_id",
                table: "team_members",
                column: "stands_in_for_id",
                principalTable: "team_members",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_team_members_team_members_stands_in_for_id",
                table: "team_members");

            migrationBuilder.DropTable(
                name: "action_items");

            migrationBuilder.DropTable(
                name: "calendar_keys");

            migrationBuilder.DropTable(
                name: "former_decrees");

            migrationBuilder.DropTable(
                name: "rotation_turns");

            migrationBuilder.DropTable(
                name: "seat_invitations");

            migrationBuilder.DropTable(
                name: "talk_messages");

            migrationBuilder.DropTable(
                name: "talk_readings");

            migrationBuilder.DropTable(
                name: "talk_receipts");

            migrationBuilder.DropTable(
                name: "team_meetings");

            migrationBuilder.DropTable(
                name: "team_texts");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropTable(
                name: "working_groups");

            migrationBuilder.DropTable(
                name: "talk_threads");

            migrationBuilder.DropIndex(
                name: "ix_village_meetings_code",
                table: "village_meetings");

            migrationBuilder.DropIndex(
                name: "ix_teams_decree_code",
                table: "teams");

            migrationBuilder.DropIndex(
                name: "ix_team_members_stands_in_for_id",
                table: "team_members");

            migrationBuilder.DropIndex(
                name: "ix_plans_code",
                table: "plans");

            migrationBuilder.DropIndex(
                name: "ix_offers_code",
                table: "offers");

            migrationBuilder.DropIndex(
                name: "ix_evaluations_code",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "code",
                table: "village_meetings");

            migrationBuilder.DropColumn(
                name: "decree_code",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "decree_place",
                table: "teams");

            migrationBuilder.DropColumn(
                name: "contact_email",
                table: "team_members");

            migrationBuilder.DropColumn(
                name: "contact_phone",
                table: "team_members");

            migrationBuilder.DropColumn(
                name: "duties",
                table: "team_members");

            migrationBuilder.DropColumn(
                name: "gender",
                table: "team_members");

            migrationBuilder.DropColumn(
                name: "stands_in_for_id",
                table: "team_members");

            migrationBuilder.DropColumn(
                name: "code",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "code",
                table: "offers");

            migrationBuilder.DropColumn(
                name: "code",
                table: "evaluations");
        }
    }
}
