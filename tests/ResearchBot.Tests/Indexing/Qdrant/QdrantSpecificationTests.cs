using System.Text.Json.Nodes;
using Xunit;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>Proves that the check of requests is a check.</summary>
public sealed class QdrantSpecificationTests
{
    [Theory]
    [InlineData("/collections/c/points/query/batch", """{"searches":[{"query":{"nearest":[1,2]},"using":"dense","limit":3}]}""", true)]
    [InlineData("/collections/c/points/query/batch", """{"searches":[{"qeury":{"nearest":[1,2]},"using":"dense","limit":3}]}""", false)]
    [InlineData("/collections/c/points/query/batch", """{"searches":[{"query":{"nearest":[1,2],"usin":"x"}}]}""", false)]
    [InlineData("/collections/c/points/query/batch", """{"searches":[{"query":{"nearest":{"indices":[1]}}}]}""", false)]
    [InlineData("/collections/c/points/query/batch", """{"searches":[{"filter":{"must":[{"key":"a","match":{"anyy":["b"]}}]}}]}""", false)]
    [InlineData("/collections/c/points/query/batch", """{"searches":[{"limit":"3"}]}""", false)]
    [InlineData("/collections/aliases", """{"actions":[{"delete_alias":{"alias_name":"a"}}]}""", true)]
    [InlineData("/collections/aliases", """{"actions":[{"delete_alias":{"name":"a"}}]}""", false)]
    [InlineData("/collections/c/pointz", "{}", false)]
    public void A_misspelt_field_is_a_fault(string path, string body, bool sound)
    {
        Assert.SkipWhen(QdrantSpecification.Instance is null, "The official description is not beside the project.");

        var fault = QdrantSpecification.Instance!.FindFault(HttpMethod.Post, path, "", JsonNode.Parse(body));

        Assert.Equal(sound, fault is null);
    }
}
