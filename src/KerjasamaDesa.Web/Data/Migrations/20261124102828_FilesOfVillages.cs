using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FilesOfVillages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "cooperation_id",
                table: "files",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<bool>(
                name: "is_internal",
                table: "files",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "village_code",
                table: "files",
                type: "character varying(13)",
                maxLength: 13,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_files_village_code",
                table: "files",
                column: "village_code");

            migrationBuilder.AddCheckConstraint(
                name: "ck_files_owner",
                table: "files",
                sql: "num_nonnulls(cooperation_id, village_code) = 1");

            migrationBuilder.AddForeignKey(
                name: "fk_files_villages_village_code",
                table: "files",
                column: "village_code",
                principalTable: "villages",
                principalColumn: "code",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_files_villages_village_code",
                table: "files");

            migrationBuilder.DropIndex(
                name: "ix_files_village_code",
                table: "files");

            migrationBuilder.DropCheckConstraint(
                name: "ck_files_owner",
                table: "files");

            migrationBuilder.DropColumn(
                name: "is_internal",
                table: "files");

            migrationBuilder.DropColumn(
                name: "village_code",
                table: "files");

            migrationBuilder.AlterColumn<Guid>(
                name: "cooperation_id",
                table: "files",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
