using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Retrieval;

/// <summary>A question, understood.</summary>
/// <param name="Text">The words that are searched for: the question without what became a filter.</param>
/// <param name="Filter">What may be returned: what the asker set, and what the question itself says.</param>
public sealed record SearchPlan(string Text, PassageFilter Filter)
{
    /// <summary>The language it is asked in, as an ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>What other languages of the corpus make of the question's words: their term to the question's own. Empty where there is but one language.</summary>
    public IReadOnlyDictionary<string, string> OtherForms { get; init; } = new Dictionary<string, string>();

    /// <summary>The words wanted, weighted.</summary>
    public IReadOnlyList<WeightedTerm> Terms { get; init; } = [];

    /// <summary>The same words as the question writes them, in order, each once.</summary>
    public IReadOnlyList<QuestionWord> Words { get; init; } = [];

    /// <summary>Words of the corpus of the same family as one of the question: they count in passages that lack it.</summary>
    public IReadOnlyList<AkinWord> Akin { get; init; } = [];

    /// <summary>Words and phrases of the question that other everyday words say the same as.</summary>
    public IReadOnlyList<EverydayWord> Everyday { get; init; } = [];

    /// <summary>Word sequences in quotation marks, as analysed terms: a passage should hold them whole.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Phrases { get; init; } = [];

    /// <summary>Outlets that the question names: their articles are preferred.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>A period that the question names and that may be that of the events: articles of it are preferred.</summary>
    public Period? Preferred { get; init; }
}

/// <summary>A word of the corpus that stands for one of a question.</summary>
/// <param name="Term">The word.</param>
/// <param name="Of">The question's own.</param>
/// <param name="Weight">What a match is worth.</param>
public readonly record struct AkinWord(string Term, string Of, float Weight);

/// <summary>A word of a question.</summary>
/// <param name="Term">The word in the form in which words are compared.</param>
/// <param name="Written">The word as it stands in the question.</param>
/// <param name="Weight">What a match is worth: rare words more, filler words less.</param>
/// <param name="IsKnown">Whether the corpus has the word at all.</param>
public readonly record struct QuestionWord(string Term, string Written, float Weight, bool IsKnown)
{
    /// <summary>It comes from the conversation before: what was found must be about it, and it counts less as evidence.</summary>
    public bool IsCarriedOver { get; init; }

    /// <summary>It shapes the question and says little about what it is about.</summary>
    public bool IsFiller { get; init; }
}
