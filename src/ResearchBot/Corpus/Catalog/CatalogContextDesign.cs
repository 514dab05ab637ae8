using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without a running program.</summary>
internal sealed class CatalogContextDesign : IDesignTimeDbContextFactory<CatalogContext>
{
    public CatalogContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<CatalogContext>().UseSqlite("Data Source=:memory:").Options);
}
