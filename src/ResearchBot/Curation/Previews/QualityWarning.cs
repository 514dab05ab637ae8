namespace ResearchBot.Curation.Previews;

/// <summary>What a moderator should look at before a suggestion becomes an article.</summary>
public enum QualityWarning
{
    /// <summary>The day of publication is not known.</summary>
    NoDate,

    /// <summary>The text is too short to answer much.</summary>
    TooShort,

    /// <summary>The text breaks off where a site asks for a subscription.</summary>
    Paywall,

    /// <summary>Much of the text is what surrounds articles: menus, notices, invitations.</summary>
    Boilerplate,

    /// <summary>The text has characters that nobody sees, or that turn its direction.</summary>
    HiddenText,
}
