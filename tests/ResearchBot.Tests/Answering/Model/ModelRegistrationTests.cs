using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResearchBot.Answering;
using ResearchBot.Answering.Model;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

public sealed class ModelRegistrationTests
{
    [Fact]
    public void Without_an_endpoint_the_other_composer_answers() =>
        Assert.IsType<StandIn>(Services().GetRequiredService<IAnswerComposer>());

    [Fact]
    public void Without_an_endpoint_nothing_of_the_model_is_loaded()
    {
        var apart = new ApartContext(typeof(StandIn).Assembly.Location);
        var composer = apart.LoadFromAssemblyPath(typeof(StandIn).Assembly.Location)
            .GetType(typeof(ModelRegistrationTests).FullName!)!
            .GetMethod(nameof(ComposerWithoutModel), BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, null);

        Assert.Equal(nameof(StandIn), composer!.GetType().Name);
        Assert.Contains(apart.Assemblies, assembly => assembly.GetName().Name == "ResearchBot");
        Assert.DoesNotContain(apart.Assemblies, assembly => assembly.GetName().Name is { } name
            && (name.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal) || name is "OpenAI" or "Polly.Core"));
    }

    [Theory]
    [InlineData("Model:Endpoint", "Endpoint", "ftp://model/v1")]
    [InlineData("Model:Endpoint", "Endpoint", "model")]
    [InlineData("Model:Endpoint", "Endpoint", "http://user:secret@model/v1")]
    [InlineData("Model:Name", "Name", " ")]
    [InlineData("set one of them", "ApiKeyFile", "anything")]
    [InlineData("not there", "ApiKeyFile", "anything")]
    [InlineData("ModelOptions.TimeoutSeconds must be between", "TimeoutSeconds", "0")]
    [InlineData("ModelOptions.MaximumResponseBytes must be between", "MaximumResponseBytes", "1")]
    public void A_bad_setting_is_named_in_a_plain_sentence(string expected, string key, string value)
    {
        var services = Services(("Endpoint", "http://localhost:1/v1"), ("Name", "m"), ("ApiKey", "k"), (key, value));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<ModelOptions>>().Value);

        Assert.Contains(failure.Failures, sentence => sentence.Contains(expected, StringComparison.Ordinal) && sentence.EndsWith('.'));
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1")]
    [InlineData("http://localhost:11434/", "http://localhost:11434/v1")]
    [InlineData("https://host/openai/v1/", "https://host/openai/v1")]
    public void An_address_without_a_path_means_version_one(string endpoint, string address) =>
        Assert.Equal(address, new ModelOptions { Endpoint = endpoint }.Address.AbsoluteUri);

    [Fact]
    public async Task A_key_may_come_from_a_file()
    {
        var file = Path.GetTempFileName();

        try
        {
            await File.WriteAllTextAsync(file, "from-file\n", TestContext.Current.CancellationToken);
            await using var world = await ModelWorld.StartAsync(("Served", "from-file"), ("ApiKeyFile", file));

            Assert.False((await world.AskAsync("What is the largest living rodent?", ModelWorld.Capybara)).StoodIn);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Marks_are_not_foreseeable()
    {
        var mark = Services().GetRequiredService<NewMark>();

        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => mark()).Distinct().Count());
        Assert.Matches("^[0-9a-f]{12}$", mark());
    }

    private static IAnswerComposer ComposerWithoutModel() => Services().GetRequiredService<IAnswerComposer>();

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder();

        foreach (var (key, value) in settings)
        {
            configuration.AddInMemoryCollection([new($"Model:{key}", value)]);
        }

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddLogging()
            .AddKeyedSingleton<IAnswerComposer, StandIn>(ModelServiceCollectionExtensions.ExtractiveKey)
            .AddSingleton<IDraftCheck, KeepAll>()
            .AddModelComposer()
            .BuildServiceProvider();
    }

    /// <summary>Loads the tests and the library a second time, so that what other tests load does not count.</summary>
    private sealed class ApartContext(string assembly) : AssemblyLoadContext("apart")
    {
        private readonly AssemblyDependencyResolver _resolver = new(assembly);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
