using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SixQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "answers",
                table: "evaluations",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_effective",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 90m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_efficient",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 80m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_fairly_effective",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 80m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_fairly_efficient",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 90m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_less_effective",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 60m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_less_efficient",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 100m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_very_effective",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 100m);

            migrationBuilder.AddColumn<decimal>(
                name: "figures_criteria_very_efficient",
                table: "evaluations",
                type: "numeric(6,2)",
                precision: 6,
                scale: 2,
                nullable: false,
                defaultValue: 60m);

            migrationBuilder.CreateTable(
                name: "criteria_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    criteria_effective = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_efficient = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_fairly_effective = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_fairly_efficient = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_less_effective = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_less_efficient = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_very_effective = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false),
                    criteria_very_efficient = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criteria_settings", x => x.id);
                });

            migrationBuilder.Sql(
                """
                insert into criteria_settings (id, criteria_very_effective, criteria_effective, criteria_fairly_effective, criteria_less_effective,
                    criteria_very_efficient, criteria_efficient, criteria_fairly_efficient, criteria_less_efficient)
                values (1, 100, 90, 80, 60, 60, 80, 90, 100)
                """);

            migrationBuilder.Sql(SearchTriggers.StopEvaluations);

            // What was answered before goes into the list, so that no evaluation loses a word.
            migrationBuilder.Sql(
                """
                update evaluations set answers = jsonb_build_array(
                    jsonb_build_object('Question', 0, 'Score', relevance, 'Words', relevance_words),
                    jsonb_build_object('Question', 5, 'Score', sustainability, 'Words', sustainability_words))
                """);

            migrationBuilder.DropColumn(
                name: "relevance",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "relevance_words",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "sustainability",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "sustainability_words",
                table: "evaluations");

            foreach (var statement in SearchTriggers.CreateAnswers())
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SearchTriggers.StopEvaluations);

            migrationBuilder.DropTable(
                name: "criteria_settings");

            migrationBuilder.DropColumn(
                name: "answers",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_effective",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_efficient",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_fairly_effective",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_fairly_efficient",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_less_effective",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_less_efficient",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_very_effective",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "figures_criteria_very_efficient",
                table: "evaluations");

            migrationBuilder.AddColumn<int>(
                name: "relevance",
                table: "evaluations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "relevance_words",
                table: "evaluations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sustainability",
                table: "evaluations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "sustainability_words",
                table: "evaluations",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            foreach (var statement in SearchTriggers.CreateTwoQuestions())
            {
                migrationBuilder.Sql(statement);
            }
        }
    }
}
