using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ResearchBot.Retrieval.Periods;

/// <summary>Puts the German and Spanish words for times into English, in lower case and single spaces; other words stay.</summary>
internal static partial class PeriodTranslation
{
    private static readonly (string Foreign, string English)[] Phrases =
    [
        ("la semana pasada", "last week"), ("el mes pasado", "last month"), ("el año pasado", "last year"), ("el ano pasado", "last year"),
        ("esta semana", "this week"), ("este mes", "this month"), ("este año", "this year"), ("este ano", "this year"),
        ("antes de", "before"), ("después de", "after"), ("despues de", "after"), ("a partir de", "since"),
        ("los últimos", "the last"), ("los ultimos", "the last"), ("las últimas", "the last"), ("las ultimas", "the last"), ("últimos", "last"), ("últimas", "last"),
        ("ultimos", "last"), ("ultimas", "last"), ("letzte woche", "last week"), ("letzten woche", "last week"), ("vorige woche", "last week"), ("vergangene woche", "last week"),
        ("letzten monat", "last month"), ("letzter monat", "last month"), ("vorigen monat", "last month"), ("letztes jahr", "last year"), ("letzten jahres", "last year"),
        ("voriges jahr", "last year"), ("diese woche", "this week"), ("diesen monat", "this month"), ("dieser monat", "this month"), ("dieses jahr", "this year"),
        ("die letzten", "the last"), ("den letzten", "the last"), ("der letzten", "the last"), ("in the last", "the last"), ("within the last", "the last"),
    ];

    private static readonly FrozenDictionary<string, string> Words = Read(
        "heute today,gestern yesterday,hoy today,ayer yesterday,seit since,desde since,ab since,bis until,hasta until,vor before,nach after,im in,en in,von from,vom from,"
        + "zwischen between,entre between,und and,y and,letzte last,letzten last,"
        + "tage days,tagen days,días days,dias days,día days,wochen weeks,semanas weeks,monate months,monaten months,meses months,jahre years,jahren years,años years,anos years,"
        + "zwei two,drei three,vier four,fünf five,sechs six,sieben seven,acht eight,neun nine,zehn ten,"
        + "dos two,tres three,cuatro four,cinco five,seis six,siete seven,ocho eight,nueve nine,diez ten,"
        + "januar january,jänner january,februar february,märz march,maerz march,mai may,juni june,juli july,oktober october,dezember december,"
        + "enero january,febrero february,marzo march,abril april,mayo may,junio june,julio july,agosto august,septiembre september,setiembre september,octubre october,"
        + "noviembre november,diciembre december");

    /// <summary>The text in English words.</summary>
    public static string ToEnglish(string text)
    {
        var words = $" {Spaces().Replace(text.Trim().ToLowerInvariant(), " ")} ";
        words = Dotted().Replace(words, match => $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}");
        words = DayStop().Replace(words, "${day} ");

        foreach (var (foreign, english) in Phrases)
        {
            words = words.Replace($" {foreign} ", $" {english} ", StringComparison.Ordinal);
        }

        words = words.StartsWith(" de ", StringComparison.Ordinal) ? $"from {words[4..]}" : words;
        var plain = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Words.GetValueOrDefault(word, word));

        return To().Replace(Of().Replace(string.Join(' ', plain), " "), " to ");
    }

    private static FrozenDictionary<string, string> Read(string table) => table.Split(',')
        .Select(entry => entry.Split(' '))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})\.(?<month>[0-9]{1,2})\.(?<year>[0-9]{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})\. ", RegexOptions.NonBacktracking)]
    private static partial Regex DayStop();

    // "24 de noviembre de 2023"
    [GeneratedRegex(@" (?:de|del) ", RegexOptions.NonBacktracking)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?<=^from .*) (?:until|a|al) ", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex To();
}
