using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Words;

public sealed partial class CommandWordsTests
{
    private static readonly string[] MessageCommands = ["fact-check", "suggest-source"];

    public static TheoryData<string> Paths =>
    [
        .. new ResourceManager("ResearchBot.Host.Discord.Words.Words", typeof(Wordbook).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            .Where(key => key.StartsWith("Command.", StringComparison.Ordinal) && !key.EndsWith(".about", StringComparison.Ordinal))
            .Select(key => key["Command.".Length..])
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Discord_takes_every_name_and_description(string path)
    {
        string[] names = [CommandWords.Name(path), .. CommandWords.Names(path).Values];

        if (MessageCommands.Contains(path))
        {
            Assert.All(names, name => Assert.InRange(name.Length, 1, 32));

            return;
        }

        Assert.All(names, name => Assert.Matches(NameForm(), name));
        Assert.All(names, name => Assert.Equal(name.ToLowerInvariant(), name));
        Assert.All(CommandWords.Abouts(path).Values.Append(CommandWords.About(path)), about => Assert.InRange(about.Length, 1, 100));
    }

    [Fact]
    public void The_languages_are_called_as_Discord_calls_them() => Assert.Equal(["de", "es-ES", "es-419"], CommandWords.Names("ask").Keys);

    [Fact]
    public void No_two_commands_have_one_name_in_a_language() => Assert.All(
        CommandWords.Names("ask").Keys,
        locale => Assert.Distinct(Paths.Select(path => path.Data).Where(path => !path.Contains('.', StringComparison.Ordinal)).Select(path => CommandWords.Names(path)[locale])));

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex NameForm();
}
