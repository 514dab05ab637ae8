using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// Lets <c>dotnet ef migrations add</c> see the model without a running program. After each change of the model,
/// <c>dotnet ef dbcontext optimize --output-dir Corpus/Catalog/CompiledModel --namespace ResearchBot.Corpus.Catalog.CompiledModel</c>
/// writes anew what spares every start the building of it; the file of assembly attributes stays out, because the model is that of one provider.
/// </summary>
internal sealed class CatalogContextDesign : IDesignTimeDbContextFactory<CatalogContext>
{
    public CatalogContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CatalogContext>().UseSqlite("Data Source=:memory:").Options);
}
