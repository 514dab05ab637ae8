using Lucene.Net.Index;
using Lucene.Net.Util;

using ResearchBot.Corpus;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Turns a <see cref="PassageFilter"/> into the set of entries that it allows. No user text is ever parsed: every value is compared as it stands.</summary>
internal static class EmbeddedFilter
{
    /// <summary>The entries of a segment that may be returned.</summary>
    public static FixedBitSet Of(PassageFilter filter, string kind, AtomicReader reader)
    {
        var facts = SegmentFacts.Of(reader);
        var allowed = (FixedBitSet)facts.HoldersOf(EmbeddedFields.Kind, kind).Clone();
        allowed.And(Any(facts, filter.Scope.Spaces.Select(space => (EmbeddedFields.Space, space.Value))));
        Narrow(allowed, facts, EmbeddedFields.Source, filter.Source);
        Narrow(allowed, facts, EmbeddedFields.Tag, filter.Tag);
        Narrow(allowed, facts, EmbeddedFields.Shelf, filter.Shelf);

        if (filter.AnyOf is { } choice)
        {
            allowed.And(Any(facts, Values(choice)));
        }

        if (filter.NoneOf is { } closed)
        {
            allowed.AndNot(Any(facts, Values(closed)));
        }

        if (filter.Period is { } period)
        {
            Keep(allowed, period, facts.Days);
        }

        DropDeleted(allowed, reader.LiveDocs);

        return allowed;
    }

    private static IEnumerable<(string Field, string Value)> Values(FacetChoice choice) =>
        [.. choice.Shelves.Select(shelf => (EmbeddedFields.Shelf, shelf)), .. choice.Tags.Select(tag => (EmbeddedFields.Tag, tag))];

    private static FixedBitSet Any(SegmentFacts facts, IEnumerable<(string Field, string Value)> values)
    {
        FixedBitSet? any = null;
        var isOwn = false;

        foreach (var (field, value) in values)
        {
            var holders = facts.HoldersOf(field, value);

            if (any is null)
            {
                any = holders;
            }
            else
            {
                any = isOwn ? any : (FixedBitSet)any.Clone();
                isOwn = true;
                any.Or(holders);
            }
        }

        return any ?? new FixedBitSet(facts.Days.Length);
    }

    private static void Narrow(FixedBitSet allowed, SegmentFacts facts, string field, string? name)
    {
        if (name is not null)
        {
            allowed.And(facts.HoldersOf(field, FacetKey.Of(name)));
        }
    }

    private static void Keep(FixedBitSet allowed, Period period, int[] days)
    {
        // Days are written from 1 on: 0 is an entry without one.
        var (since, until) = ((period.Since?.DayNumber ?? 0) + 1, period.Until is { } last ? last.DayNumber + 1 : int.MaxValue);

        for (var entry = allowed.NextSetBit(0); entry >= 0; entry = entry + 1 < days.Length ? allowed.NextSetBit(entry + 1) : -1)
        {
            if (days[entry] < since || days[entry] > until)
            {
                allowed.Clear(entry);
            }
        }
    }

    private static void DropDeleted(FixedBitSet allowed, IBits? live)
    {
        for (var entry = live is null ? -1 : allowed.NextSetBit(0); entry >= 0; entry = entry + 1 < allowed.Length ? allowed.NextSetBit(entry + 1) : -1)
        {
            if (!live!.Get(entry))
            {
                allowed.Clear(entry);
            }
        }
    }
}
