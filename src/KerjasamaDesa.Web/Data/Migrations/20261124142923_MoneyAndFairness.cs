using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class MoneyAndFairness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "references",
                table: "work_programs",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "sdgs",
                table: "work_programs",
                type: "integer[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "owner",
                table: "risks",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "account_code",
                table: "cost_items",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "budget_code",
                table: "activities",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "activities",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Capital");

            migrationBuilder.AddColumn<string>(
                name: "predecessors",
                table: "activities",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "benefits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    is_yearly = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefits_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_benefits_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cost_benefit_assumptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    discount_percent = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    horizon_years = table.Column<int>(type: "integer", nullable: false),
                    yearly_running_cost = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    other_yearly_benefit = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_benefit_assumptions", x => x.id);
                    table.ForeignKey(
                        name: "fk_cost_benefit_assumptions_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_assets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    worth = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    way = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_assets", x => x.id);
                    table.ForeignKey(
                        name: "fk_joint_assets_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_joint_assets_villages_village_code",
                        column: x => x.village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sharing_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, defaultValue: "Cost"),
                    host_village_code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    host_credit_kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, defaultValue: "Percent"),
                    host_credit_value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    retained_percent = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    components = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sharing_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_sharing_rules_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_sharing_rules_villages_host_village_code",
                        column: x => x.host_village_code,
                        principalTable: "villages",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_plan_id",
                table: "benefits",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_village_code",
                table: "benefits",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_cost_benefit_assumptions_plan_id",
                table: "cost_benefit_assumptions",
                column: "plan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_joint_assets_plan_id",
                table: "joint_assets",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_assets_village_code",
                table: "joint_assets",
                column: "village_code");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_rules_host_village_code",
                table: "sharing_rules",
                column: "host_village_code");

            migrationBuilder.CreateIndex(
                name: "ix_sharing_rules_plan_id_purpose",
                table: "sharing_rules",
                columns: new[] { "plan_id", "purpose" },
                unique: true);

            migrationBuilder.Sql(
                "insert into sharing_rules (id, plan_id, purpose, host_credit_kind, host_credit_value, retained_percent, components) "
                + "select id, plan_id, 'Cost', 'Percent', 0, 0, components from cost_sharing_rules");

            migrationBuilder.DropTable(
                name: "cost_sharing_rules");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefits");

            migrationBuilder.DropTable(
                name: "cost_benefit_assumptions");

            migrationBuilder.DropTable(
                name: "joint_assets");

            migrationBuilder.DropColumn(
                name: "references",
                table: "work_programs");

            migrationBuilder.DropColumn(
                name: "sdgs",
                table: "work_programs");

            migrationBuilder.DropColumn(
                name: "owner",
                table: "risks");

            migrationBuilder.DropColumn(
                name: "account_code",
                table: "cost_items");

            migrationBuilder.DropColumn(
                name: "budget_code",
                table: "activities");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "activities");

            migrationBuilder.DropColumn(
                name: "predecessors",
                table: "activities");

            migrationBuilder.CreateTable(
                name: "cost_sharing_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    components = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_sharing_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_cost_sharing_rules_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cost_sharing_rules_plan_id",
                table: "cost_sharing_rules",
                column: "plan_id",
                unique: true);

            migrationBuilder.Sql(
                "insert into cost_sharing_rules (id, plan_id, components) select id, plan_id, components from sharing_rules where purpose = 'Cost'");

            migrationBuilder.DropTable(
                name: "sharing_rules");
        }
    }
}
