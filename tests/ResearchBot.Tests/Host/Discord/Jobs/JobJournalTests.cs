using System.Runtime.Versioning;

using Microsoft.Extensions.Options;

using ResearchBot.Chat;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord;
using ResearchBot.Host.Discord.Jobs;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Jobs;

public sealed class JobJournalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-journal-");

    private string File => Path.Combine(_folder.FullName, "discord-jobs.jsonl");

    [Fact]
    public void What_was_begun_and_not_ended_is_left_for_the_next_process()
    {
        using (var journal = Open())
        {
            Assert.True(journal.TryBegin(Job(1)));
            Assert.True(journal.TryBegin(Job(2)));
            journal.Note(new JournalLine(new Snowflake(2)) { Attempt = true });
            journal.Note(new JournalLine(new Snowflake(2)) { Posted = new PostedPart(0, new Snowflake(7), new Snowflake(8)) });
            journal.Note(new JournalLine(new Snowflake(2)) { Posting = 1 });
            journal.End(new Snowflake(1));
        }

        using var next = Open();
        var open = Assert.Single(next.Left);

        Assert.Equal(Job(2).Text, open.Job.Text);
        Assert.Equal(Job(2).Reply, open.Job.Reply);
        Assert.Equal((1, 2), (open.Attempts, open.Parts));
        Assert.Equal([new PostedPart(0, new Snowflake(7), new Snowflake(8))], open.Posted);
    }

    [Fact]
    public void An_event_that_comes_twice_begins_one_job()
    {
        using var journal = Open();

        Assert.True(journal.TryBegin(Job(1)));
        Assert.False(journal.TryBegin(Job(1)));
        Assert.Equal(1, journal.Count);
    }

    [Fact]
    public void A_line_cut_off_by_a_kill_costs_nothing_but_itself()
    {
        using (var journal = Open())
        {
            journal.TryBegin(Job(1));
            journal.TryBegin(Job(2));
        }

        var bytes = System.IO.File.ReadAllBytes(File);
        System.IO.File.WriteAllBytes(File, bytes[..^20]);

        using (var journal = Open())
        {
            Assert.Equal([new Snowflake(1)], journal.Left.Select(open => open.Job.Id));
            journal.TryBegin(Job(3));
        }

        using var next = Open();
        Assert.Equal([new Snowflake(1), new Snowflake(3)], next.Left.Select(open => open.Job.Id));
    }

    [Fact]
    public void Nothing_is_kept_of_what_has_ended()
    {
        using (var journal = Open())
        {
            journal.TryBegin(Job(1));
            journal.End(new Snowflake(1));
        }

        using var next = Open();

        Assert.Equal(0, new FileInfo(File).Length);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_reads_the_journal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no Unix modes.");
        using var journal = Open();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private JobJournal Open() => new(Options.Create(new DataOptions { Directory = _folder.FullName }));

    private static AnswerJob Job(ulong id) => new()
    {
        Id = new Snowflake(id),
        Kind = QuestionKind.Command,
        Guild = new Snowflake(5),
        Channel = new Snowflake(6),
        Member = new Snowflake(7),
        Text = $"Question {id}?\nWith \"marks\" and a line break.",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Reply = new ReplyAddress.ToInteraction(new Snowflake(9), $"token-{id}"),
    };
}
