using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ResearchBot.Corpus.Catalog.Audit;

internal sealed class CorpusActRow : IEntityTypeConfiguration<CorpusActRow>
{
    public string Space { get; set; } = "";

    public long Number { get; set; }

    public string ArticleId { get; set; } = "";

    public CorpusActKind Kind { get; set; }

    public string Who { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    public long? Undoes { get; set; }

    public string? Note { get; set; }

    public void Configure(EntityTypeBuilder<CorpusActRow> builder)
    {
        builder.ToTable("corpus_acts");
        builder.HasKey(act => new { act.Space, act.Number });
        builder.HasIndex(act => new { act.Space, act.ArticleId });
        builder.Property(act => act.Kind).HasConversion<string>();
    }

    /// <summary>The row of an act.</summary>
    public static CorpusActRow Of(CorpusAct act) => new()
    {
        Space = act.Article.Space.Value,
        Number = act.Number,
        ArticleId = act.Article.Id,
        Kind = act.Kind,
        Who = act.Who.Name,
        At = act.At,
        Before = ArticleState.Write(act.Before),
        After = ArticleState.Write(act.After),
        Undoes = act.Undoes,
        Note = act.Note,
    };

    /// <summary>The act of a row.</summary>
    public CorpusAct ToAct() => new()
    {
        Number = Number,
        Article = new ArticleKey(new SpaceId(Space), ArticleId),
        Kind = Kind,
        Who = Actor.Read(Who) ?? Actor.Terminal,
        At = At,
        Before = ArticleState.Read(Before),
        After = ArticleState.Read(After),
        Undoes = Undoes,
        Note = Note,
    };
}
