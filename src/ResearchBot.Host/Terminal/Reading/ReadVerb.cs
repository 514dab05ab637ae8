using System.CommandLine;

using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Articles;
using ResearchBot.Host.Terminal.Showing;
using ResearchBot.Ingestion.Reading;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Reading;

/// <summary><c>read</c>: what files would become, without storing them.</summary>
internal static class ReadVerb
{
    private const int PreviewLength = 400;

    public static Command Create(VerbRunner runner)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, addresses of pages, or '-' for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = Options.Json();
        var command = new Command("read", "Show what files would become as articles; nothing is stored.") { paths, json };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var code = ExitCode.Done;

            await foreach (var result in ArticleSources.ReadAsync(session, parsed.GetValue(paths)!, cancellationToken))
            {
                if (result is ReadResult.Act)
                {
                    continue;
                }

                code = result is ReadResult.Failed ? ExitCode.Failed : code;

                if (parsed.GetValue(json))
                {
                    await session.WriteAsync(ReadView.Of(result), Json.Shapes.ReadView);
                }
                else
                {
                    await WriteAsync(session, result);
                }
            }

            return code;
        }));

        return command;
    }

    private static async Task WriteAsync(VerbSession session, ReadResult result)
    {
        if (result is ReadResult.Failed failed)
        {
            await session.TellAsync($"{ShownText.OneLine(failed.Path)}: {ShownText.OneLine(failed.Reason)}");
        }
        else if (result is ReadResult.Read { Draft: var draft })
        {
            var details = draft.Details;
            session.Out.WriteParagraph(new Paragraph(Wording.Title(details.Title), Styles.Title));
            session.Out.WriteParagraph(
                new Paragraph(
                    Wording.Join(details.Source, details.Author, Wording.Day(details.PublishedAt), details.Language, FormattableString.Invariant($"{draft.Text.Length:N0} characters"), result.Path),
                    Styles.Note),
                indent: 2);
            session.Out.WriteParagraph(new Paragraph(Preview(ShownText.OneLine(draft.Text))), indent: 2);
            session.Out.WriteLine();
        }
    }

    private static string Preview(string text)
    {
        if (text.Length <= PreviewLength)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', PreviewLength);

        return (space > 0 ? text[..space] : text[..PreviewLength].TrimEnd('\uFFFD')) + " …";
    }
}
