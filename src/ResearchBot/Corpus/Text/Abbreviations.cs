using System.Collections.Frozen;

namespace ResearchBot.Corpus.Text;

/// <summary>What a stop behind a word means.</summary>
internal enum Abbreviation
{
    /// <summary>The word is not a known abbreviation.</summary>
    None,

    /// <summary>Something always follows, as a name follows "Dr."</summary>
    Leading,

    /// <summary>It is an abbreviation when a number follows, as in "No. 5".</summary>
    BeforeNumber,

    /// <summary>It may end a sentence too, as "Inc." and initials may: the next word tells.</summary>
    Trailing,
}

/// <summary>English abbreviations and the words that usually begin a sentence behind one.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Words(
        "mr mrs ms mx dr prof gen sen rep gov pres lt col sgt capt cmdr adm maj rev hon mt ft messrs mme mlle "
        + "vs e.g i.e eg ie cf viz approx ca fig figs eq eqs ref refs pp vol vols nos sec ch para ed eds dept supt atty gens reps sens profs drs");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Words("no art pt op sect");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trailing = Words(
        "inc ltd co corp llc plc bros etc al jr sr esq st ave blvd rd govt assn est ph.d m.d b.a m.a d.c "
        + "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Words(
        "the a an in on at it he she they we you i this that these those there here but and or so yet if when while "
        + "after before as for from by with to of his her its their our my your what who where why how which although though "
        + "because since then also some many most all each both no not one two three other another however meanwhile "
        + "moreover nevertheless therefore instead still even only such once now today until during despite under over about "
        + "unlike like according earlier later last next officials more than police");

    /// <summary>Tells what a stop behind a word means.</summary>
    /// <param name="word">The word before the stop, without it.</param>
    public static Abbreviation Classify(ReadOnlySpan<char> word) => word switch
    {
        [] => Abbreviation.None,
        [var letter] when char.IsLetter(letter) => Abbreviation.Trailing,
        _ when Leading.Contains(word) => Abbreviation.Leading,
        _ when BeforeNumber.Contains(word) => Abbreviation.BeforeNumber,
        _ when Trailing.Contains(word) && !IsWeekdayWord(word) => Abbreviation.Trailing,
        _ when IsInitials(word) => Abbreviation.Trailing,
        _ => Abbreviation.None,
    };

    /// <summary>Tells whether a word begins a sentence more often than it follows an abbreviation.</summary>
    public static bool StartsSentence(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsUpper(word[0]) && Starters.Contains(word);

    // "He sat." and "in the sun." are words; "Sat." and "Sun." are days.
    private static bool IsWeekdayWord(ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && word is "sat" or "sun" or "wed" or "mar" or "dec" or "est" or "al" or "co";

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] is not ('.' or '-'))
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
