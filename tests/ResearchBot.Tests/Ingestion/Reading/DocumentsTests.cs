using ResearchBot.Ingestion.Reading;
using ResearchBot.Tests.Ingestion.Reading.Worker;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading;

/// <summary>Files that were collected to break readers, read by the program as it is shipped.</summary>
public sealed class DocumentsTests
{
    private static readonly string[] Rightly = ["protected by a password", "is damaged", "no text", "breaks what reads it"];

    [Theory]
    [InlineData("pdf")]
    [InlineData("docx")]
    public async Task Every_document_is_read_or_refused_in_a_sentence_that_fits(string format)
    {
        await using var pool = Pool.OfTheProgram();
        var odd = new List<string>();
        var read = 0;

        foreach (var file in Directory.EnumerateFiles(Shared.Path("eval", "documents", format)).Order(StringComparer.Ordinal))
        {
            switch (await pool.ReadFileAsync(file))
            {
                case ReadResult.Read:
                    read++;
                    break;

                case ReadResult.Failed failed when !Array.Exists(Rightly, reason => failed.Reason.Contains(reason, StringComparison.Ordinal)):
                    odd.Add($"{Path.GetFileName(file)}: {failed.Reason}");
                    break;
            }
        }

        Assert.Empty(odd);
        Assert.True(read > 25, $"{read} were read.");
    }
}
