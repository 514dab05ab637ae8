using System.Text.Json;

using ResearchBot.Answering;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Retrieval;

public sealed class HostileQuestionTests
{
    [Fact]
    public async Task Naughty_strings_are_searched_and_asked_like_any_words()
    {
        var strings = JsonSerializer.Deserialize<string[]>(
            await File.ReadAllTextAsync(Shared.Path("eval", "attacks", "blns.json"), TestContext.Current.CancellationToken))!;
        await using var world = await CreateAsync();
        await world.GivenAsync([.. strings.Where(text => text.Length > 0).Select((text, i) => ($"a{i}", $"Article {i} says: {text}"))]);

        foreach (var text in strings)
        {
            Assert.IsNotType<Answer.Unavailable>(await world.AskAsync(text));
        }
    }
}
