using System.Diagnostics;

using ResearchBot.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Worker;

public sealed class ReadingWorkersTests
{
    private const string Article = "---\ntitle: The Harbour\nauthor: Ada\ndate: 2024-05-03\nurl: https://example.org/harbour\ntags: [ports, law]\nmood: calm\n---\nThe harbour treaty was signed in Bergen. “Twelve states”, it says, took part 🌊.\n";

    [Fact]
    public async Task A_child_reads_what_this_process_would_have_read()
    {
        await using var pool = Pool.OfTheProgram();
        var here = await Reading.DraftAsync("harbour.md", Article);

        var there = Assert.IsType<ReadResult.Read>(await pool.ReadAsync("harbour.md", Article)).Draft;

        Assert.Equal(here.Text, there.Text);
        Assert.Equivalent(here.Details with { Extra = null }, there.Details with { Extra = null });
        Assert.Equal(here.Details.Extra?.ToJsonString(), there.Details.Extra?.ToJsonString());
    }

    [Fact]
    public async Task A_refusal_of_a_child_is_handed_on()
    {
        await using var pool = Pool.OfTheProgram();

        Assert.Equal(await Reading.ReasonAsync("empty.html", "<html></html>"), await pool.ReasonAsync("empty.html", "<html></html>"));
    }

    [Theory]
    [InlineData("kill -ABRT $$")]
    [InlineData("exit 0")]
    [InlineData("yes")]
    [InlineData("printf 'Unhandled exception. Stack overflow.'")]
    [InlineData("printf '\\377\\377\\377\\377'")]
    [InlineData("printf '\\010\\000\\000\\000{\"a\": }'")]
    [InlineData("printf '\\004\\000\\000\\000null'")]
    public async Task A_child_that_crashes_or_babbles_costs_its_file_one_sentence(string shell)
    {
        await using var pool = Pool.Greeting(shell);

        Assert.StartsWith("The file breaks what reads it", await pool.ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_goes_on_for_ever_with_replies_is_ended()
    {
        // A reply of 31 bytes, again and again.
        await using var pool = Pool.Greeting("while :; do printf '\\037\\000\\000\\000{\"Path\":\"a\",\"Reason\":\"a bcdef\"}'; done");

        Assert.StartsWith("The file breaks what reads it", await pool.ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_takes_too_long_is_given_up()
    {
        var begun = Path.Combine(Temporary.Folder(), "begun");
        await using var pool = Pool.Greeting($"head -c 8 > /dev/null; echo > {begun}; exec sleep 600");
        var reading = pool.ReasonAsync();

        while (!File.Exists(begun))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        pool.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("The file takes longer than 30 seconds to read; split it, or add its text as a .txt file.", await reading);
    }

    [Fact]
    public async Task A_file_that_takes_too_much_memory_is_given_up()
    {
        // It waits for the end of a line, which never comes.
        await using var pool = Pool.Greeting("exec sed -n p /dev/zero", ("MemoryMegabytes", "64"));
        var reading = pool.ReasonAsync();

        while (!reading.IsCompleted)
        {
            pool.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(reading, Task.Delay(100, TestContext.Current.CancellationToken));
        }

        Assert.StartsWith("The file takes more memory to read than it may have", await reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_memory_of_the_runtime_itself_is_bounded_too()
    {
        await using var pool = Pool.OfTheProgram(("MemoryMegabytes", "64"));
        var page = "<html><body><article>" + string.Concat(Enumerable.Repeat("<p>The harbour treaty was signed in Bergen and <b>twelve states</b> took part in it.</p>\n", 60_000)) + "</article></body></html>";

        var reason = await pool.ReasonAsync("large.html", page);

        Assert.True(reason.Contains("memory", StringComparison.Ordinal) || reason.Contains("breaks what reads it", StringComparison.Ordinal) || reason.Contains("million characters", StringComparison.Ordinal), reason);
        Assert.IsType<ReadResult.Read>(await pool.ReadAsync("harbour.md", Article));
    }

    [Fact]
    public async Task A_program_that_does_not_start_is_no_fault_of_the_file()
    {
        await using var pool = Pool.OfShell("exit 1");

        Assert.StartsWith("Files cannot be read just now", await pool.ReasonAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_sees_no_secret_of_its_parent()
    {
        var seen = Path.Combine(Temporary.Folder(), "environment");
        Environment.SetEnvironmentVariable("READING_TEST_SECRET", "canary-7f3a");
        await using var pool = Pool.Greeting($"env > {seen}");

        await pool.ReasonAsync();

        var environment = await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken);
        Assert.Contains("PATH=", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-7f3a", environment, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_met_a_child_broken_by_another_file_is_read_all_the_same()
    {
        // The child reads one file well, and dies of the next, whichever it is.
        var count = Path.Combine(Temporary.Folder(), "count");
        var reply = "printf '\\062\\000\\000\\000{\"Path\":\"a\",\"Reason\":\"The file has no more text.\"}\\000\\000\\000\\000'";
        await using var pool = Pool.Greeting($"echo x >> {count}; head -c 18 > /dev/null; {reply}; head -c 18 > /dev/null; exit 1");

        Assert.Equal("The file has no more text.", await pool.ReasonAsync("some.md", "Text."));
        Assert.Equal("The file has no more text.", await pool.ReasonAsync("next.md", "Text."));
        Assert.Equal(2, (await File.ReadAllLinesAsync(count, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Nothing_is_left_running()
    {
        var child = Path.Combine(Temporary.Folder(), "child");

        await using (var pool = Pool.Greeting($"echo $$ > {child}; head -c 18 > /dev/null; printf '\\000\\000\\000\\000'; exec sleep 600"))
        {
            await Assert.ThrowsAsync<Xunit.Sdk.SingleException>(() => pool.ReadAsync("some.md", "Text."));
        }

        var id = int.Parse(await File.ReadAllTextAsync(child, TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(HasEnded(id));
    }

    private static bool HasEnded(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);

            return process.WaitForExit(TimeSpan.FromSeconds(30));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
