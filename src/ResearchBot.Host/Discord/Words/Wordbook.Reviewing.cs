using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>What reviewing asks for: suggestions that are not seen or not new, and shelves that are not theirs.</content>
internal sealed partial class Wordbook
{
    public Escaped StatsUnseen => Say();

    public Escaped UnseenWithoutChannel(Escaped command) => Say(command);

    public Escaped UnseenRefused(Escaped channel) => Say(channel);

    public Escaped NearText(Escaped article, Escaped share) => Say(article, share);

    public Escaped AlsoPrintedBy(Escaped outlets) => Say(outlets);

    public Escaped OnlyOnShelves(Escaped shelves) => Say(shelves);
}
