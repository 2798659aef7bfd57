using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class VillageNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_villages_name_code",
                table: "villages",
                columns: new[] { "name", "code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_villages_name_code",
                table: "villages");
        }
    }
}
