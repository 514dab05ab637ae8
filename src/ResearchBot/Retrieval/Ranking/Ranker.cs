using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>Makes findings of what the legs of an index found: scored once more, fused, and spread over articles.</summary>
internal sealed class Ranker(TextAnalyzer analyzer, AnalyzedPassages analyzed, Rescoring rescoring, RankingWeights weights)
{
    private const int PerArticle = 3;

    /// <summary>Ranks.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="legs">What was found.</param>
    /// <param name="profile">What it was encoded with.</param>
    /// <param name="vector">The question's vector; empty where there is none.</param>
    /// <param name="stories">Which of several copies stands for all.</param>
    /// <param name="count">How many passages are wanted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Findings> RankAsync(
        SearchPlan plan, IndexLegs legs, IndexProfile profile, ReadOnlyMemory<float> vector, StoryHolders stories, int count, CancellationToken cancellationToken)
    {
        AnalyzedPassage Analyze(Passage passage, ArticleFacets facets) => analyzed.Of(passage, facets.Language).In(plan.OtherForms);
        var rescored = await rescoring.RescoreAsync(plan, legs, profile, vector, cancellationToken);
        var passages = Fusion.RankPassages(
            rescored.Passages,
            candidate => WholePhrases.AreIn(plan.Phrases, () => Analyze(candidate.Passage, candidate.Facets).Tokens),
            hasVector: vector.Length > 0,
            weights.For(profile.Embedding));
        var articles = Fusion.RankArticles(plan, passages, rescored.Articles, weights);
        var chosen = Diversity.Choose(Fusion.Lift(passages, articles), count, PerArticle, passage => Analyze(passage.Passage, passage.Facets).Terms, stories.TryTake);

        return new Findings(plan, [.. chosen.Select(passage => WithWords(passage, Analyze(passage.Passage, passage.Facets), plan))], articles);
    }

    /// <summary>Joins what was found for a whole question with what was found for each of its parts.</summary>
    public Findings Join(Findings whole, IReadOnlyList<Findings> parts, int count) => JoinedFindings.Of(whole, parts, weights.Part, count);

    private RankedPassage WithWords(RankedPassage passage, AnalyzedPassage words, SearchPlan plan)
    {
        List<string> phrases = [.. plan.Everyday.SelectMany(word => word.SameAs.Prepend(word.Phrase)).Where(EverydayWords.IsPhrase).Distinct(StringComparer.Ordinal)];
        var title = AnalyzedPassage.From(analyzer.Analyze(passage.Facets.Title, passage.Facets.Language)).In(plan.OtherForms).Tokens;

        return passage with
        {
            Words = [.. words.Tokens.Select(token => new FoundWord(token.Term, token.Span))],
            Phrases = [.. EverydayWords.Find(phrases, words.Tokens).Select(found => new FoundWord(found.Phrase, new TextSpan(words.Tokens[found.At].Span.Start, words.Tokens[found.At + found.Length - 1].Span.End)))],
            TitleTerms = title.Select(token => token.Term).Concat(EverydayWords.Find(phrases, title).Select(found => found.Phrase)).ToHashSet(StringComparer.Ordinal),
        };
    }
}
