using Lucene.Net.Index;
using Lucene.Net.Search;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Turns a <see cref="PassageFilter"/> into one of the embedded index. No user text is ever parsed: every value is a term as it stands.</summary>
internal static class EmbeddedFilter
{
    public static Filter Of(PassageFilter filter, string kind)
    {
        var all = new BooleanQuery { { Is(EmbeddedFields.Kind, kind), Occur.MUST }, { Spaces(filter), Occur.MUST } };

        if (filter.Period is { } period)
        {
            all.Add(
                NumericRangeQuery.NewInt32Range(
                    EmbeddedFields.Day, period.Since?.DayNumber ?? 0, period.Until?.DayNumber ?? int.MaxValue, minInclusive: true, maxInclusive: true),
                Occur.MUST);
        }

        Narrow(all, EmbeddedFields.Source, filter.Source);
        Narrow(all, EmbeddedFields.Tag, filter.Tag);
        Narrow(all, EmbeddedFields.Shelf, filter.Shelf);

        if (filter.AnyOf is { } choice)
        {
            all.Add(Any(choice), Occur.MUST);
        }

        return new QueryWrapperFilter(all);
    }

    private static BooleanQuery Spaces(PassageFilter filter)
    {
        var any = new BooleanQuery();

        foreach (var space in filter.Scope.Spaces)
        {
            any.Add(Is(EmbeddedFields.Space, space.Value), Occur.SHOULD);
        }

        return any;
    }

    private static BooleanQuery Any(FacetChoice choice)
    {
        var any = new BooleanQuery();

        foreach (var shelf in choice.Shelves)
        {
            any.Add(Is(EmbeddedFields.Shelf, shelf), Occur.SHOULD);
        }

        foreach (var tag in choice.Tags)
        {
            any.Add(Is(EmbeddedFields.Tag, tag), Occur.SHOULD);
        }

        return any;
    }

    private static void Narrow(BooleanQuery all, string field, string? name)
    {
        if (name is not null)
        {
            all.Add(Is(field, FacetKey.Of(name)), Occur.MUST);
        }
    }

    private static TermQuery Is(string field, string value) => new(new Term(field, value));
}
