using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Texts that several outlets printed.</content>
internal sealed partial class Wordbook
{
    public Escaped OtherPrintings => Say();

    public Escaped AlsoPrinted(Escaped outlets) => Say(outlets);

    public Escaped AlsoPrintedAndMore(long more, Escaped outlets) => SayCount(more, outlets);

    public Escaped Alike(Escaped share) => Say(share);
}
