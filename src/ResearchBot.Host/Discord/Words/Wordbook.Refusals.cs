using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>What is not allowed, and what is missing.</content>
internal sealed partial class Wordbook
{
    public Escaped ModeratorsOnly => Say();

    public Escaped AskerOnly => Say();

    public Escaped ServersOnly => Say();

    public Escaped NoSharedServer => Say();

    public Escaped ChooseServer => Say();

    public Escaped NoLongerKept => Say();

    public Escaped OutOfDate => Say();

    public Escaped ViewChannel => Say();

    public Escaped SendMessages => Say();

    public Escaped SendMessagesInThreads => Say();

    public Escaped CreatePublicThreads => Say();

    public Escaped ReadMessageHistory => Say();

    public Escaped AttachFiles => Say();

    public Escaped EmbedLinks => Say();

    public Escaped NeedsRole(Escaped roles) => Say(roles);

    public Escaped ChannelNotEnabled(Escaped channels) => Say(channels);

    public Escaped NoChannelEnabled(Escaped command) => Say(command);

    public Escaped ServerChosen(Escaped server, Escaped command) => Say(server, command);

    public Escaped PermissionMissing(Escaped permission, Escaped channel) => Say(permission, channel);

    public Escaped CannotPost(Escaped channel) => Say(channel);
}
