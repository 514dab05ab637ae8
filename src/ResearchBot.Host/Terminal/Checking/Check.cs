using Microsoft.Extensions.Options;

using ResearchBot.Answering.Model;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Jobs;

namespace ResearchBot.Host.Terminal.Checking;

/// <summary>The checks of the doctor: each really tries what it speaks of.</summary>
internal static class Check
{
    private const long TextsReadQuickly = 2_000;
    private const long LargestQuickly = 256 << 20;

    /// <summary>All settings are valid, and the data directory can be written.</summary>
    public static async Task<CheckView> ConfigurationAsync(VerbSession session, CancellationToken cancellationToken)
    {
        var data = session.Get<IOptions<DataOptions>>().Value;
        var trial = data.PathOf(".doctor");
        Directory.CreateDirectory(data.PathOf(""));
        await File.WriteAllTextAsync(trial, "", cancellationToken);
        File.Delete(trial);

        return new CheckView("configuration", CheckView.Ok, $"the settings are valid, and the data directory is '{data.PathOf("")}'.");
    }

    /// <summary>The catalog opens, its file hangs together, and stored texts are as they were written; those that are not go out of use.</summary>
    /// <param name="session">The session.</param>
    /// <param name="isDeep">All texts are read, however long it takes; otherwise those written last.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<CheckView> CatalogAsync(VerbSession session, bool isDeep, CancellationToken cancellationToken)
    {
        await session.OpenCatalogAsync(cancellationToken);
        var health = session.Get<CatalogHealth>();

        if ((isDeep || new FileInfo(session.Get<IOptions<DataOptions>>().Value.PathOf("catalog.db")).Length < LargestQuickly) && !await health.IsFileWholeAsync(cancellationToken))
        {
            return new CheckView("catalog", CheckView.Failed, "the file of the catalog is damaged: restore a backup with 'researchbot restore FILE'.");
        }

        var (seen, damaged) = await health.CheckAsync(isDeep ? long.MaxValue : TextsReadQuickly, cancellationToken);
        var count = await session.Get<ArticleCatalog>().CountInUseAsync(cancellationToken);

        return damaged.Count > 0
            ? new CheckView("catalog", CheckView.Failed, FormattableString.Invariant($"the stored texts of {damaged.Count:N0} articles are damaged and out of use, {damaged[0]} among them: add these articles again, or restore a backup."))
            : new CheckView("catalog", CheckView.Ok, FormattableString.Invariant($"{count:N0} articles are in use, and the {seen:N0} texts looked at are whole{(isDeep ? "" : " ('doctor --deep' looks at all)")}."));
    }

    /// <summary>The index answers, and has what the catalog has.</summary>
    public static async Task<CheckView> IndexAsync(VerbSession session, CancellationToken cancellationToken)
    {
        var backend = session.Get<IOptions<IndexOptions>>().Value.Backend;
        var index = session.Get<IPassageIndex>();

        if (await index.FindProfileIdAsync(cancellationToken) is null)
        {
            return new CheckView("index", CheckView.Warning, $"nothing is built on '{backend}' yet: the first question builds it, or 'researchbot index rebuild'.");
        }

        if (!await index.IsSoundAsync(cancellationToken))
        {
            return new CheckView("index", CheckView.Warning, "it was damaged, and is out of use: 'researchbot run' builds it anew, and so does the next question.");
        }

        if (session.Get<ParkedArticles>().List() is { Count: > 0 } parked)
        {
            return new CheckView("index", CheckView.Warning, FormattableString.Invariant($"{parked.Count:N0} articles cannot be indexed, {parked[0]} among them: remove them or add them anew, or try again with 'researchbot index rebuild'."));
        }

        var size = await index.MeasureAsync(cancellationToken);
        var pending = await session.Get<IndexJobs>().CountAsync(cancellationToken);

        return pending > 0
            ? new CheckView("index", CheckView.Warning, FormattableString.Invariant($"{pending:N0} changes are not in it yet: 'researchbot run' applies them, and so does the next question."))
            : new CheckView("index", CheckView.Ok, FormattableString.Invariant($"'{backend}' holds {size.Passages:N0} passages of {size.Articles:N0} articles, and nothing is pending."));
    }

    /// <summary>The model's service answers.</summary>
    public static async Task<CheckView> ModelAsync(VerbSession session, CancellationToken cancellationToken)
    {
        var model = session.Get<IOptions<ModelOptions>>().Value;

        if (!model.IsOn)
        {
            return new CheckView("model", CheckView.Ok, "none is configured, so answers are sentences of the articles (Model__Endpoint turns one on).");
        }

        return await session.Get<ModelProbe>().FindFaultAsync(cancellationToken) is { } fault
            ? new CheckView("model", CheckView.Failed, $"'{model.Name}' cannot be asked: {fault}. Check Model__Endpoint and Model__ApiKey; until then sentences of the articles stand in.")
            : new CheckView("model", CheckView.Ok, $"the service of '{model.Name}' answers.");
    }
}
