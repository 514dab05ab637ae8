using System.Text.Json.Nodes;

using ResearchBot.Emulators.Discord.Showing;

using Xunit;

namespace ResearchBot.Tests.Emulators.Discord.Showing;

/// <summary>The reader sees what does something, so that a test which finds nothing has found nothing.</summary>
public sealed class ShownMessageTests
{
    [Theory]
    [InlineData("hello @everyone", "@everyone")]
    [InlineData("`@here`", "@here")]
    [InlineData("<@123>", "<@123>")]
    [InlineData(@"\<@!123>", "<@!123>")]
    [InlineData("<@&123>", "<@&123>")]
    public void It_sees_who_would_be_pinged(string markup, string ping) =>
        Assert.Contains(ShownMessage.OfMarkup(markup).Pings, seen => ping.Contains(seen.Trim('<', '>'), StringComparison.Ordinal));

    [Theory]
    [InlineData("see https://a.example/x.", "https://a.example/x", "https://a.example/x")]
    [InlineData("<https://a.example>", "https://a.example", "https://a.example")]
    [InlineData("[words](https://a.example)", "https://a.example", "words")]
    [InlineData("[[1]](<https://a.example/b>)", "https://a.example/b", "[1]")]
    [InlineData("steam://run/1", "steam://run/1", "steam://run/1")]
    [InlineData("<me@a.example>", "mailto:me@a.example", "me@a.example")]
    [InlineData("join discord.gg/abc", "discord.gg/abc", "discord.gg/abc")]
    [InlineData("at www.a.example", "www.a.", "www.a.")]
    public void It_sees_where_a_click_leads(string markup, string target, string text) =>
        Assert.Equal([new ShownLink(target, text)], ShownMessage.OfMarkup(markup).Links);

    [Theory]
    [InlineData("**a**", MarkupKind.Bold)]
    [InlineData("*a*", MarkupKind.Italic)]
    [InlineData("_a_", MarkupKind.Italic)]
    [InlineData("__a__", MarkupKind.Underline)]
    [InlineData("~~a~~", MarkupKind.Strike)]
    [InlineData("||a||", MarkupKind.Spoiler)]
    [InlineData("`a`", MarkupKind.Code)]
    [InlineData("```\na\n```", MarkupKind.CodeBlock)]
    [InlineData("> a", MarkupKind.Quote)]
    [InlineData("# a", MarkupKind.Heading)]
    [InlineData("-# a", MarkupKind.Subtext)]
    [InlineData("- a", MarkupKind.ListItem)]
    [InlineData("1. a", MarkupKind.ListItem)]
    [InlineData("<#123>", MarkupKind.Channel)]
    [InlineData("</ask:123>", MarkupKind.Command)]
    [InlineData("<t:1700000000:R>", MarkupKind.Time)]
    [InlineData("<:a:123>", MarkupKind.Emoji)]
    [InlineData(":smile:", MarkupKind.Emoji)]
    [InlineData("<id:browse>", MarkupKind.Navigation)]
    public void It_sees_what_is_formatted(string markup, MarkupKind kind) => Assert.Equal(1, ShownMessage.OfMarkup(markup).Count(kind));

    [Theory]
    [InlineData(@"\*a\*", "*a*")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData(@"https\://a.example", "https://a.example")]
    [InlineData("[https://good.example](https://evil.example)", "[https://good.example](https://evil.example)")]
    public void It_reads_what_is_only_words(string markup, string text) => Assert.Equal(text, ShownMessage.OfMarkup(markup).Text);

    [Fact]
    public void It_reads_embeds_components_and_files()
    {
        var message = JsonNode.Parse(
            """
            {
              "content": "content @here",
              "embeds": [{ "title": "title", "url": "https://a.example/1", "description": "[x](https://a.example/2)", "fields": [{ "name": "name", "value": "value" }], "footer": { "text": "foot" } }],
              "components": [
                { "type": 17, "components": [{ "type": 10, "content": "text" }, { "type": 9, "components": [{ "type": 10, "content": "beside" }], "accessory": { "type": 2, "style": 5, "label": "open", "url": "https://a.example/3" } }] },
                { "type": 1, "components": [{ "type": 3, "custom_id": "m", "placeholder": "choose", "options": [{ "label": "one", "value": "1", "description": "first" }] }] }
              ],
              "attachments": [{ "filename": "a.md" }]
            }
            """)!;

        var shown = ShownMessage.Of(message);

        Assert.Equal(["@here"], shown.Pings);
        Assert.Equal(["https://a.example/1", "https://a.example/2", "https://a.example/3"], shown.Links.Select(link => link.Target).Order(StringComparer.Ordinal));
        Assert.Equal("content @here title x name value foot text beside open choose one first a.md", shown.Text.Replace('\n', ' '));
    }

    [Fact]
    public void A_transcript_reads_like_the_message_and_a_page_shows_foreign_words_as_words()
    {
        var message = JsonNode.Parse(
            """
            {
              "author": { "username": "ResearchBot", "bot": true }, "timestamp": "2026-03-05T14:20:00Z", "flags": 32832,
              "interaction_metadata": { "name": "ask", "user": { "username": "ada" } },
              "components": [{ "type": 17, "components": [
                { "type": 10, "content": "**Signed** in Oslo. [[1]](<https://a.example>) <script>\nAgain <t:1772724000:R>" },
                { "type": 14 }, { "type": 1, "components": [{ "type": 2, "style": 2, "label": "Quote 1", "custom_id": "q" }] }] }]
            }
            """)!;

        Assert.Equal(
            """
              ┌ ada used /ask
            ResearchBot [APP]  (only you can see this)
              │ Signed in Oslo. [1] <script>
              │ Again <t:1772724000:R>
              │ ──────────
              │ [ Quote 1 ]

            """,
            Transcript.Of(message));

        var page = ShownPage.Of([message], "questions");
        Assert.Contains("<strong>Signed</strong> in Oslo. <a href=\"https://a.example\">[1]</a> &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("in 1 hours", page, StringComparison.Ordinal);
    }
}
