using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PapersAndBallots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plans_state_id",
                table: "plans");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "in_force_since",
                table: "plans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "in_force_version",
                table: "plans",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "latest_version_hash",
                table: "plans",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "papers",
                table: "plans",
                type: "jsonb",
                nullable: false,
                defaultValue: """{"Gazette": "Berita Desa", "Texts": []}""");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "state_since",
                table: "plans",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "plan_versions",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "decision",
                table: "inter_village_deliberations",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(30)",
                oldMaxLength: 30);

            migrationBuilder.AddColumn<string>(
                name: "attendees",
                table: "inter_village_deliberations",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "called_at",
                table: "inter_village_deliberations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "called_by",
                table: "inter_village_deliberations",
                type: "character varying(330)",
                maxLength: 330,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "chair_name",
                table: "inter_village_deliberations",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "inter_village_deliberations",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "invitation_number",
                table: "inter_village_deliberations",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "items",
                table: "inter_village_deliberations",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note_taker_name",
                table: "inter_village_deliberations",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "quorum",
                table: "inter_village_deliberations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "inter_village_deliberations",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "time",
                table: "inter_village_deliberations",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "inter_village_deliberations",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.AddColumn<string>(
                name: "amendment_reason",
                table: "cooperations",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "amendments",
                table: "cooperations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_amending",
                table: "cooperations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    explanation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    villages = table.Column<string[]>(type: "character varying(13)[]", nullable: false),
                    opened_by = table.Column<string>(type: "character varying(330)", maxLength: 330, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballots", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballots_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_state_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_state_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_state_changes_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviewer_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: true),
                    body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviewer_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviewer_notes_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "version_signatures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    plan_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    regulation_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    regulation_day = table.Column<DateOnly>(type: "date", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    signer_capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scan_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_version_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_version_signatures_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ballot_voices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ballot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    choice = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    mandate_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    mandate_day = table.Column<DateOnly>(type: "date", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_voices", x => x.id);
                    table.ForeignKey(
                        name: "fk_ballot_voices_ballots_ballot_id",
                        column: x => x.ballot_id,
                        principalTable: "ballots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What stood before gets its codes, its states and its signatures from what it already is.
            migrationBuilder.Sql("""
                update plan_versions set code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh'));
                update inter_village_deliberations set state = 'Held', quorum = 1, code = upper(translate(left(replace(gen_random_uuid()::text, '-', ''), 10), '01', 'gh'));
                update plans p set latest_version_hash = (select v.hash from plan_versions v where v.plan_id = p.id and v.number = p.latest_version_number),
                    state_since = coalesce((select max(v.at) from plan_versions v where v.plan_id = p.id), (select c.updated_at from cooperations c where c.id = p.cooperation_id));
                insert into plan_state_changes (id, plan_id, state, at) select gen_random_uuid(), id, state, state_since from plans;
                insert into version_signatures (id, cooperation_id, village_code, plan_version, plan_hash, regulation_number, regulation_day, signer_id, signer_name, signer_capacity, at)
                    select gen_random_uuid(), p.cooperation_id, p.village_code, p.signature_plan_version, coalesce(l.latest_version_hash, ''), p.signature_regulation_number,
                        p.signature_regulation_day, p.signature_signer_id, p.signature_signer_name, '', p.signature_at
                    from parties p join plans l on l.cooperation_id = p.cooperation_id where p.signature_at is not null;
                update plans l set in_force_version = l.latest_version_number, in_force_since = (select max(p.signature_at) from parties p where p.cooperation_id = l.cooperation_id)
                    where l.state = 'Recommended' and exists (select 1 from parties p where p.cooperation_id = l.cooperation_id and p.state = 'Accepted')
                        and not exists (select 1 from parties p where p.cooperation_id = l.cooperation_id and p.state = 'Accepted' and p.signature_at is null);
                """);

            migrationBuilder.CreateIndex(
                name: "ix_plans_state_state_since_id",
                table: "plans",
                columns: new[] { "state", "state_since", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_versions_code",
                table: "plan_versions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inter_village_deliberations_code",
                table: "inter_village_deliberations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballot_voices_ballot_id_village_code",
                table: "ballot_voices",
                columns: new[] { "ballot_id", "village_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ballots_cooperation_id_at",
                table: "ballots",
                columns: new[] { "cooperation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_state_changes_plan_id_at",
                table: "plan_state_changes",
                columns: new[] { "plan_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviewer_notes_cooperation_id_at",
                table: "reviewer_notes",
                columns: new[] { "cooperation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_version_signatures_cooperation_id_plan_version_village_code",
                table: "version_signatures",
                columns: new[] { "cooperation_id", "plan_version", "village_code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ballot_voices");

            migrationBuilder.DropTable(
                name: "plan_state_changes");

            migrationBuilder.DropTable(
                name: "reviewer_notes");

            migrationBuilder.DropTable(
                name: "version_signatures");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropIndex(
                name: "ix_plans_state_state_since_id",
                table: "plans");

            migrationBuilder.DropIndex(
                name: "ix_plan_versions_code",
                table: "plan_versions");

            migrationBuilder.DropIndex(
                name: "ix_inter_village_deliberations_code",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "in_force_since",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "in_force_version",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "latest_version_hash",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "papers",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "state_since",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "code",
                table: "plan_versions");

            migrationBuilder.DropColumn(
                name: "attendees",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "called_at",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "called_by",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "chair_name",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "code",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "invitation_number",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "items",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "note_taker_name",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "quorum",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "state",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "time",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "inter_village_deliberations");

            migrationBuilder.DropColumn(
                name: "amendment_reason",
                table: "cooperations");

            migrationBuilder.DropColumn(
                name: "amendments",
                table: "cooperations");

            migrationBuilder.DropColumn(
                name: "is_amending",
                table: "cooperations");

            migrationBuilder.AlterColumn<string>(
                name: "decision",
                table: "inter_village_deliberations",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(30)",
                oldMaxLength: 30,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_state_id",
                table: "plans",
                columns: new[] { "state", "id" });
        }
    }
}
