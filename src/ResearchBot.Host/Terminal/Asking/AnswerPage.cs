using ResearchBot.Answering;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>An answer for a reader at a terminal.</summary>
internal static class AnswerPage
{
    /// <summary>What the process says of an answer.</summary>
    public static int CodeOf(Answer answer) => answer switch
    {
        Answer.Grounded => ExitCode.Done,
        Answer.NotInCorpus => ExitCode.NotInCorpus,
        _ => ExitCode.Failed,
    };

    /// <summary>Writes the answer.</summary>
    public static void Write(IAnsiConsole console, Answer answer)
    {
        switch (answer)
        {
            case Answer.Grounded grounded:
                Write(console, grounded);
                break;
            case Answer.NotInCorpus nothing:
                Write(console, nothing);
                break;
            case Answer.Unavailable unavailable:
                console.WriteParagraph(new Paragraph($"No answer can be given just now. The log knows more under the reference {ShownText.OneLine(unavailable.Reference)}."));
                break;
        }
    }

    private static void Write(IAnsiConsole console, Answer.Grounded answer)
    {
        var text = new Paragraph();

        foreach (var sentence in answer.Sentences)
        {
            text.Append((sentence == answer.Sentences[0] ? "" : " ") + ShownText.OneLine(sentence.Text) + " ");
            text.Append(AnswerView.Markers(sentence), Styles.Marker);
        }

        console.WriteParagraph(text);
        console.WriteLine();

        foreach (var note in AnswerNotes.Of(answer))
        {
            console.WriteParagraph(new Paragraph(note, Styles.Note));
        }

        foreach (var source in answer.Citations.GroupBy(citation => citation.Article))
        {
            console.WriteLine();
            SourceEntry.Write(console, [.. source]);
        }
    }

    private static void Write(IAnsiConsole console, Answer.NotInCorpus answer)
    {
        console.WriteParagraph(new Paragraph("The corpus does not answer this."));

        if (answer.Nearest.Count > 0)
        {
            console.WriteLine();
            console.WriteParagraph(new Paragraph("Nearest to it:", Styles.Note));
        }

        foreach (var near in answer.Nearest)
        {
            console.WriteParagraph(new Paragraph(Wording.Title(near.Facets.Title), Styles.Title), indent: 2);
            console.WriteParagraph(new Paragraph(Wording.Join(near.Facets.Source, Wording.Day(near.Facets.PublishedAt)), Styles.Note), indent: 4);
        }
    }
}
