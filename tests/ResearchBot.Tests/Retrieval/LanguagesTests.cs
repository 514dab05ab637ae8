using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Retrieval;

public sealed class LanguagesTests
{
    private static readonly (string Language, string Text)[] Articles =
    [
        ("en", "The ministers signed the harbour treaty in Bergen. Twelve states ratified it within a year."),
        ("de", "Die Minister unterzeichneten die Verträge über die Häfen in Bergen. Zwölf Staaten haben sie innerhalb eines Jahres ratifiziert."),
        ("fr", "Les ministres ont signé les traités sur les ports à Bergen. Douze États les ont ratifiés en un an."),
        ("es", "Los ministros firmaron los tratados sobre los puertos en Bergen. Doce estados los ratificaron en un año."),
        ("it", "I ministri hanno firmato i trattati sui porti a Bergen. Dodici stati li hanno ratificati in un anno."),
        ("pt", "Os ministros assinaram os tratados sobre os portos em Bergen. Doze estados ratificaram-nos em um ano."),
        ("nl", "De ministers ondertekenden de verdragen over de havens in Bergen. Twaalf staten hebben ze binnen een jaar geratificeerd."),
        ("sv", "Ministrarna undertecknade avtalen om hamnarna i Bergen. Tolv stater har ratificerat dem inom ett år."),
        ("ru", "Министры подписали договоры о портах в Бергене. Двенадцать государств ратифицировали их в течение года."),
        ("ja", "大臣たちはベルゲンで港湾条約に署名した。十二か国が一年以内に批准した。"),
        ("pl", "Ministrowie podpisali w Bergen traktaty o portach. Dwanaście państw ratyfikowało je w ciągu roku."),
    ];

    private static readonly string[] Tags = ["en-GB", "tlh", "", "und", "x-private", "nb", "../../etc", "zh-Hant-TW"];

    [Theory]
    [InlineData("de", "Welcher Minister unterzeichnete einen Vertrag?")]
    [InlineData("de", "vertrage uber hafen")]
    [InlineData("fr", "Quel ministre a signé le traité ?")]
    [InlineData("fr", "etats ratifies")]
    [InlineData("es", "¿Qué ministro firmó un tratado?")]
    [InlineData("it", "Quale ministro firma un trattato?")]
    [InlineData("pt", "Qual tratado fala de um porto?")]
    [InlineData("nl", "Welke staat heeft het verdrag geratificeerd?")]
    [InlineData("sv", "Vilken stat ratificerade avtalet om hamnen?")]
    [InlineData("ru", "Какой министр подписал договор?")]
    [InlineData("ja", "港湾条約")]
    [InlineData("pl", "traktaty o portach")]
    [InlineData("en", "Which minister signs a treaty?")]
    public async Task A_question_finds_other_forms_of_its_words_in_its_language(string language, string question)
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync([.. Articles.Select(article => Draft(article.Language, article.Text))]);

        var findings = await world.FindAsync(question);

        Assert.Equal(language, findings.Passages[0].Passage.Article.Id);
    }

    [Fact]
    public async Task A_name_is_found_in_every_language()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync([.. Articles.Select(article => Draft(article.Language, article.Text))]);

        var findings = await world.FindAsync("Bergen");

        Assert.True(findings.Passages.Count >= 9, $"{findings.Passages.Count}");
    }

    [Fact]
    public async Task A_German_question_is_answered_from_a_German_article_among_English_ones()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(
            Draft("en", "The ministers met in Oslo. The weather was fine, and the fish market of the city was open."),
            Draft("en", "A new bridge was opened in Stavanger. Thousands of people walked over it on the first day."),
            Draft("de", "Das Hafenamt wurde im Jahr 1904 von Ingrid Solberg gegründet. Es beschäftigt heute zwölf Lotsen."));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync("Wer hat das Hafenamt gegründet?"));

        Assert.Contains("Ingrid Solberg", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_a_German_article_does_not_answer_is_declined()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(Draft("de", "Das Hafenamt wurde im Jahr 1904 von Ingrid Solberg gegründet. Es beschäftigt heute zwölf Lotsen."));

        Assert.IsType<Answer.NotInCorpus>(await world.AskAsync("Wie heißt die Hauptstadt von Frankreich?"));
    }

    [Fact]
    public async Task What_a_moderator_calls_a_language_does_no_harm()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync([.. Tags
            .Select((language, i) => LibraryWorld.Draft($"a{i}", $"The harbour treaty number {i} was signed in Bergen.") is var draft
                ? draft with { Details = draft.Details with { Language = language } }
                : draft)]);

        Assert.NotEmpty((await world.FindAsync("harbour treaty")).Passages);
    }

    private static ArticleDraft Draft(string language, string text)
    {
        var draft = LibraryWorld.Draft(language, text);

        return draft with { Id = language == "en" && text.StartsWith("A new", StringComparison.Ordinal) ? "en-2" : language, Details = draft.Details with { Language = language } };
    }
}
