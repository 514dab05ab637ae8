using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResearchBot.Corpus.Catalog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Pages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DamagedAt",
                table: "revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Pages",
                table: "revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Page",
                table: "answer_citations",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DamagedAt",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "Page",
                table: "answer_citations");
        }
    }
}
