using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FindAccountsByName : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_accounts_full_name",
                table: "accounts",
                column: "full_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_user_name",
                table: "accounts",
                column: "normalized_user_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_accounts_full_name",
                table: "accounts");

            migrationBuilder.DropIndex(
                name: "ix_accounts_normalized_user_name",
                table: "accounts");
        }
    }
}
