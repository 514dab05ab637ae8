using Microsoft.EntityFrameworkCore.Infrastructure;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.CompiledModel;

using Xunit;

namespace ResearchBot.Tests.Corpus.Catalog;

public sealed class CompiledModelTests
{
    [Fact]
    public void The_compiled_model_is_that_of_the_code()
    {
        using var context = new CatalogContextDesign().CreateDbContext([]);

        var written = context.Model.ToDebugString(MetadataDebugStringOptions.ShortDefault);
        var compiled = CatalogContextModel.Instance.ToDebugString(MetadataDebugStringOptions.ShortDefault);

        Assert.True(written == compiled, $"Run 'dotnet ef dbcontext optimize' as CatalogContextDesign says.\n{written}\n\n{compiled}");
    }
}
