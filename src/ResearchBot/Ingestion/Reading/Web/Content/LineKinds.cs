using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>Tells by its words what a short line on a page is for, in the languages of many newsrooms.</summary>
internal static partial class LineKinds
{
    private const int LongestLine = 160;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Tells whether it names whose a picture is, or whose the rights are.</summary>
    public static bool IsCredit(string line) => line.Length <= LongestLine && (Credit().IsMatch(line) || Rights().IsMatch(line));

    /// <summary>Tells whether it points to other articles.</summary>
    public static bool IsPointer(string line) => line.Length <= LongestLine && Pointer().IsMatch(line);

    /// <summary>Tells whether it asks readers to subscribe, follow, share or log in, or marks an advertisement.</summary>
    public static bool IsCall(string line) => line.Length <= LongestLine && Call().IsMatch(line);

    [GeneratedRegex(@"^[(\[]?\s*(?:(?:file|stock|titel|symbol|archiv|beitrags|cover|header)[ -]?)?(?:fotos?|photos?|photographs?|bild(?:er|quelle|nachweis|rechte)?|foto[: ]?/|images?|pictures?|im[aá]gen(?:es)?|cr[eé]dit(?:s|os?)?|fotografía|illustration|grafik|zdjęcie|fot[.]|фото|kuva|kép)\s*(?:credits?|by|von|de|par|courtesy|di)?\s*(?::|©|/|\(c\)|by\b|via\b|courtesy\b)", Options)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\W*(?:©|\(c\)|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|(?:©|/)\s*(?:getty images|afp|reuters|dpa|ap\b|epa|shutterstock|imago|picture[- ]alliance)", Options)]
    private static partial Regex Rights();

    [GeneratedRegex(
        @"^\W*(?:mehr (?:zum thema|dazu|lesen|artikel|infos?|von)|lesen sie (?:auch|mehr|hier)|lies auch|auch (?:interessant|lesenswert)|das könnte (?:sie|dich|ihnen)|weitere (?:informationen|infos|artikel|themen|beiträge|nachrichten|meldungen|links)|weiterlesen|zum thema|ähnliche (?:artikel|beiträge)|passend zum thema"
        + @"|related(?: |:|$)|read (?:more|also|next|the full)|see also|you (?:may|might) (?:also )?(?:like|be)|more (?:from|on|about|stories|news|articles)(?: |:)|recommended(?: |:|$)|don'?t miss|most (?:read|popular)|previous (?:article|post|story)|next (?:article|post|story)|continue reading|further reading"
        + @"|lea (?:también|además|más)|lee (?:también|además)|te (?:puede|recomendamos|podría)|le puede interesar|más (?:noticias|información|sobre)|(?:vea|mire|ver|además|relacionad[oa]s?) ?(?:también|:)|mire:"
        + @"|lire (?:aussi|également|la suite)|à lire|voir aussi|sur le même|pour aller plus loin|leggi (?:anche|tutto)|potrebbe interessarti|ti potrebbe|approfondisci|leia (?:também|mais|ainda)|veja (?:também|mais)|saiba mais"
        + @"|lees (?:ook|meer|verder)|meer over|bekijk ook|läs (?:också|mer|även)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)|(?:zobacz|czytaj|przeczytaj|polecamy)(?: |:|$)|čtěte (?:také|více)|читайте (?:также|ещё|еще)|по теме|смотрите также|devamını oku)", Options)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"^\W*(?:subscribe|sign ?up|sign in|log ?in|join our|follow us|never miss|get (?:the|our) (?:latest|daily|free|newsletter)|click here|download (?:the|our) .{0,30}app|share(?: this| on|:|$)|tweet$|print$|e-?mail$|facebook$|twitter$|whatsapp$|advertisement|sponsored|leave a (?:reply|comment)"
        + @"|(?:jetzt )?abonnier|(?:jetzt )?anmelden|melden sie sich|newsletter|folgen sie uns|teilen(?: auf|:|$)|drucken$|anzeige\b|werbung\b|\*?werbung|kommentar(?:e|ieren)?$|artikel (?:teilen|drucken|merken)|den artikel .{0,20}teilen|nach oben$"
        + @"|suscr[ií]b|síguenos|compartir|publicidad|abonnez|inscrivez|suivez-nous|partager|publicité|iscriviti|seguici|condividi|pubblicità|assine|inscreva-se|siga-nos|compartilh|publicidade|abonneer|deel (?:dit|op)|advertentie|prenumerera|dela$|annons|annonse|reklama?$|подпис|реклама|поделиться)", Options)]
    private static partial Regex Call();
}
