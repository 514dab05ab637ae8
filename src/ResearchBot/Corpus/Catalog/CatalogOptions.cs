using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Where the truth is kept (section <c>Catalog</c>).</summary>
public sealed class CatalogOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Catalog";

    /// <summary>Empty: SQLite in the data directory. PostgreSQL is not there yet.</summary>
    [StringLength(0, ErrorMessage = "Catalog:ConnectionString is set, but PostgreSQL catalogs are not there yet: leave it empty for SQLite.")]
    public string ConnectionString { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class CatalogOptionsValidator : IValidateOptions<CatalogOptions>;
