using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResearchBot.Corpus.Catalog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "questions",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.CreateTable(
                name: "article_changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    SeenUpTo = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "article_signatures",
                columns: table => new
                {
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    Runs = table.Column<int>(type: "INTEGER", nullable: false),
                    Sketch = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Story = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_signatures", x => new { x.Space, x.ArticleId });
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    AnswerId = table.Column<string>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    Withdrawn = table.Column<string>(type: "TEXT", nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => x.AnswerId);
                });

            migrationBuilder.CreateTable(
                name: "gap_replies",
                columns: table => new
                {
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    IsBegun = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gap_replies", x => x.QuestionId);
                });

            migrationBuilder.CreateTable(
                name: "gaps",
                columns: table => new
                {
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    DismissedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TriedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gaps", x => new { x.Space, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_article_signatures_Space_Address",
                table: "article_signatures",
                columns: new[] { "Space", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_article_signatures_Space_Hash",
                table: "article_signatures",
                columns: new[] { "Space", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_article_signatures_Space_Story",
                table: "article_signatures",
                columns: new[] { "Space", "Story" });

            migrationBuilder.CreateIndex(
                name: "IX_corrections_DueAt",
                table: "corrections",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_corrections_Space",
                table: "corrections",
                column: "Space");

            migrationBuilder.CreateIndex(
                name: "IX_gap_replies_DueAt",
                table: "gap_replies",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_gap_replies_Space",
                table: "gap_replies",
                column: "Space");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_changes");

            migrationBuilder.DropTable(
                name: "article_signatures");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "gap_replies");

            migrationBuilder.DropTable(
                name: "gaps");

            migrationBuilder.DropColumn(
                name: "IsPrivate",
                table: "questions");
        }
    }
}
