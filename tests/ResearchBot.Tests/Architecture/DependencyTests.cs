using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;

using Xunit;

using static ArchUnitNET.Fluent.ArchRuleDefinition;

using Assembly = System.Reflection.Assembly;

namespace ResearchBot.Tests.Architecture;

/// <summary>Keeps the arrows of the design: each feature may use the features named here, and no other.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Library = typeof(ResearchBotServiceCollectionExtensions).Assembly;

    private static readonly Assembly Host = typeof(Program).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Library, Host).Build();

    private static readonly string[] Features =
        ["Corpus", "Spaces", "Indexing", "Ingestion", "Retrieval", "Answering", "Research", "Curation", "Chat", "Evaluation"];

    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Corpus", [] },
        { "Spaces", ["Corpus"] },
        { "Indexing", ["Corpus"] },
        { "Ingestion", ["Corpus", "Spaces", "Indexing"] },
        { "Retrieval", ["Corpus", "Spaces", "Indexing"] },
        { "Answering", ["Corpus", "Spaces", "Retrieval"] },
        { "Research", ["Corpus", "Spaces", "Indexing", "Retrieval", "Answering"] },
        { "Curation", ["Corpus", "Spaces", "Indexing", "Ingestion", "Retrieval", "Answering", "Research"] },
        { "Chat", ["Corpus", "Spaces", "Indexing", "Ingestion", "Retrieval", "Answering", "Research", "Curation"] },
        { "Evaluation", ["Corpus", "Spaces", "Indexing", "Ingestion", "Retrieval", "Answering", "Research", "Curation"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_feature_uses_only_what_it_may(string feature, string[] allowed)
    {
        var strangers = Features.Except(allowed).Where(other => other != feature);

        Check(Rule(feature, strangers));
    }

    [Fact]
    public void A_planted_breach_is_seen()
    {
        // Ingestion builds on the catalog, so a rule against that arrow must fail.
        Assert.False(Rule("Ingestion", ["Corpus"]).HasNoViolations(House));
    }

    [Theory]
    [InlineData("Discord", "Terminal|Web")]
    [InlineData("Web", "Terminal|Discord")]
    public void Heads_know_nothing_of_each_other(string head, string others) =>
        Check(Rule($"Host.{head}", others.Split('|').Select(other => $"Host.{other}")));

    [Theory]
    [InlineData("Microsoft.SemanticKernel", "Answering")]
    [InlineData("OpenAI", "Answering")]
    [InlineData("Lucene.Net", "Indexing|Evaluation")]
    [InlineData("Microsoft.EntityFrameworkCore", "Corpus|Spaces|Answering.Stored|Chat|Curation")]
    [InlineData("Microsoft.Data.Sqlite", "Corpus|Evaluation")]
    [InlineData("SmartReader", "Ingestion")]
    [InlineData("Markdig", "Ingestion")]
    [InlineData("YamlDotNet", "Ingestion")]
    [InlineData("MathNet.Numerics", "Indexing")]
    [InlineData("Microsoft.ML", "Indexing.Embeddings.Encoding")]
    public void A_library_is_seen_by_its_owners_only(string library, string owners)
    {
        var strangers = Library.GetTypes()
            .Concat(Host.GetTypes())
            .Where(type => type.Namespace is { } home && !owners.Split('|').Any(owner => IsIn(home, owner)))
            .Where(type => Uses(type, library))
            .Select(type => type.FullName);

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_library_knows_no_console_and_no_web_server()
    {
        var known = Library.GetReferencedAssemblies().Select(assembly => assembly.Name).ToList();

        Assert.DoesNotContain("System.Console", known);
        Assert.DoesNotContain(known, name => name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(known, name => name!.StartsWith("Spectre", StringComparison.Ordinal));
    }

    /// <summary>The compiled model of the catalog is written by a tool and names the rows of every feature.</summary>
    private static ArchRule<IType> Rule(string feature, IEnumerable<string> strangers) =>
        Types().That().ResideInNamespaceMatching($@"^ResearchBot\.{feature}(\.|$)")
            .And().DoNotResideInNamespaceMatching(@"\.CompiledModel$")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^ResearchBot\.({string.Join('|', strangers)})(\.|$)"))
            .WithoutRequiringPositiveResults();

    private static void Check(ArchRule<IType> rule)
    {
        var broken = rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description);

        Assert.Empty(broken);
    }

    private static bool IsIn(string home, string feature) =>
        home == $"ResearchBot.{feature}" || home.StartsWith($"ResearchBot.{feature}.", StringComparison.Ordinal);

    private static bool Uses(System.Type type, string library) => House.Types
        .FirstOrDefault(known => known.FullName == type.FullName)?
        .Dependencies.Any(dependency => dependency.Target.FullName.StartsWith(library + ".", StringComparison.Ordinal)) == true;
}
