using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PhotoTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "taken_at",
                table: "entry_photos",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "taken_at",
                table: "entry_awaited_photos",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "taken_at",
                table: "entry_photos");

            migrationBuilder.DropColumn(
                name: "taken_at",
                table: "entry_awaited_photos");
        }
    }
}
