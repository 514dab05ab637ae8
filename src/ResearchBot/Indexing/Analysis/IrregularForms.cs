using System.Collections.Frozen;

namespace ResearchBot.Indexing.Analysis;

/// <summary>English words whose other forms no ending tells: a question asks what somebody "did win", an article says that somebody "won".</summary>
internal static class IrregularForms
{
    /// <summary>Each line: the base form, then its other forms. Forms that are a base form of another word are left out.</summary>
    private const string Words = """
        arise arose arisen
        awake awoke awoken
        bear bore borne born
        beat beaten
        become became
        begin began begun
        bend bent
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        build built
        burn burnt
        buy bought
        catch caught
        choose chose chosen
        come came
        creep crept
        deal dealt
        dig dug
        draw drew drawn
        dream dreamt
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fly flew flown
        forbid forbade forbidden
        forget forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get got gotten
        give gave given
        go went gone
        grow grew grown
        hang hung
        hear heard
        hide hid hidden
        hold held
        keep kept
        know knew known
        lead led
        learn learnt
        leave left
        lend lent
        lose lost
        make made
        mean meant
        meet met
        overcome overcame
        pay paid
        prove proven
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran
        say said
        see seen saw
        seek sought
        sell sold
        send sent
        shake shook shaken
        shine shone
        shoot shot
        show shown
        shrink shrank shrunk
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        slide slid
        speak spoke spoken
        spend spent
        spin spun
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        strike struck stricken
        strive strove striven
        swear swore sworn
        sweep swept
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        undergo underwent undergone
        understand understood
        undertake undertook undertaken
        wake woke woken
        wear wore worn
        weave wove woven
        weep wept
        win won
        withdraw withdrew withdrawn
        write wrote written
        die dies died dying
        lie lies lied
        tie ties tied tying
        man men
        woman women
        child children
        foot feet
        tooth teeth
        goose geese
        mouse mice
        life lives
        wife wives
        knife knives
        wolf wolves
        half halves
        loaf loaves
        thief thieves
        analysis analyses
        axis axes
        crisis crises
        hypothesis hypotheses
        synthesis syntheses
        thesis theses
        criterion criteria
        phenomenon phenomena
        bacterium bacteria
        curriculum curricula
        nucleus nuclei
        radius radii
        stimulus stimuli
        fungus fungi
        cactus cacti
        alumnus alumni
        index indices indexes
        matrix matrices
        vertex vertices
        appendix appendices
        percent percentage percentages
        defense defence defences
        offense offence offences
        license licence licences
        """;

    private static readonly FrozenDictionary<string, string> Bases = Words
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(forms => forms.Skip(1), (forms, form) => (Form: form, Base: forms[0]))
        .ToFrozenDictionary(entry => entry.Form, entry => entry.Base, StringComparer.Ordinal);

    /// <summary>The base form of a word in lower case; null where it is no irregular form.</summary>
    public static string? FindBase(ReadOnlySpan<char> word) =>
        Bases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found) ? found : null;
}
