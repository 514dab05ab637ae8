using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using ResearchBot.Corpus;

namespace ResearchBot.Curation.Previews;

/// <summary>Looks at what a suggestion would become. It warns, and decides nothing.</summary>
public static partial class QualityCheck
{
    private const int FewWords = 80;
    private const int StubWords = 400;
    private const int End = 800;
    private const int FewLines = 6;
    private const int ShortLine = 6;

    /// <summary>What is odd about a text, each once.</summary>
    public static IReadOnlyList<QualityWarning> Of(ArticleDraft draft)
    {
        var words = Word().Count(draft.Text);

        return
        [
            .. If(draft.Details.PublishedAt is null, QualityWarning.NoDate),
            .. If(words < FewWords, QualityWarning.TooShort),
            .. If(words < StubWords && Subscription().IsMatch(draft.Text[^Math.Min(End, draft.Text.Length)..]), QualityWarning.Paywall),
            .. If(IsBoilerplate(draft.Text), QualityWarning.Boilerplate),
            .. If(draft.Text.EnumerateRunes().Any(IsHidden), QualityWarning.HiddenText),
        ];
    }

    /// <summary>Most lines are a few words that end no sentence, or several of them say what only sites say.</summary>
    private static bool IsBoilerplate(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var scraps = lines.Count(line => Word().Count(line) < ShortLine && line[^1] is not ('.' or '!' or '?' or '…' or ':' or '"' or '”'));

        return (lines.Length >= FewLines && scraps > lines.Length * 3 / 5) || SiteNotice().Count(text) >= 3;
    }

    /// <summary>Tags, bidirectional controls, signs of no width: but for those that words and emoji are written with.</summary>
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (0x00AD or 0x200C or 0x200D or 0x200E or 0x200F or 0xFEFF)
        && rune.Value is not (>= 0x0600 and <= 0x08E2);

    private static IEnumerable<QualityWarning> If(bool holds, QualityWarning warning) => holds ? [warning] : [];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"subscribe (now )?to (continue|read|unlock|keep)|to continue reading|already (a |an )?(subscriber|member)|(subscribers|members)[ -]only|(create|register for) a free account|sign in to (read|continue)"
        + @"|(mit|nur für) (einem )?(abo|abonnent)|weiterlesen mit|jetzt abonnieren|bereits abonnent|registrieren,? um weiterzulesen"
        + @"|(suscr[ií]bete|reg[ií]strate) para (seguir|continuar|leer)|solo para suscriptores|ya eres suscriptor",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Subscription();

    [GeneratedRegex(
        @"\b(accept (all )?cookies|we use cookies|cookie (policy|settings)|privacy policy|terms of (use|service)|all rights reserved|sign up for our newsletter|share this (article|story)|read more:|related articles|follow us on|skip to (main )?content)\b"
        + @"|\b(cookies akzeptieren|datenschutzerklärung|nutzungsbedingungen|alle rechte vorbehalten|newsletter abonnieren|mehr zum thema)\b"
        + @"|\b(aceptar cookies|política de privacidad|todos los derechos reservados|suscríbete a nuestra newsletter|artículos relacionados)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SiteNotice();
}
