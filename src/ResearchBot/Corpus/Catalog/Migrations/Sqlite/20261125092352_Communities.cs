using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResearchBot.Corpus.Catalog.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Communities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    StoredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "daily_use",
                columns: table => new
                {
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Counted = table.Column<string>(type: "TEXT", nullable: false),
                    Answers = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_daily_use", x => new { x.Space, x.Day, x.Counted });
                });

            migrationBuilder.CreateTable(
                name: "direct_message_homes",
                columns: table => new
                {
                    MemberId = table.Column<string>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_direct_message_homes", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    AnswerId = table.Column<string>(type: "TEXT", nullable: false),
                    MemberId = table.Column<string>(type: "TEXT", nullable: true),
                    Vote = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Report = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "questions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<string>(type: "TEXT", nullable: true),
                    ChannelId = table.Column<string>(type: "TEXT", nullable: true),
                    IsDirect = table.Column<bool>(type: "INTEGER", nullable: false),
                    ThreadId = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    PreviousId = table.Column<string>(type: "TEXT", nullable: true),
                    AnswerId = table.Column<string>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    ElapsedMs = table.Column<int>(type: "INTEGER", nullable: true),
                    SlowestStep = table.Column<string>(type: "TEXT", nullable: true),
                    SlowestMs = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "secrets",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_secrets", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "space_lives",
                columns: table => new
                {
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_space_lives", x => x.Space);
                });

            migrationBuilder.CreateTable(
                name: "space_settings",
                columns: table => new
                {
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_space_settings", x => x.Space);
                });

            migrationBuilder.CreateTable(
                name: "answer_citations",
                columns: table => new
                {
                    AnswerId = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleSpace = table.Column<string>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    Details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_citations", x => new { x.AnswerId, x.Number });
                    table.ForeignKey(
                        name: "FK_answer_citations_answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "question_messages",
                columns: table => new
                {
                    Space = table.Column<string>(type: "TEXT", nullable: false),
                    ChannelId = table.Column<string>(type: "TEXT", nullable: false),
                    MessageId = table.Column<string>(type: "TEXT", nullable: false),
                    QuestionId = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question_messages", x => new { x.Space, x.ChannelId, x.MessageId });
                    table.ForeignKey(
                        name: "FK_question_messages_questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answer_citations_ArticleSpace_ArticleId_Space",
                table: "answer_citations",
                columns: new[] { "ArticleSpace", "ArticleId", "Space" });

            migrationBuilder.CreateIndex(
                name: "IX_answers_Space_StoredAt",
                table: "answers",
                columns: new[] { "Space", "StoredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_daily_use_Day",
                table: "daily_use",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_direct_message_homes_Space",
                table: "direct_message_homes",
                column: "Space");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_AnswerId_MemberId",
                table: "feedback",
                columns: new[] { "AnswerId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_Space_ChangedAt",
                table: "feedback",
                columns: new[] { "Space", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_question_messages_QuestionId",
                table: "question_messages",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_questions_AnswerId",
                table: "questions",
                column: "AnswerId");

            migrationBuilder.CreateIndex(
                name: "IX_questions_Space_AskedAt",
                table: "questions",
                columns: new[] { "Space", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_questions_Space_MemberId",
                table: "questions",
                columns: new[] { "Space", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_questions_ThreadId",
                table: "questions",
                column: "ThreadId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_citations");

            migrationBuilder.DropTable(
                name: "daily_use");

            migrationBuilder.DropTable(
                name: "direct_message_homes");

            migrationBuilder.DropTable(
                name: "feedback");

            migrationBuilder.DropTable(
                name: "question_messages");

            migrationBuilder.DropTable(
                name: "secrets");

            migrationBuilder.DropTable(
                name: "space_lives");

            migrationBuilder.DropTable(
                name: "space_settings");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "questions");
        }
    }
}
