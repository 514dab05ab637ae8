using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Shelves: who may ask of them, and who may curate them.</content>
internal sealed partial class Wordbook
{
    [AtMost(AtMostAttribute.Option)]
    public string ShelvesSection => Label();

    [AtMost(AtMostAttribute.Option)]
    public string ShelvesSectionAbout => Label();

    public Escaped ShelvesHint => Say();

    [AtMost(AtMostAttribute.Button)]
    public string NewShelfButton => Label();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseShelf => Label();

    public Escaped ShelfTitle(Escaped shelf) => Say(shelf);

    public Escaped ShelfAsk => Say();

    public Escaped ShelfAskHint => Say();

    public Escaped ShelfCurate => Say();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string ShelfFormTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ShelfName => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string ShelfPlaceholder => Label();
}
