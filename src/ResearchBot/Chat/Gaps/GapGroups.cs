using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Chat.Gaps;

/// <summary>Puts questions that ask for the same together.</summary>
internal static class GapGroups
{
    /// <summary>Groups questions.</summary>
    /// <param name="analyzer">Tells what they are about.</param>
    /// <param name="questions">Questions whose words are kept, oldest first: the first of a group names it.</param>
    /// <returns>The most wanted first: by members, then by questions, then by the time of the last.</returns>
    public static IReadOnlyList<Gap> Of(TextAnalyzer analyzer, IEnumerable<StoredQuestion> questions)
    {
        var groups = new List<List<(StoredQuestion Question, GapKey Key)>>();
        var named = new Dictionary<string, List<(StoredQuestion, GapKey)>>(StringComparer.Ordinal);

        foreach (var question in questions)
        {
            var key = GapKey.Of(analyzer, question.Text ?? "", question.Language);

            if (!named.TryGetValue(key.Id, out var group))
            {
                group = groups.Find(known => known[0].Key.IsLike(key));

                if (group is null)
                {
                    groups.Add(group = []);
                }

                named[key.Id] = group;
            }

            group.Add((question, key));
        }

        return
        [
            .. groups.Select(Read)
                .OrderByDescending(gap => gap.Askers).ThenByDescending(gap => gap.Questions.Count).ThenByDescending(gap => gap.LastAskedAt),
        ];
    }

    private static Gap Read(List<(StoredQuestion Question, GapKey Key)> group) => new(
        group[0].Key.Id,
        group[^1].Question.Text!,
        [.. group.Select(one => one.Question)],
        group.Select(one => one.Question.MemberId ?? one.Question.Id).Distinct(StringComparer.Ordinal).Count())
    {
        Names = group.Select(one => one.Key.Id).ToHashSet(StringComparer.Ordinal),
        Terms = group[0].Key.Terms,
    };
}
