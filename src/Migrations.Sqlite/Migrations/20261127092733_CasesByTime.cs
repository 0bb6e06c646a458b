using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoSo.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CasesByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_kind_received_at_id",
                table: "citizen_case",
                columns: new[] { "kind", "received_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_citizen_case_kind_received_at_id",
                table: "citizen_case");
        }
    }
}
