using System.Text.Json.Nodes;

using Microsoft.Extensions.Configuration;

using ResearchBot.Answering.Extractive;
using ResearchBot.Answering.Extractive.Evidence;
using ResearchBot.Corpus;
using ResearchBot.Evaluation;
using ResearchBot.Retrieval;

namespace ResearchBot.Benchmarks.Answers;

/// <summary>The questions of one set asked of one corpus, with what was found for each.</summary>
/// <param name="Name">Questions and corpus.</param>
/// <param name="Questions">The questions.</param>
internal sealed record AskedSet(string Name, IReadOnlyList<FoundQuestion> Questions);

/// <summary>A question and what was found for it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Articles">The articles that hold the answer.</param>
/// <param name="Answers">The words that answer it.</param>
/// <param name="Sentences">The sentences that answer it, where the set marks whole sentences; else none.</param>
/// <param name="IsAnswerable">The corpus has an answer.</param>
/// <param name="Scorer">What speaks for the sentences that were found.</param>
internal sealed record FoundQuestion(
    string Text, Findings Findings, SentenceScorer Scorer, IReadOnlySet<string> Articles, IReadOnlyList<string> Answers, IReadOnlyList<string> Sentences, bool IsAnswerable)
{
    /// <summary>Tells whether words hold the answer.</summary>
    public bool IsHeldBy(string words) => Sentences.Count > 0
        ? Sentences.Any(sentence => Fold(words).Contains(Fold(sentence), StringComparison.Ordinal) || (words.Length > 40 && Fold(sentence).Contains(Fold(words), StringComparison.Ordinal)))
        : Answers.Any(answer => answer.Length > 0 && Fold(words).Contains(Fold(answer), StringComparison.Ordinal));

    private static string Fold(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Asks sets of questions of corpora: their own, where they may have an answer, and those of others, where they have none.</summary>
internal static class AskedSets
{
    private static readonly PassageFilter Everything = new(new SpaceScope(SpaceId.Default));

    private static readonly string[] NearMisses = ["xquad_en", "squad2_sample", "clapnq_dev"];

    private static readonly (string Corpus, string[] Questions)[] Pairings =
    [
        ("xquad_en", ["xquad_en", "clapnq_dev"]),
        ("squad2_sample", ["squad2_sample", "clapnq_dev"]),
        ("clapnq_dev", ["clapnq_dev", "xquad_en", "squad2_sample"]),
        ("multihoprag_evidence", ["multihoprag_evidence"]),
        ("", ["xquad_en", "clapnq_dev"]),
    ];

    /// <summary>Asks; a corpus without a name is the one that comes with the program.</summary>
    public static async Task<IReadOnlyList<AskedSet>> AskAsync(string shared)
    {
        var sets = new List<AskedSet>();
        var withoutAnswers = new List<AskedSet>();

        foreach (var (corpus, questions) in Pairings)
        {
            await using var scratch = await ScratchCorpus.CreateAsync(new ConfigurationBuilder().AddEnvironmentVariables().Build(), CancellationToken.None);
            await scratch.AddAsync(corpus.Length == 0 ? Path.Combine(AppContext.BaseDirectory, "corpus") : Path.Combine(FolderOf(shared, corpus), "corpus.jsonl"), CancellationToken.None);

            foreach (var name in questions)
            {
                sets.Add(await AskAsync(scratch, FolderOf(shared, name), corpus));

                if (NearMisses.Contains(sets[^1].Name))
                {
                    withoutAnswers.Add(await WithoutAnswersAsync(scratch, sets[^1]));
                }
            }
        }

        return [.. sets, .. withoutAnswers];
    }

    /// <summary>The same questions where the articles that answer are not found: what is left is on the same matter, or near it.</summary>
    private static async Task<AskedSet> WithoutAnswersAsync(ScratchCorpus scratch, AskedSet set)
    {
        var questions = new List<FoundQuestion>();

        foreach (var question in set.Questions.Where(question => question.IsAnswerable))
        {
            var findings = question.Findings with { Passages = [.. question.Findings.Passages.Where(found => !question.Articles.Contains(found.Passage.Article.Id) && !question.IsHeldBy(found.Passage.Text))] };
            questions.Add(question with { IsAnswerable = false, Findings = findings, Scorer = await ReadAsync(scratch, question.Text, findings) });
        }

        return new AskedSet($"{set.Name} without its answers", questions);
    }

    private static async Task<SentenceScorer> ReadAsync(ScratchCorpus scratch, string question, Findings findings)
    {
        var words = ExtractiveComposer.Read(question, findings);
        var meanings = scratch.Get<SentenceMeanings>();

        return meanings.AreKnown ? await words.ReadMeaningAsync(meanings, CancellationToken.None) : words;
    }

    private static string FolderOf(string shared, string set) => Path.Combine(shared, "eval", "retrieval", set);

    private static async Task<AskedSet> AskAsync(ScratchCorpus scratch, string folder, string corpus)
    {
        var set = BeirFolder.Read(folder);
        var isOwn = set.Name == corpus;
        var marked = (await File.ReadAllLinesAsync(Path.Combine(folder, "queries.jsonl"))).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(query => query["_id"]!.GetValue<string>(), query => MarkedSentences(query["metadata"]?["selected_sentences"]), StringComparer.Ordinal);
        var found = new List<FoundQuestion>(set.Queries.Count);

        foreach (var query in set.Queries.Where(query => set.Name != "multihoprag_evidence" || !query.IsAnswerable))
        {
            var findings = await scratch.Get<Retriever>().FindAsync(new SearchRequest(query.Text, Everything), CancellationToken.None);
            found.Add(new FoundQuestion(
                query.Text,
                findings,
                await ReadAsync(scratch, query.Text, findings),
                isOwn && set.Judgements.TryGetValue(query.Id, out var articles) ? articles.Keys.ToHashSet(StringComparer.Ordinal) : new HashSet<string>(),
                query.Answers ?? [],
                marked[query.Id],
                isOwn && query.IsAnswerable && (query.Answers ?? []).Any(answer => answer.Length > 0)));
        }

        return new AskedSet(isOwn ? set.Name : $"{set.Name} of {(corpus.Length == 0 ? "starter" : corpus)}", found);
    }

    private static List<string> MarkedSentences(JsonNode? marked) =>
        marked is JsonArray annotators ? [.. annotators.SelectMany(sentences => sentences!.AsArray()).Select(sentence => sentence!.GetValue<string>()).Distinct()] : [];
}
