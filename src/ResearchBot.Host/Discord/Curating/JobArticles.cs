using ResearchBot.Corpus;
using ResearchBot.Curation.Quotas;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Reads the articles that a job brings: from an address, a file, or a text that was pasted.</summary>
internal sealed class JobArticles(WebArticles web, ArticleFiles files, AttachedFiles attached, CorpusQuota quota)
{
    /// <summary>Reads all of them; a quota or a file that is gone is told instead.</summary>
    public async Task<(IReadOnlyList<ReadResult> Results, Page? Instead)> ReadAsync(JobTask task, CancellationToken cancellationToken) => task.Job switch
    {
        { File: { } file } => await attached.FindAsync(file, cancellationToken) is { } source
            ? (await ToListAsync(files.ReadAsync(source, cancellationToken)), null)
            : ([], Page.Of(task.Words.FileGone, Accent.Notice)),
        { Details: { } details } => ([Pasted(task.Job.Text, details)], null),
        _ => await quota.TryFetchAsync(task.Space, cancellationToken) is { } excess
            ? ([], CorpusPages.Excess(task.Words, excess))
            : ([(await web.ReadAsync(task.Job.Text, cancellationToken)).Result], null),
    };

    /// <summary>Why something could not be read, where nothing could.</summary>
    public static Page Unreadable(JobTask task, string reason) => Page.Of(task.Words.NotReadable(Escaped.Text(reason, 300)), Accent.Notice);

    private static ReadResult Pasted(string text, JobDetails details) => ReadResult.OfText(
        details.Title,
        new ArticleDraft
        {
            Text = text,
            Details = new ArticleDetails { Title = details.Title, Source = details.Source, Url = WebAddressOf(details.Url), PublishedAt = details.Day },
        });

    private static string? WebAddressOf(string? typed) => CanonicalAddress.Of(typed) is null ? null : typed!.Trim();

    private static async Task<IReadOnlyList<ReadResult>> ToListAsync(IAsyncEnumerable<ReadResult> results)
    {
        var list = new List<ReadResult>();

        await foreach (var result in results)
        {
            list.Add(result);
        }

        return list;
    }
}
