using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Indexing;

/// <summary>Which index serves searches (section <c>Index</c>).</summary>
public sealed class IndexOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Index";

    /// <summary>The embedded index.</summary>
    public const string Embedded = "embedded";

    /// <summary>A Qdrant server.</summary>
    public const string Qdrant = "qdrant";

    /// <summary><c>embedded</c> (the default) or <c>qdrant</c>.</summary>
    [AllowedValues(Embedded, Qdrant, ErrorMessage = "Index:Backend must be 'embedded' or 'qdrant'.")]
    public string Backend { get; set; } = Embedded;
}

[OptionsValidator]
internal sealed partial class IndexOptionsValidator : IValidateOptions<IndexOptions>;
