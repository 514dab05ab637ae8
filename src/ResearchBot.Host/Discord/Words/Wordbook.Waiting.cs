using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Waiting, limits and interruptions.</content>
internal sealed partial class Wordbook
{
    public Escaped Searching => Say();

    public Escaped Writing => Say();

    public Escaped Interrupted => Say();

    public Escaped MovedAway => Say();

    public Escaped Busy => Say();

    public Escaped Reading(long passages) => SayCount(passages);

    public Escaped InLine(Escaped place) => Say(place);

    public Escaped MovedHere(Escaped member) => Say(member);

    public Escaped MemberLimit(long answers, Escaped until) => SayCount(answers, until);

    public Escaped RoleLimit(long answers, Escaped until) => SayCount(answers, until);

    public Escaped ChannelLimit(long answers, Escaped until) => SayCount(answers, until);

    public Escaped ServerLimit(long answers, Escaped until) => SayCount(answers, until);

    public Escaped CoolDown(Escaped until) => Say(until);

    public Escaped AtOnce(long questions) => SayCount(questions);

    public Escaped QuestionTooLong(Escaped characters) => Say(characters);

    public Escaped QuestionMissing(Escaped command) => Say(command);

    public Escaped Unavailable(Escaped reference) => Say(reference);

    public Escaped WentWrong(Escaped reference) => Say(reference);
}
