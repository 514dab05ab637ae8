using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading.Word.Package;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Reads Word files (.docx, .docm, .dotx), and says of other zips what they are.</summary>
internal sealed class WordReader : IArticleReader
{
    private const string OpenDocument = "mimetype";

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) => FileKinds.Of(file.Bytes.Span) is FileKind.Zip;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return Read(file);
    }

    private static ReadResult Read(SourceFile file)
    {
        try
        {
            var package = new WordPackage(file.Bytes);
            var parts = package.Relations("");

            return parts.GetValueOrDefault("officeDocument") is { } main && main.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && package.Has(main)
                ? Read(file.Name, package, main, parts.GetValueOrDefault("core-properties"))
                : new ReadResult.Failed(file.Name, WhatElse(package, parts.GetValueOrDefault("officeDocument")));
        }
        catch (WordRefusalException refusal)
        {
            return new ReadResult.Failed(file.Name, refusal.Reason);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or DecoderFallbackException)
        {
            return new ReadResult.Failed(file.Name, WordRefusalException.Damaged);
        }
    }

    private static ReadResult Read(string name, WordPackage package, string main, string? properties)
    {
        var parts = package.Relations(main);
        using var core = package.Xml(properties);
        using var style = package.Xml(parts.GetValueOrDefault("styles"));
        using var lists = package.Xml(parts.GetValueOrDefault("numbering"));
        using var footnotes = package.Xml(parts.GetValueOrDefault("footnotes"));
        using var endnotes = package.Xml(parts.GetValueOrDefault("endnotes"));
        using var body = package.Xml(main)!;

        var details = WordProperties.Read(core);
        var styles = WordStyles.Read(style);
        var numbering = WordNumbering.Read(lists);
        var text = new WordText(details.Title);
        body.MoveToContent();
        new WordBody(styles, numbering, WordNotes.Read(footnotes, endnotes, styles, numbering)).Read(body, text.Add);

        return ReadResult.Of(name, new ArticleDraft
        {
            Text = text.ToString(),
            Details = details with { Title = text.Title.Length > 0 ? text.Title : FileTitle.Of(name), Language = details.Language ?? styles.Language },
        });
    }

    private static string WhatElse(WordPackage package, string? main) => main switch
    {
        not null when main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) => "This is a spreadsheet, which is not read; save what matters of it as a .docx or .txt file.",
        not null when main.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase) => "This is a presentation, which is not read; save it as a PDF and add that.",
        not null => WordRefusalException.Damaged,
        _ when IsOpenDocument(package) => "OpenDocument files (.odt) are not read; save it as a .docx file and add that.",
        _ when package.Has("META-INF/container.xml") => "E-books (.epub) are not read; save it as a PDF or .txt file and add that.",
        _ => "This is a zip archive, which is not opened; unpack it and add the files in it.",
    };

    private static bool IsOpenDocument(WordPackage package)
    {
        if (!package.Has(OpenDocument))
        {
            return false;
        }

        using var type = new StreamReader(package.Open(OpenDocument)!, Encoding.ASCII);
        var start = new char[64];
        var length = type.ReadBlock(start);

        return new string(start, 0, length).StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal);
    }
}
