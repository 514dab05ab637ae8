using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResearchBot.Answering.Model;
using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Emulators.ChatModel;
using ResearchBot.Retrieval;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

/// <summary>The real registration against an emulated model, with a stand-in that is easily told apart.</summary>
internal sealed class ModelWorld : IAsyncDisposable
{
    public const string StandInText = "The stand-in answers.";
    public const string Capybara = "The capybara is the largest living rodent. It weighs up to 66 kilograms and lives near water.";
    public const string Marmot = "Marmots whistle when they are alarmed. They sleep for eight months of the year.";

    private readonly ServiceProvider _services;

    private ModelWorld(ChatModelServer server, ServiceProvider services, KeptLog log)
    {
        Server = server;
        _services = services;
        Log = log;
    }

    public ChatModelServer Server { get; }

    public KeptLog Log { get; }

    public static async Task<ModelWorld> StartAsync(params (string Key, string Value)[] settings)
    {
        var key = settings.FirstOrDefault(setting => setting.Key == "Served").Value;
        var server = await ChatModelServer.StartAsync(key: key, cancellationToken: TestContext.Current.CancellationToken);
        var log = new KeptLog();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Model:Endpoint", server.Endpoint.AbsoluteUri), new("Model:Name", "emulated")])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Model:{setting.Key}", (string?)setting.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddKeyedSingleton<IAnswerComposer, StandIn>(ModelServiceCollectionExtensions.ExtractiveKey)
            .AddSingleton<IDraftCheck, KeepAll>()
            .AddModelComposer()
            .BuildServiceProvider();

        return new ModelWorld(server, services, log);
    }

    public Task<Draft> AskAsync(string question, params string[] passages) =>
        _services.GetRequiredService<IAnswerComposer>().ComposeAsync(QuestionOf(question), FindingsOf(passages), TestContext.Current.CancellationToken);

    public static Question QuestionOf(string text) => new(text, new PassageFilter(new SpaceScope(SpaceId.Default)));

    /// <summary>Each passage stands at an offset of its own in an article of its own.</summary>
    public static Findings FindingsOf(params string[] passages) => new(
        new SearchPlan("", new PassageFilter(new SpaceScope(SpaceId.Default))),
        [.. passages.Select((text, at) => new RankedPassage(PassageOf(text, at), new ArticleFacets { Title = $"Title {at}" }, 1))],
        []);

    private static Passage PassageOf(string text, int at) => new()
    {
        Article = new ArticleKey(SpaceId.Default, $"article-{at}"),
        Revision = 1,
        Span = new TextSpan(100 * at, (100 * at) + text.Length),
        Text = text,
        Hash = ContentHash.Of(text),
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}

internal sealed class StandIn : IAnswerComposer
{
    public Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken) =>
        Task.FromResult(new Draft([new DraftSentence(ModelWorld.StandInText, [])], "extractive"));
}

internal sealed class KeepAll : IDraftCheck
{
    public Draft Keep(Draft draft) => draft;
}

internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
