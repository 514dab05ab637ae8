using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Where the Qdrant server is, and under which name the passages stand there.</summary>
public sealed class QdrantOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Qdrant";

    /// <summary>The address of the server's REST interface, <c>http</c> or <c>https</c>.</summary>
    [Required]
    public Uri Url { get; set; } = new("http://localhost:6333");

    /// <summary>The key that the server asks for; none when it asks for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>A file that holds the key, read when <see cref="ApiKey"/> is not set.</summary>
    public string? ApiKeyFile { get; set; }

    /// <summary>
    /// The alias of the passages; that of the articles ends in <c>-articles</c>. 1 to 64 letters, digits, <c>-</c> or <c>_</c>.
    /// Two corpora on one server need two aliases.
    /// </summary>
    [Required]
    [RegularExpression("[A-Za-z0-9_-]{1,64}(?<!-articles)", MatchTimeoutInMilliseconds = 100)]
    public string Alias { get; set; } = "passages";

    internal bool HasWebUrl => Url is { IsAbsoluteUri: true, Scheme: "http" or "https" };

    internal bool HasReadableKey => ApiKey is { Length: > 0 } || ApiKeyFile is not { Length: > 0 } || File.Exists(ApiKeyFile);

    internal string? ReadKey()
    {
        var key = ApiKey is { Length: > 0 } || ApiKeyFile is not { Length: > 0 } ? ApiKey : File.ReadAllText(ApiKeyFile);

        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }
}

/// <summary>Checks <see cref="QdrantOptions"/> when the program starts.</summary>
[OptionsValidator]
internal sealed partial class QdrantOptionsValidator : IValidateOptions<QdrantOptions>;
