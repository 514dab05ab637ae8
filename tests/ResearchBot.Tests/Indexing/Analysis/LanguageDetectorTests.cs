using ResearchBot.Indexing.Analysis;

using Xunit;

namespace ResearchBot.Tests.Indexing.Analysis;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The harbour was rebuilt after the storm, and most of the ships that had been moved to the north came back within a year.")]
    [InlineData("de", "Der Hafen wurde nach dem Sturm wieder aufgebaut, und die meisten Schiffe, die in den Norden gebracht worden waren, kamen zurück.")]
    [InlineData("fr", "Le port a été reconstruit après la tempête, et la plupart des navires qui avaient été déplacés vers le nord sont revenus.")]
    [InlineData("es", "El puerto fue reconstruido después de la tormenta, y la mayoría de los barcos que habían sido llevados al norte volvieron.")]
    [InlineData("it", "Il porto è stato ricostruito dopo la tempesta, e la maggior parte delle navi che erano state spostate a nord è tornata.")]
    [InlineData("pt", "O porto foi reconstruído depois da tempestade, e a maioria dos navios que tinham sido levados para o norte voltou em um ano.")]
    [InlineData("nl", "De haven werd na de storm herbouwd, en de meeste schepen die naar het noorden waren gebracht, kwamen binnen een jaar terug.")]
    [InlineData("sv", "Hamnen byggdes upp igen efter stormen, och de flesta av fartygen som hade flyttats till norr kom tillbaka inom ett år.")]
    [InlineData("ru", "Порт был восстановлен после бури, и большинство кораблей, которые были переведены на север, вернулись в течение года.")]
    [InlineData("pl", "Port został odbudowany po burzy, a większość statków, które zostały przeniesione na północ, wróciła już w ciągu roku do miasta.")]
    [InlineData("uk", "Порт був відбудований після бурі, і більшість кораблів, які були переведені на північ, повернулися до міста протягом року.")]
    [InlineData("cs", "Přístav byl po bouři znovu postaven a většina lodí, které byly přesunuty na sever, se do roka vrátila zpět k jeho molům.")]
    [InlineData("tr", "Liman fırtınadan sonra yeniden yapıldı ve kuzeye götürülen gemilerin çoğu bir yıl içinde geri döndü, ama bazıları için bu çok uzun sürdü.")]
    [InlineData("el", "Το λιμάνι ξαναχτίστηκε μετά την καταιγίδα και τα περισσότερα πλοία επέστρεψαν.")]
    [InlineData("ja", "港は嵐の後に再建され、北に移された船の多くは一年以内に戻ってきた。")]
    [InlineData("zh", "港口在暴风雨后重建，大多数被转移到北方的船只在一年内返回。")]
    [InlineData("ko", "항구는 폭풍 후에 재건되었고 대부분의 배가 일 년 안에 돌아왔다.")]
    public void A_paragraph_tells_its_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("Bergen")]
    [InlineData("Reuters 2024 3.14 CO2 GmbH")]
    [InlineData("z = a o b s v, λ e m i t ( \\frac ( a ) ( o_e ) ), y i à e o a = 12 ( a o ), e f m ρ")]
    [InlineData("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12")]
    public void Too_few_words_tell_nothing(string text) => Assert.Null(LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Wer unterzeichnete den Vertrag?", "de")]
    [InlineData("Who signed the treaty?", "en")]
    [InlineData("¿Quién firmó el tratado?", "es")]
    [InlineData("Кто подписал договор?", "ru")]
    [InlineData("Bergen 2021", "en")]
    public void A_question_is_taken_for_the_likeliest_of_the_languages_there_are(string question, string language) =>
        Assert.Equal(language, LanguageDetector.Choose(question, ["en", "de", "es", "ru"]));
}
