namespace ResearchBot.Evaluation;

/// <summary>What an evaluation measured.</summary>
public sealed record EvaluationReport
{
    /// <summary>The set.</summary>
    public required string Dataset { get; init; }

    /// <summary>The index that was used.</summary>
    public required string Backend { get; init; }

    /// <summary>Articles in the corpus.</summary>
    public required int Articles { get; init; }

    /// <summary>Passages they were split into.</summary>
    public required long Passages { get; init; }

    /// <summary>Articles a second, from file to searchable.</summary>
    public required double ArticlesPerSecond { get; init; }

    /// <summary>Queries with judgements.</summary>
    public required int Queries { get; init; }

    /// <summary>Mean nDCG at 10 over them.</summary>
    public required double NdcgAt10 { get; init; }

    /// <summary>The same for plain BM25 over whole articles, the yardstick.</summary>
    public required double PlainNdcgAt10 { get; init; }

    /// <summary>Mean recall at 100.</summary>
    public required double RecallAt100 { get; init; }

    /// <summary>Mean reciprocal rank at 10.</summary>
    public required double MrrAt10 { get; init; }

    /// <summary>Median time of a search, in milliseconds.</summary>
    public required double P50Ms { get; init; }

    /// <summary>The time that 99 of 100 searches stay below, in milliseconds.</summary>
    public required double P99Ms { get; init; }

    /// <summary>How the set's queries were answered; null where they carry no answers.</summary>
    public AnswerReport? Answers { get; init; }
}

/// <summary>How queries were answered.</summary>
public sealed record AnswerReport
{
    /// <summary>Queries asked.</summary>
    public required int Asked { get; init; }

    /// <summary>The share of answerable queries that were answered.</summary>
    public required double Answered { get; init; }

    /// <summary>The share of unanswerable queries that were declined; 1 where there are none.</summary>
    public required double Declined { get; init; }

    /// <summary>How many queries are unanswerable.</summary>
    public required int Unanswerable { get; init; }

    /// <summary>The share of answerable queries with an answer string in the first sentence.</summary>
    public required double GoldInFirst { get; init; }

    /// <summary>The same for the first three sentences.</summary>
    public required double GoldInThree { get; init; }

    /// <summary>Citations given.</summary>
    public required int Citations { get; init; }

    /// <summary>Answers that break a rule that every answer must keep.</summary>
    public required int Broken { get; init; }

    /// <summary>Median time of an answer, in milliseconds.</summary>
    public required double P50Ms { get; init; }

    /// <summary>The time that 99 of 100 answers stay below, in milliseconds.</summary>
    public required double P99Ms { get; init; }
}
