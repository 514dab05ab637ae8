using ResearchBot.Answering;
using ResearchBot.Answering.FactChecking;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Emulators.Discord.Showing;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Messages;

public sealed class PageTests
{
    private static readonly SpaceSettings Settings = new()
    {
        Channels = new Dictionary<string, ChannelSettings> { ["5"] = new() { Enabled = true, Mode = AnswerMode.Free, Shelves = ["law"], Tags = ["ai"] } },
        Roles = new Dictionary<Act, IReadOnlyList<string>> { [Act.Ask] = ["7"], [Act.Moderate] = ["8", "9"] },
        HelperRoles = ["8"],
        Limits = new AnswerLimits { RoleADay = new Dictionary<string, int> { ["7"] = 500 } },
        RetentionDays = 45,
        ReviewChannel = "6",
        Language = "de",
    };

    public static TheoryData<string> Languages => ["en", "de", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_page_fits_into_one_message_in_every_language(string language) => Assert.All(Pages(Wordbook.For(language)), page =>
    {
        MessageLimits.Check(Assert.Single(Posted.Json(page)));
        MessageLimits.Check(Posted.Json(page, PageStyle.Plain)[^1]);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_form_stays_within_what_forms_may_be(string language)
    {
        var words = Wordbook.For(language);
        Modal[] forms =
        [
            Forms.FollowUp(words, "a1"), Forms.Unhelpful(words, "a1"), Forms.Report(words, "a1"),
            ChannelScreens.SeenForm(words, Settings, new Snowflake(5)), ChannelScreens.LimitForm(words, Settings, new Snowflake(5)),
            LimitScreen.Form(words, Settings), LimitScreen.RoleForm(words, Settings, new Snowflake(7)),
        ];

        Assert.All(forms, form =>
        {
            Assert.NotNull(CustomId.Parse(form.CustomId));
            Assert.InRange(form.Title.Length, 1, 45);
            Assert.InRange(form.Components.Count, 1, 5);
            Assert.All(form.Components, input => Assert.InRange(input.Label!.Length, 1, 45));
            Assert.All(form.Components, input => Assert.InRange(input.Child!.Placeholder!.Length, 1, 100));
            Assert.Equal(form.Components.Count, form.Components.Select(input => input.Child!.CustomId).Distinct().Count());
        });
    }

    [Fact]
    public void Every_control_sends_an_id_that_is_read() => Assert.All(
        Pages(Wordbook.English).SelectMany(page => page.Blocks).SelectMany(Controls).Where(control => control.CustomId is not null),
        control => Assert.NotNull(CustomId.Parse(control.CustomId)));

    [Fact]
    public void Plain_messages_show_no_previews_and_end_with_their_buttons()
    {
        var page = new Page(Accent.Answer).Say(Escaped.Text(string.Concat(Enumerable.Repeat("Sentence. ", 500)))).Controls(Component.Button("x", "Press"));

        var messages = page.Lay(PageStyle.Plain);

        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.Equal(MessageFlags.SuppressEmbeds, message.Flags));
        Assert.NotNull(messages[^1].Components);
        Assert.Null(messages[0].Components);
    }

    [Fact]
    public void A_search_shows_the_best_and_puts_all_into_a_file()
    {
        var page = SearchMessage.Of(Wordbook.English, "treaty", [.. Enumerable.Range(1, 9).Select(number => new FoundArticle(Samples.Treaty with { Title = $"Article {number}" }, Samples.Text))]);
        var message = Assert.Single(page.Lay(PageStyle.Rich));

        Assert.Contains("9 articles on “treaty”", Posted.Words(page), StringComparison.Ordinal);
        Assert.Contains("Article 5", Posted.Words(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Article 6", Posted.Words(page), StringComparison.Ordinal);
        Assert.Contains("### Article 9", System.Text.Encoding.UTF8.GetString(Assert.Single(message.Files!).Content.Span), StringComparison.Ordinal);
        Assert.Equal("attachment://articles.md", message.Components![^1].File!.Url);
    }

    [Fact]
    public void A_summary_that_is_too_long_shows_its_head_and_puts_all_into_a_file()
    {
        var answer = Samples.Long(30, number => Samples.Treaty with { Title = $"Article {number}" }, string.Concat(Enumerable.Repeat("word ", 70)));

        var page = SummaryMessage.Of(Wordbook.English, answer, "a1", "The treaty");

        Assert.Single(page.Lay(PageStyle.Rich));
        Assert.Contains("Summary: The treaty", Posted.Words(page), StringComparison.Ordinal);
        Assert.Contains("[30]", System.Text.Encoding.UTF8.GetString(Assert.Single(page.Files).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_check_shows_each_claim_its_standing_and_the_words_for_it() => Assert.Equal(
        """
        Fact check
        🟢 Supported
        The treaty was signed in Oslo.
        [1] “The harbour treaty was signed in Oslo on 3 May 2021.”
        🔴 Contradicted · differs in “1999”
        It was signed in 1999.
        [1] “The harbour treaty was signed in Oslo on 3 May 2021.”
        ⚪ Not in the articles here
        Everybody danced.
        [1] Harbour treaty signed
        Fjord Times · Ada Berg · 4 May 2021 · report
        As of 4 May 2021 · Checked against the articles here, and nothing else · 2 more claims were not checked
        Quote 1
        """,
        Posted.Words(FactCheckMessage.Of(Wordbook.English, Samples.Check, "a1")));

    [Fact]
    public void A_fact_check_of_many_claims_is_one_message()
    {
        var claims = Enumerable.Range(1, 10).Select(number => new CheckedClaim(new string('*', 400), ClaimStanding.Contradicted, [1, 2]) { Differs = "1999" }).ToList();
        var check = new FactCheck.Checked(claims, [Samples.Citation(1, Samples.Treaty), Samples.Citation(2, Samples.Treaty)], 0);

        Assert.All(Posted.Json(FactCheckMessage.Of(Wordbook.English, check, "a1")), MessageLimits.Check);
    }

    [Fact]
    public void Moderators_see_what_was_asked_and_not_answered() => Assert.Equal(
        """
        Statistics · 30 days
        Questions · 12,340
        Answered · 9000 · 75%
        Not in the articles · 3000
        Feedback · 👍 40 · 👎 4 · 1 report
        Time to an answer · half within 1.2 s, 95 of 100 within 14 s
        Slowest step · writing · 9.5 s
        Asked and not answered
        • Who won the cup? · 7×
        • What is *this*?
        """,
        Posted.Words(StatsPage.Of(Wordbook.English, Samples.Usage, 30)));

    [Fact]
    public void Help_is_one_screen_and_names_the_commands_as_they_can_be_clicked()
    {
        var shown = Posted.Shown(HelpPage.Of(Wordbook.English, name => Mention.Command(name, new Snowflake(9))))[0];

        Assert.Equal(4, shown.Count(MarkupKind.Command));
        Assert.InRange(shown.Text.Length, 400, 1200);
    }

    private static IEnumerable<Page> Pages(Wordbook words)
    {
        Func<string, Escaped> command = name => Mention.Command(name);
        var file = new FilePart("data.json", new byte[] { 1 });

        return
        [
            AnswerMessage.Of(words, Samples.Answer(), "a1", "When?"), AnswerMessage.Of(words, new Answer.NotInCorpus([]), "a1", "When?"),
            QuoteView.Of(words, Samples.Citation(1, Samples.Treaty), Samples.Text, 2, words.ChangedSince),
            HelpPage.Of(words, command), HelpPage.Welcome(words, command), SummaryMessage.Of(words, Samples.Answer(), "a1", "Treaty"), SummaryMessage.Of(words, new Answer.NotInCorpus([]), "a1", "x"),
            SearchMessage.Of(words, "x", []), SearchMessage.Of(words, "x", [new FoundArticle(Samples.Treaty, Samples.Text)]),
            PrivacyPage.Export(words, 3, 30, file), PrivacyPage.Export(words, 0, 0, file), PrivacyPage.Confirm(words), PrivacyPage.Forgotten(words, 3), PrivacyPage.Forgotten(words, 0), StatsPage.Of(words, Samples.Usage, 30), StatsPage.Of(words, Samples.NoUsage, 30),
            FactCheckMessage.Of(words, Samples.Check, "a1"), FactCheckMessage.Of(words, new FactCheck.NothingToCheck(), null), FactCheckMessage.Of(words, new FactCheck.Unavailable("K7"), null),
            ReportPage.Of(words, Mention.Member(new Snowflake(1)), "When?", "Wrong", Mention.Message(new Snowflake(1), new Snowflake(2), new Snowflake(3))),
            SettingsOverview.Of(words, Settings, 30), SettingsOverview.Of(words, new SpaceSettings(), 0), ChannelScreens.Of(words, Settings), ChannelScreens.One(words, Settings, new Snowflake(5), readsMessages: false, words.Saved),
            RoleScreen.Of(words, Settings), AnswerScreen.Of(words, Settings), LimitScreen.Of(words, Settings), PrivacyScreen.Of(words, Settings, 45),
        ];
    }

    private static IEnumerable<Component> Controls(PageBlock block) => block switch
    {
        PageBlock.Controls controls => controls.Components,
        PageBlock.Choice choice => [choice.Button],
        _ => [],
    };
}
