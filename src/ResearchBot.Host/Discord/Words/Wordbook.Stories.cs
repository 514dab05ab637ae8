using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Texts that several outlets printed, and texts that changed.</content>
internal sealed partial class Wordbook
{
    public Escaped OtherPrintings => Say();

    public Escaped AlsoPrinted(Escaped outlets) => Say(outlets);

    public Escaped AlsoPrintedAndMore(long more, Escaped outlets) => SayCount(more, outlets);

    public Escaped TextChanged(long sentences) => SayCount(sentences);

    public Escaped Alike(Escaped share) => Say(share);
}
