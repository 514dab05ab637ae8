using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResearchBot.Corpus.Catalog;

internal sealed class CatalogContext(DbContextOptions<CatalogContext> options) : DbContext(options)
{
    public DbSet<SpaceRow> Spaces => Set<SpaceRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<IndexJobRow> IndexJobs => Set<IndexJobRow>();

    /// <summary>
    /// Whatever changes the text of an article, or takes it out of use or back, leaves word of it in the same transaction for those who
    /// must mend what was made of the article before.
    /// </summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = ChangeTracker.Entries<ArticleRow>()
            .Where(article => article.State is EntityState.Modified && (article.Property(row => row.Revision).IsModified || article.Property(row => row.RemovedAt).IsModified))
            .Select(article => new ArticleChangeRow { Space = article.Entity.Space, ArticleId = article.Entity.Id })
            .ToList();
        Set<ArticleChangeRow>().AddRange(changed);

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    internal sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), value => DateTimeOffset.FromUnixTimeMilliseconds(value));
}
