using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class OfficesAndMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<Guid>(
                name: "deliberation_meeting_id",
                table: "parties",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "office_holders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    office = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    seat = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    decree_number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    nip = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_holders", x => x.id);
                    table.ForeignKey(
                        name: "fk_office_holders_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "village_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agenda = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    invitation_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    minutes_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    chair_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    note_taker_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    attendance = table.Column<int>(type: "integer", nullable: true),
                    conclusion = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    minutes_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    attendees = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_village_meetings", x => x.id);
                    table.ForeignKey(
                        name: "fk_village_meetings_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "village_meeting_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    potential_id = table.Column<Guid>(type: "uuid", nullable: true),
                    need_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_village_meeting_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_village_meeting_items_needs_need_id",
                        column: x => x.need_id,
                        principalTable: "needs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_village_meeting_items_potentials_potential_id",
                        column: x => x.potential_id,
                        principalTable: "potentials",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_village_meeting_items_village_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "village_meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_parties_deliberation_meeting_id",
                table: "parties",
                column: "deliberation_meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_holders_village_code_seat_from",
                table: "office_holders",
                columns: new[] { "village_code", "seat", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_village_meeting_items_meeting_id_order",
                table: "village_meeting_items",
                columns: new[] { "meeting_id", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_village_meeting_items_need_id",
                table: "village_meeting_items",
                column: "need_id");

            migrationBuilder.CreateIndex(
                name: "ix_village_meeting_items_potential_id",
                table: "village_meeting_items",
                column: "potential_id");

            migrationBuilder.CreateIndex(
                name: "ix_village_meetings_village_code_day_id",
                table: "village_meetings",
                columns: new[] { "village_code", "day", "id" });

            migrationBuilder.AddForeignKey(
                name: "fk_parties_village_meetings_deliberation_meeting_id",
                table: "parties",
                column: "deliberation_meeting_id",
                principalTable: "village_meetings",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Two people saving at once must not give a village two heads for one day.
            migrationBuilder.Sql("""
                alter table office_holders add constraint ex_office_holders_one_at_a_time
                    exclude using gist (village_code with =, seat with =, daterange("from", "to", '[]') with &&) where (seat is not null);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_parties_village_meetings_deliberation_meeting_id",
                table: "parties");

            migrationBuilder.DropTable(
                name: "office_holders");

            migrationBuilder.DropTable(
                name: "village_meeting_items");

            migrationBuilder.DropTable(
                name: "village_meetings");

            migrationBuilder.DropIndex(
                name: "ix_parties_deliberation_meeting_id",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "deliberation_meeting_id",
                table: "parties");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
