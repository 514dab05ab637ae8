using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResearchBot.Corpus.Catalog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FeedReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "suggestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FeedId",
                table: "suggestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FeedName",
                table: "suggestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "suggestions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Held",
                table: "feeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsMoveTold",
                table: "feeds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MovedFrom",
                table: "feeds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ToldAt",
                table: "feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Space_Address",
                table: "suggestions",
                columns: new[] { "Space", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_suggestions_Space_Hash",
                table: "suggestions",
                columns: new[] { "Space", "Hash" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suggestions_Space_Address",
                table: "suggestions");

            migrationBuilder.DropIndex(
                name: "IX_suggestions_Space_Hash",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "FeedId",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "FeedName",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "suggestions");

            migrationBuilder.DropColumn(
                name: "Held",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "IsMoveTold",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "feeds");
        }
    }
}
