using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Where the catalog, the embedded index and caches are kept (section <c>Data</c>).</summary>
public sealed class DataOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Data";

    /// <summary>The data directory; a relative path counts from the working folder. Default <c>data</c>.</summary>
    [Required(ErrorMessage = "Data:Directory is empty: name a folder, or leave the setting out for 'data'.")]
    public string Directory { get; set; } = "data";

    /// <summary>The path of a file or folder of the data directory.</summary>
    public string PathOf(string name) => Path.Combine(Path.GetFullPath(Directory), name);
}

[OptionsValidator]
internal sealed partial class DataOptionsValidator : IValidateOptions<DataOptions>;
