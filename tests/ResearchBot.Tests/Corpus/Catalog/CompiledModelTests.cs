using Microsoft.EntityFrameworkCore;
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
        using var written = new CatalogContextDesign().CreateDbContext([]);
        using var compiled = new CatalogContext(
            new DbContextOptionsBuilder<CatalogContext>().UseSqlite("Data Source=:memory:").UseModel(CatalogContextModel.Instance).Options);

        Assert.True(
            Show(written) == Show(compiled),
            $"Run 'dotnet ef dbcontext optimize' as CatalogContextDesign says.\n{Show(written)}\n\n{Show(compiled)}");
    }

    private static string Show(CatalogContext context) => context.Model.ToDebugString(MetadataDebugStringOptions.ShortDefault);
}
