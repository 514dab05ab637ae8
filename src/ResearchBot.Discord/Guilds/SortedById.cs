using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ResearchBot.Discord.Guilds;

/// <summary>Something with an id.</summary>
internal interface IHasId
{
    Snowflake Id { get; }
}

/// <summary>Small arrays in the order of their ids: the least memory that can still be searched.</summary>
internal static class SortedById
{
    public static T? Find<T>(this ImmutableArray<T> all, Snowflake id)
        where T : struct, IHasId => Search(all, id) is var at && at >= 0 ? all[at] : null;

    /// <summary>Adds an entry, or replaces the one with its id.</summary>
    public static ImmutableArray<T> With<T>(this ImmutableArray<T> all, T entry)
        where T : struct, IHasId => Search(all, entry.Id) is var at && at >= 0 ? all.SetItem(at, entry) : all.Insert(~at, entry);

    /// <summary>Leaves out the entry with an id, if there is one.</summary>
    public static ImmutableArray<T> Without<T>(this ImmutableArray<T> all, Snowflake id)
        where T : struct, IHasId => Search(all, id) is var at && at >= 0 ? all.RemoveAt(at) : all;

    /// <summary>Sorts entries.</summary>
    public static ImmutableArray<T> Sorted<T>(T[] entries)
        where T : struct, IHasId
    {
        Array.Sort(entries, (one, other) => one.Id.CompareTo(other.Id));

        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }

    private static int Search<T>(ImmutableArray<T> all, Snowflake id)
        where T : struct, IHasId
    {
        var (low, high) = (0, all.Length - 1);

        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = all[middle].Id.CompareTo(id);

            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
