using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class AnswerPageTests
{
    [Fact]
    public async Task Without_a_terminal_lines_are_neither_wrapped_nor_coloured()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var ran = await world.RunAsync("ask", "When was the harbour treaty signed?");

        Assert.Equal(
            """
            The harbour treaty was signed in Oslo on 3 May 2021. [1]

            As of 4 May 2021.

            Harbour treaty signed
                Fjord Times · Ada Berg · 4 May 2021
            [1] “The harbour treaty was signed in Oslo on 3 May 2021.”
                https://news.example/treaty?a=1#top

            """,
            ran.Output);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    public async Task On_a_terminal_no_line_is_wider_than_it_but_links(int width)
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion);

        var plain = WithoutEscapes((await world.RunAtAsync(width, "ask", "What do critics say of the harbour treaty?")).Output);

        Assert.All(plain.Split('\n').Where(line => !line.Contains("https://", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, Math.Min(width, 100)));
        Assert.DoesNotContain(plain.Split('\n'), line => line.EndsWith(' '));
    }

    [Fact]
    public async Task An_opinion_is_called_one()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Opinion);

        var ran = await world.RunAsync("ask", "Should the government tear up the harbour treaty?");

        Assert.Contains("Coast Voice · 1 Jun 2021 · opinion", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_names_what_is_near()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Bridge);

        var ran = await world.RunAsync("ask", "Who won the football cup in Bergen in 1994?");

        Assert.Equal(3, ran.Code);
        Assert.StartsWith("The corpus does not answer this.", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "What burned down in Vardo?")]
    [InlineData("search", "lighthouse Vardo")]
    [InlineData("articles", "list")]
    [InlineData("articles", "show", "hostile")]
    [InlineData("summarize", "hostile")]
    public async Task Words_of_an_article_never_control_the_terminal(params string[] words)
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Hostile);

        var plain = (await world.RunAsync(words)).Output;
        var shown = WithoutEscapes((await world.RunAtAsync(120, words)).Output);

        foreach (var output in new[] { plain, shown })
        {
            Assert.Contains("[red]Lighthouse[/]", output, StringComparison.Ordinal);
            Assert.DoesNotContain(output, c => (char.IsControl(c) && c is not ('\n' or '\t')) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format);
            Assert.DoesNotContain("javascript:", words[^1] == "hostile" && words[0] == "articles" ? "" : output, StringComparison.Ordinal);
        }
    }

    /// <summary>Takes out the styles and links that the program itself writes.</summary>
    private static string WithoutEscapes(string output) =>
        System.Text.RegularExpressions.Regex.Replace(output, "\u001b\\[[0-9;]*m|\u001b]8;[^\u001b]*\u001b\\\\", "");
}
