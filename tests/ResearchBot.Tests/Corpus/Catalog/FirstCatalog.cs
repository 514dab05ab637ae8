using ResearchBot.Corpus;
using ResearchBot.Tests.Doubles;

namespace ResearchBot.Tests.Corpus.Catalog;

/// <summary>A catalog as the first version of the program left it: its schema word for word, and two articles, one of them removed.</summary>
internal static class FirstCatalog
{
    public const string Text = "The river came up by four metres in one night.";

    private const string Schema = """
        CREATE TABLE "__EFMigrationsHistory" (
            "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
            "ProductVersion" TEXT NOT NULL
        );
        CREATE TABLE "__EFMigrationsLock" (
            "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
            "Timestamp" TEXT NOT NULL
        );
        CREATE TABLE "articles" (
            "Space" TEXT NOT NULL,
            "Id" TEXT NOT NULL,
            "Revision" INTEGER NOT NULL,
            "Title" TEXT NOT NULL,
            "Author" TEXT NULL,
            "Source" TEXT NULL,
            "Url" TEXT NULL,
            "PublishedAt" TEXT NULL,
            "Kind" TEXT NULL,
            "Language" TEXT NULL,
            "Tags" TEXT NOT NULL,
            "Shelves" TEXT NOT NULL,
            "Extra" TEXT NULL,
            "AddedAt" INTEGER NOT NULL,
            "RemovedAt" INTEGER NULL,
            CONSTRAINT "PK_articles" PRIMARY KEY ("Space", "Id")
        );
        CREATE TABLE "index_jobs" (
            "Sequence" INTEGER NOT NULL CONSTRAINT "PK_index_jobs" PRIMARY KEY AUTOINCREMENT,
            "Space" TEXT NOT NULL,
            "ArticleId" TEXT NOT NULL
        );
        CREATE TABLE "spaces" (
            "Id" TEXT NOT NULL CONSTRAINT "PK_spaces" PRIMARY KEY,
            "CreatedAt" INTEGER NOT NULL
        );
        CREATE TABLE "revisions" (
            "Space" TEXT NOT NULL,
            "ArticleId" TEXT NOT NULL,
            "Number" INTEGER NOT NULL,
            "Text" TEXT NOT NULL,
            "Hash" TEXT NOT NULL,
            "AddedAt" INTEGER NOT NULL,
            CONSTRAINT "PK_revisions" PRIMARY KEY ("Space", "ArticleId", "Number"),
            CONSTRAINT "FK_revisions_articles_Space_ArticleId" FOREIGN KEY ("Space", "ArticleId") REFERENCES "articles" ("Space", "Id") ON DELETE CASCADE
        );
        CREATE INDEX "IX_articles_Space_PublishedAt" ON "articles" ("Space", "PublishedAt");
        INSERT INTO "__EFMigrationsHistory" VALUES ('20261123123755_Initial', '10.0.15');
        INSERT INTO "spaces" VALUES ('default', 1718452800000);
        INSERT INTO "articles" VALUES
            ('default', 'one', 2, 'Flood', 'A', 'Post', 'https://example.org/1', '2024-06-01', 'Report', 'en', '["river"]', '["News"]', '{"n":1}', 1718452800000, NULL),
            ('default', 'two', 1, 'Gone', NULL, NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, 1718452800000, 1718452900000);
        """;

    /// <summary>Writes it into a data directory.</summary>
    /// <param name="folder">The data directory.</param>
    /// <param name="isLocked">Whether a process died in the middle of changing its schema.</param>
    public static void Write(string folder, bool isLocked = false)
    {
        CatalogFile.Scalar(folder, Schema);
        CatalogFile.Scalar(folder, $"INSERT INTO revisions VALUES ('default', 'one', 1, 'Old.', '{ContentHash.Of("Old.")}', 1), ('default', 'one', 2, '{Text}', '{ContentHash.Of(Text)}', 2), ('default', 'two', 1, 'Gone.', '{ContentHash.Of("Gone.")}', 3); PRAGMA journal_mode=WAL");

        if (isLocked)
        {
            CatalogFile.Scalar(folder, "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2024-06-15 12:00:00')");
        }
    }
}
