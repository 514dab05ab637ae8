using System.Text;
using System.Text.Json.Nodes;

using ResearchBot.Emulators.Discord.World;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>What a member does in a server, written down as it is seen.</summary>
internal sealed class Day(BotWorld world)
{
    private readonly StringBuilder _seen = new();
    private readonly JsonArray _messages = [];

    public string Transcript => _seen.ToString().ReplaceLineEndings("\n");

    /// <summary>The messages seen, as Discord describes them.</summary>
    public string Messages => new JsonObject { ["channel"] = "research", ["messages"] = _messages.DeepClone() }.ToJsonString();

    private EmulatedMember Ada => world.Ada;

    public async Task<PostedMessage> AsksAsync(string question)
    {
        Does($"/ask question: {question}");
        var run = await Ada.RunCommandAsync(world.Channel, "ask", ("question", question));

        return Sees(await run.OriginalAsync(IsEnd));
    }

    public async Task OpensAsync(PostedMessage answer, int number)
    {
        Does($"presses “Quote {number}”");
        var run = await Ada.PressAsync(answer, Button(answer, "quote:", $":{number}"));
        Sees(await run.OriginalAsync(IsEnd));
    }

    public async Task VotesAsync(PostedMessage answer)
    {
        Does("presses 👍");
        var run = await Ada.PressAsync(answer, Button(answer, "helpful:", ""));
        Sees(await run.OriginalAsync(IsEnd));
    }

    public async Task<PostedMessage> FollowsUpAsync(PostedMessage answer, string question)
    {
        Does($"presses “Ask a follow-up” and writes: {question}");
        var run = await Ada.PressAsync(answer, Button(answer, "follow-up:", ""));
        var submitted = await Ada.SubmitAsync(await run.ModalAsync(), ("text", question));

        return Sees(await submitted.OriginalAsync(IsEnd));
    }

    public async Task MentionsAsync(string question)
    {
        var asked = await Ada.SendAsync(world.Channel, $"{world.Discord.Bot.Mention} {question}");
        Sees(asked);
        Sees(await Ada.WaitForAsync(world.Channel, message => message.RepliesTo?.Id == asked.Id && IsEnd(message)));
    }

    public async Task PostsAsync(string title)
    {
        var forum = world.Guild.AddForum("questions");
        await world.SetAsync(world.Channel, channel => channel);
        await world.SetAsync(forum, channel => channel with { AnswersPosts = true });
        Does($"starts a post in #questions: {title}");
        var post = await Ada.StartPostAsync(forum, title, "Please keep it short.");
        Sees(await Ada.WaitForAsync(post, message => message.Author == world.Discord.Bot && IsEnd(message)));
    }

    public async Task WritesAsync(string question)
    {
        Does("writes a direct message");
        var asked = await Ada.DirectAsync(question);
        Sees(asked);
        Sees(await Ada.WaitForAsync(Ada.DirectChannel, message => message.RepliesTo?.Id == asked.Id && IsEnd(message)));
    }

    public async Task ReachesTheLimitAsync(string question)
    {
        Does($"/ask question: {question}");
        var run = await Ada.RunCommandAsync(world.Channel, "ask", ("question", question));
        Sees(await run.OriginalAsync(IsEnd));
    }

    /// <summary>Lines of progress end with dots.</summary>
    private static bool IsEnd(PostedMessage message) => !message.IsLoading && message.Text.Length > 0 && !message.Text.EndsWith('…') && !message.Text.Contains("in line", StringComparison.Ordinal);

    private static string Button(PostedMessage message, string start, string end) => message.Buttons.Select(button => button.CustomId).OfType<string>()
        .First(id => id.StartsWith(start, StringComparison.Ordinal) && id.EndsWith(end, StringComparison.Ordinal));

    private void Does(string what) => _seen.Append("» ada ").Append(what).Append("\n\n");

    private PostedMessage Sees(PostedMessage message)
    {
        Assert.True(message.Author != world.Discord.Bot || message.Pings.Count == 0, "The bot pinged somebody.");
        _messages.Add(message.Describe().DeepClone());
        _seen.Append(ResearchBot.Emulators.Discord.Showing.Transcript.Of(message.Describe()).Replace($"@{world.Discord.ApplicationId}", "@researchbot", StringComparison.Ordinal)).Append('\n');

        return message;
    }
}
