using System.Text;

using ResearchBot.Emulators.Discord.World;
using ResearchBot.Indexing.Jobs;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Curating;

/// <summary>What a member and a moderator do with an article in a server, written down as they see it.</summary>
internal sealed class CurationDay
{
    /// <summary>An article that somebody brings as a file, without the day of its publication.</summary>
    public const string Tram = """
        ---
        title: Night trams for the harbour
        source: Harbour Gazette
        author: Mia Lund
        url: https://gazette.example/trams
        ---
        The city council of Bergen decided on Tuesday that night trams will run to the harbour every twenty minutes from 1 June 2025. The line will cost 14 million kroner a year.

        Councillor Mia Berg said that the night trams are meant for people who work on the ferries. The opposition had asked for buses instead, because they could start a year earlier and would cost half as much. The harbour association welcomed the decision and asked for a stop at the fish market.

        The trams will stop at the station, the theatre, the fish market and the ferry terminal. Tickets cost the same as by day. The council will look at the figures after a year and decide then whether the line stays.
        """;

    private readonly StringBuilder _seen = new();
    private readonly System.Text.Json.Nodes.JsonArray _messages = [];
    private readonly BotWorld _world;

    public CurationDay(BotWorld world)
    {
        _world = world;
        Review = world.Guild.AddTextChannel("review");
        Moderator = world.Guild.AddRole("moderator");
        Mo = world.Guild.AddMember("mo", Moderator);
    }

    public EmulatedChannel Review { get; }

    public EmulatedRole Moderator { get; }

    public EmulatedMember Mo { get; }

    public string Transcript => _seen.ToString().ReplaceLineEndings("\n");

    /// <summary>The messages seen, as Discord describes them.</summary>
    public string Messages => new System.Text.Json.Nodes.JsonObject { ["channel"] = "review", ["messages"] = _messages.DeepClone() }.ToJsonString();

    /// <summary>Lets the role moderate, and chooses where moderators see suggestions.</summary>
    public Task OpenAsync() => _world.SetAsync(settings => settings with
    {
        ReviewChannel = FormattableString.Invariant($"{Review.Id}"),
        Roles = new Dictionary<ResearchBot.Spaces.Act, IReadOnlyList<string>> { [ResearchBot.Spaces.Act.Moderate] = [FormattableString.Invariant($"{Moderator.Id}")] },
    });

    public async Task<PostedMessage> SuggestsAsync(PostedFile file)
    {
        Does(_world.Ada, $"/suggest file: {file.Name}");
        var run = await _world.Ada.RunCommandAsync(_world.Channel, "suggest", ("file", file));
        Sees(await run.OriginalAsync(IsEnd));

        return Sees(await Mo.WaitForAsync(Review, message => Has(message, "approve:")));
    }

    public async Task EditsAsync(PostedMessage card, params (string Field, object Value)[] inputs)
    {
        Does(Mo, $"presses “Edit details” and fills in {string.Join(", ", inputs.Select(input => $"{input.Field}: {input.Value}"))}");
        var run = await Mo.PressAsync(card, Button(card, "edit-suggestion:"));
        var submitted = await Mo.SubmitAsync(await run.ModalAsync(), inputs);
        Sees(await Mo.WaitForAsync(Review, message => message.Id == card.Id && inputs.All(input => message.Text.Contains("2 May 2025", StringComparison.Ordinal))));
        Assert.False(submitted.HasFailed);
    }

    public async Task ApprovesAsync(PostedMessage card)
    {
        Does(Mo, "presses “Approve”");
        await Mo.PressAsync(card, Button(card, "approve:"));
        Sees(await Mo.WaitForAsync(Review, message => message.Id == card.Id && message.Text.Contains("Approved by", StringComparison.Ordinal)));
        Sees(await _world.Ada.WaitForAsync(_world.Ada.DirectChannel, message => message.Text.Contains("was approved", StringComparison.Ordinal)));
        await IndexedAsync();
    }

    public async Task<PostedMessage> AsksAsync(string question)
    {
        Does(_world.Ada, $"/ask question: {question}");
        var run = await _world.Ada.RunCommandAsync(_world.Channel, "ask", ("question", question));

        return Sees(await run.OriginalAsync(IsEnd));
    }

    public async Task<PostedMessage> RunsAsync(string command, params (string Name, object? Value)[] options)
    {
        Does(Mo, $"/{command} {string.Join(' ', options.Select(option => $"{option.Name}: {option.Value}"))}".TrimEnd());
        var run = await Mo.RunCommandAsync(Review, command, options);

        return Sees(await run.OriginalAsync(IsEnd));
    }

    public async Task UndoesAsync(PostedMessage trail)
    {
        Does(Mo, "presses “Undo” beside the newest act");
        var before = trail.Text;
        await Mo.PressAsync(trail, Button(trail, "undo:"));
        Sees(await Mo.WaitForAsync(Review, message => message.Id == trail.Id && message.Text != before));
        await IndexedAsync();
    }

    /// <summary>An answer that was given is corrected where it stands, and whoever asked is told; or it is as it was again.</summary>
    public async Task<PostedMessage> ChangesAsync(PostedMessage answer, string words, bool isTold)
    {
        _seen.Append("… where the first answer stands\n\n");
        var changed = Sees(await _world.Ada.WaitForAsync(_world.Channel, message => message.Id == answer.Id && message.Text.Contains(words, StringComparison.Ordinal)));

        if (isTold)
        {
            Sees(await _world.Ada.WaitForAsync(_world.Channel, message => message.RepliesTo?.Id == answer.Id));
        }

        return changed;
    }

    public static string Button(PostedMessage message, string start) =>
        message.Buttons.Select(button => button.CustomId).OfType<string>().First(id => id.StartsWith(start, StringComparison.Ordinal));

    public static bool Has(PostedMessage message, string start) => message.Buttons.Any(button => button.CustomId?.StartsWith(start, StringComparison.Ordinal) == true);

    /// <summary>Lines of progress end with dots.</summary>
    public static bool IsEnd(PostedMessage message) => !message.IsLoading && message.Text.Length > 0 && !message.Text.EndsWith('…');

    private Task IndexedAsync() => _world.Get<IndexCatchUp>().WaitAsync(progress: null, TestContext.Current.CancellationToken);

    private void Does(EmulatedMember who, string what) => _seen.Append("» ").Append(who.User.Name).Append(' ').Append(what).Append("\n\n");

    private PostedMessage Sees(PostedMessage message)
    {
        Assert.Empty(message.Pings);
        _messages.Add(message.Describe().DeepClone());
        var shown = ResearchBot.Emulators.Discord.Showing.Transcript.Of(message.Describe());
        _seen.Append(new[] { _world.Ada, Mo }.Aggregate(shown, (text, member) => text.Replace($"@{member.User.Id}", $"@{member.User.Name}", StringComparison.Ordinal))).Append('\n');

        return message;
    }
}
