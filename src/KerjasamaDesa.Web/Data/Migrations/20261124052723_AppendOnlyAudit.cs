using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjasamaDesa.Web.Data.Migrations
{
    /// <summary>
    /// The trail refuses to be rewritten even by a role that could: the portal's own role lacks the right anyway, see the
    /// grants of the migration step.
    /// </summary>
    public partial class AppendOnlyAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                create function refuse_rewriting() returns trigger language plpgsql as $$
                begin
                    raise exception 'the audit trail is append-only';
                end $$;
                create trigger audit_trail_is_append_only before update or delete on audit_trail
                    for each row execute function refuse_rewriting();
                create trigger audit_trail_is_not_emptied before truncate on audit_trail
                    for each statement execute function refuse_rewriting();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                drop trigger audit_trail_is_append_only on audit_trail;
                drop trigger audit_trail_is_not_emptied on audit_trail;
                drop function refuse_rewriting();
                """);
        }
    }
}
