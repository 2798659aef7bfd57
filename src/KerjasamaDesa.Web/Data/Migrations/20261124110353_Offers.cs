using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Offers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "crest_file_id",
                table: "villages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reasons",
                table: "cooperations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    from_district_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    district_code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    regency_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    nature = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    contact_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    contact_phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    state = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    sent_by_capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    signer_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    closing_note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    content_funding = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    content_procedure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    content_reasons = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    content_rights_and_duties = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    content_scope = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    content_subject = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    content_term = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offers", x => x.id);
                    table.ForeignKey(
                        name: "fk_offers_cooperations_cooperation_id",
                        column: x => x.cooperation_id,
                        principalTable: "cooperations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_offers_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_offers_villages_from_village_code",
                        column: x => x.from_village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offers_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "offer_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_offer_messages_offers_offer_id",
                        column: x => x.offer_id,
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "offer_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    offer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    by_capacity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offer_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_offer_reminders_offers_offer_id",
                        column: x => x.offer_id,
                        principalTable: "offers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_offer_messages_offer_id",
                table: "offer_messages",
                column: "offer_id");

            migrationBuilder.CreateIndex(
                name: "ix_offer_reminders_offer_id_day",
                table: "offer_reminders",
                columns: new[] { "offer_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offer_reminders_to_account_id",
                table: "offer_reminders",
                column: "to_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_offers_answer_by_id",
                table: "offers",
                columns: new[] { "answer_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_cooperation_id",
                table: "offers",
                column: "cooperation_id");

            migrationBuilder.CreateIndex(
                name: "ix_offers_day_id",
                table: "offers",
                columns: new[] { "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_district_code_day_id",
                table: "offers",
                columns: new[] { "district_code", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_from_district_code_day_id",
                table: "offers",
                columns: new[] { "from_district_code", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_from_village_code_day_id",
                table: "offers",
                columns: new[] { "from_village_code", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_party_id",
                table: "offers",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ix_offers_regency_code_answer_by_id",
                table: "offers",
                columns: new[] { "regency_code", "answer_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_regency_code_day_id",
                table: "offers",
                columns: new[] { "regency_code", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_offers_village_code_day_id",
                table: "offers",
                columns: new[] { "village_code", "day", "id" });

            // Letters that were only noted by number and day become letters of their own; those still unanswered get a new month.
            migrationBuilder.Sql("""
                insert into offers (id, cooperation_id, party_id, from_village_code, from_district_code, village_code, district_code, regency_code,
                    number, day, answer_by, nature, state, created_at, sent_at, closed_at, decision, closing_note)
                select gen_random_uuid(), c.id, p.id, c.initiating_village_code, left(c.initiating_village_code, 8), p.village_code, p.district_code, c.regency_code,
                    p.offer_number, coalesce(p.offer_day, p.invited_at::date),
                    case when p.state = 'Invited' then greatest(coalesce(p.offer_day, p.invited_at::date), current_date) else coalesce(p.offer_day, p.invited_at::date) end + 30,
                    'Ordinary', case p.state when 'Invited' then 'Sent' when 'Withdrawn' then 'Withdrawn' else 'Answered' end,
                    p.invited_at, p.invited_at, p.answered_at, p.deliberation_decision, p.deliberation_notes
                from parties p join cooperations c on c.id = p.cooperation_id
                where (p.offer_number is not null or p.offer_day is not null) and p.village_code <> c.initiating_village_code;
                """);

            migrationBuilder.DropColumn(
                name: "offer_day",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "offer_number",
                table: "parties");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "offer_messages");

            migrationBuilder.DropTable(
                name: "offer_reminders");

            migrationBuilder.DropTable(
                name: "offers");

            migrationBuilder.DropColumn(
                name: "crest_file_id",
                table: "villages");

            migrationBuilder.DropColumn(
                name: "reasons",
                table: "cooperations");

            migrationBuilder.AddColumn<DateOnly>(
                name: "offer_day",
                table: "parties",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "offer_number",
                table: "parties",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);
        }
    }
}
