namespace ResearchBot.Emulators.Discord.World;

public sealed partial class EmulatedMember
{
    /// <summary>Posts a message.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="text">What; mentions in it count.</param>
    /// <param name="files">What to attach.</param>
    /// <param name="replyTo">The message to reply to, whose author is called unless <paramref name="silently"/>.</param>
    /// <param name="silently">A reply that calls nobody.</param>
    /// <exception cref="InvalidOperationException">The member may not, or it is nothing that Discord's client would send.</exception>
    public Task<PostedMessage> SendAsync(EmulatedChannel channel, string text, IEnumerable<PostedFile>? files = null, PostedMessage? replyTo = null, bool silently = false)
    {
        lock (World.Gate)
        {
            var rights = RightsIn(channel);
            var attached = (files ?? []).ToList();
            Demand(channel.TakesMessages, $"{channel.Name} takes no messages.");
            Demand(rights.HasFlag(Rights.ViewChannel) && channel.IsWritable(rights) && !channel.IsLocked, $"{User.Name} may not write in {channel.Name}.");
            Demand(attached.Count == 0 || rights.HasFlag(Rights.AttachFiles), $"{User.Name} may not attach files in {channel.Name}.");
            Demand(text.Length <= 2000 && (text.Length > 0 || attached.Count > 0) && attached.Count <= 10, "This is too much or nothing to send.");

            return Task.FromResult(Posting.Create(new Posting.Post(channel, User, ContentsOf(text, attached, silently ? null : replyTo?.Author, rights))
            {
                Kind = replyTo is null ? 0 : 19,
                RepliesTo = replyTo,
            }));
        }
    }

    /// <summary>Writes to the bot where nobody else sees it.</summary>
    public Task<PostedMessage> DirectAsync(string text, IEnumerable<PostedFile>? files = null, PostedMessage? replyTo = null) =>
        SendAsync(DirectChannel, text, files, replyTo);

    /// <summary>Posts files.</summary>
    public Task<PostedMessage> UploadAsync(EmulatedChannel channel, params IEnumerable<PostedFile> files) => SendAsync(channel, "", files);

    /// <summary>Changes an own message.</summary>
    public Task EditAsync(PostedMessage message, string text)
    {
        lock (World.Gate)
        {
            Demand(message.Author.Id == User.Id && !message.IsDeleted, "Only one's own messages can be edited.");
            Posting.Edit(message, ContentsOf(text, message.Contents.Files, null, RightsIn(message.Channel)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Removes a message: an own one, or as a moderator any.</summary>
    public Task DeleteAsync(PostedMessage message)
    {
        lock (World.Gate)
        {
            Demand(message.Author.Id == User.Id || RightsIn(message.Channel).HasFlag(Rights.ManageMessages), $"{User.Name} may not delete this message.");
            Posting.Delete(message);
        }

        return Task.CompletedTask;
    }

    /// <summary>Starts a post in a forum.</summary>
    /// <returns>The post, which is a thread; its first message has the same id.</returns>
    public Task<EmulatedChannel> StartPostAsync(EmulatedChannel forum, string title, string text, params IEnumerable<string> tags)
    {
        lock (World.Gate)
        {
            Demand(forum.Kind == ChannelKinds.Forum, $"{forum.Name} is no forum.");
            Demand(RightsIn(forum).HasFlag(Rights.ViewChannel | Rights.SendMessages), $"{User.Name} may not post in {forum.Name}.");
            var applied = tags.Select(tag => forum.Tags.FirstOrDefault(known => known.Name == tag).Id).ToList();
            Demand(!applied.Contains(0), "The forum has no such tag.");
            var post = Threads.Start(forum, User, title, World.Ids.Next(), applied);
            Posting.Create(new Posting.Post(post, User, ContentsOf(text, [], null, RightsIn(forum))) { Id = post.Id });

            return Task.FromResult(post);
        }
    }

    /// <summary>Starts a thread in a channel, from a message or from nothing.</summary>
    public Task<EmulatedChannel> StartThreadAsync(EmulatedChannel channel, string name, PostedMessage? from = null)
    {
        lock (World.Gate)
        {
            Demand(RightsIn(channel).HasFlag(Rights.CreatePublicThreads), $"{User.Name} may not start threads in {channel.Name}.");
            var thread = Threads.Start(channel, User, name, from?.Id ?? World.Ids.Next(), []);
            from?.Thread = thread;

            return Task.FromResult(thread);
        }
    }

    /// <summary>Shows the bot that this member is writing.</summary>
    public Task BeginTypingAsync(EmulatedChannel channel)
    {
        lock (World.Gate)
        {
            Threads.AnnounceTyping(channel, User, In(channel));
        }

        return Task.CompletedTask;
    }

    /// <summary>Waits for a message that this member sees.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="which">What it is like; any message of the bot that is no mere "thinking" when null.</param>
    /// <param name="limit">How long, by the real clock; 30 s when null.</param>
    /// <exception cref="TimeoutException">It did not come; the text says what was there.</exception>
    public Task<PostedMessage> WaitForAsync(EmulatedChannel channel, Func<PostedMessage, bool>? which = null, TimeSpan? limit = null) => World.Changes.UntilAsync(
        () => Sees(channel).FirstOrDefault(which ?? (message => message.Author.Id == World.Bot.Id && !message.IsLoading)),
        () => $"a message in {channel.Name} for {User.Name}. There: {string.Join(" | ", Sees(channel))}",
        limit);

    private MessageContents ContentsOf(string text, IReadOnlyList<PostedFile> files, EmulatedUser? repliedTo, Rights rights) => new()
    {
        Text = text,
        Files = files,
        Mentions = MentionSet.Read(World, text, null, repliedTo, rights.HasFlag(Rights.MentionEveryone)),
    };
}
