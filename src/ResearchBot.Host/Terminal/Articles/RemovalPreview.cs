using System.Globalization;

using ResearchBot.Chat;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Corrections;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary>Tells what removing an article would do to answers that were given.</summary>
internal static class RemovalPreview
{
    public static async Task<int> WriteAsync(VerbSession session, ArticleKey key, CancellationToken cancellationToken)
    {
        if (await session.Get<ArticleCatalog>().FindAsync(key, cancellationToken) is null)
        {
            throw ShowVerb.Unknown(key);
        }

        var answers = await session.Get<CorrectionPreview>().FindAsync(key, text: null, cancellationToken);
        var channels = await session.Get<AnswerReach>().FindAsync(answers, cancellationToken);
        await session.Streams.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Removing '{ShownText.OneLine(key.Id)}' would correct {answers.Count} answers, of which {answers.Count(answer => answer.Left == 0)} would keep no source."));

        foreach (var channel in channels)
        {
            await session.Streams.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{channel.Space}\t{channel.ChannelId ?? "unknown channel"}\t{channel.Answers} answers\t{channel.Messages} messages"));
        }

        return ExitCode.Done;
    }
}
