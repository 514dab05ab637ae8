namespace ResearchBot.Emulators.Discord.World;

public sealed partial class EmulatedChannel
{
    private readonly Dictionary<(ulong Id, bool IsMember), (Rights Allow, Rights Deny)> _overwrites = [];

    /// <summary>Takes rights from a role here.</summary>
    public void Deny(EmulatedRole role, Rights rights) => Overwrite((role.Id, false), Rights.None, rights);

    /// <summary>Gives rights to a role here.</summary>
    public void Allow(EmulatedRole role, Rights rights) => Overwrite((role.Id, false), rights, Rights.None);

    /// <summary>Takes rights from one member here.</summary>
    public void Deny(EmulatedMember member, Rights rights) => Overwrite((member.User.Id, true), Rights.None, rights);

    /// <summary>Gives rights to one member here.</summary>
    public void Allow(EmulatedMember member, Rights rights) => Overwrite((member.User.Id, true), rights, Rights.None);

    /// <summary>Takes rights from the bot here, whatever its roles say.</summary>
    public void DenyBot(Rights rights) => Deny(Guild!.BotMember, rights);

    /// <summary>Gives rights to the bot here, whatever its roles say.</summary>
    public void AllowBot(Rights rights) => Allow(Guild!.BotMember, rights);

    /// <summary>What a member may do here, by Discord's rule: everyone, roles, then the member.</summary>
    internal Rights RightsOf(EmulatedMember member)
    {
        if (Parent is { } parent)
        {
            return parent.RightsOf(member);
        }

        var guild = Guild!;
        var given = member.Roles.Aggregate(guild.Everyone.Rights, (sum, role) => sum | role.Rights);

        if (member == guild.Owner || given.HasFlag(Rights.Administrator))
        {
            return Rights.All;
        }

        given = Apply(given, _overwrites.GetValueOrDefault((guild.Id, false)));
        var ofRoles = member.Roles.Select(role => _overwrites.GetValueOrDefault((role.Id, false))).ToList();
        given = Apply(given, (ofRoles.Aggregate(Rights.None, (sum, one) => sum | one.Allow), ofRoles.Aggregate(Rights.None, (sum, one) => sum | one.Deny)));
        given = Apply(given, _overwrites.GetValueOrDefault((member.User.Id, true)));

        return !given.HasFlag(Rights.ViewChannel) ? Rights.None
            : IsWritable(given) ? given
            : given & ~(Rights.EmbedLinks | Rights.AttachFiles | Rights.MentionEveryone);
    }

    /// <summary>What the bot may do here; everything it needs in a direct conversation.</summary>
    internal Rights RightsOfBot() => Guild is null ? Rights.Usual : RightsOf(Guild.BotMember);

    /// <summary>A member or the bot may write here.</summary>
    internal bool IsWritable(Rights rights) => rights.HasFlag(IsThread ? Rights.SendMessagesInThreads : Rights.SendMessages);

    private static Rights Apply(Rights given, (Rights Allow, Rights Deny) change) => (given & ~change.Deny) | change.Allow;

    private void Overwrite((ulong Id, bool IsMember) whom, Rights allow, Rights deny)
    {
        lock (World.Gate)
        {
            var old = _overwrites.GetValueOrDefault(whom);
            _overwrites[whom] = ((old.Allow & ~deny) | allow, (old.Deny & ~allow) | deny);
            Guild!.Announce("CHANNEL_UPDATE", ToJson());
        }
    }
}
