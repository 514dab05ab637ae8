using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResearchBot.Corpus.Catalog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SuggestionNews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LostCards",
                table: "suggestions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Pending",
                table: "suggestions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ShowingAt",
                table: "suggestions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TellingAt",
                table: "suggestions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Pending_Space",
                table: "suggestions",
                columns: new[] { "Pending", "Space" });

            // Whatever waited without a card gets one; what was decided before has been told as far as anybody knows.
            migrationBuilder.Sql("""UPDATE suggestions SET "Pending" = 1 WHERE "State" = 'Waiting' AND "ReviewMessageId" IS NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suggestions_Pending_Space",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "LostCards",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "Pending",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "ShowingAt",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "TellingAt",
                table: "suggestions");
        }
    }
}
