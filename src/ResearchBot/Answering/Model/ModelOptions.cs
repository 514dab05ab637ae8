using System.ComponentModel.DataAnnotations;

namespace ResearchBot.Answering.Model;

/// <summary>The language model that writes answers, section <c>Model</c>.</summary>
public sealed class ModelOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Model";

    /// <summary>Base address of an OpenAI-compatible service, such as <c>http://localhost:11434/v1</c>; <c>/v1</c> is added to an address without a path. Empty: no model is used.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name, as its service knows it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key that the service asks for; empty where it asks for none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>A file that holds the key instead.</summary>
    public string ApiKeyFile { get; set; } = "";

    /// <summary>How long an answer may take in all, in seconds, before the extractive composer stands in.</summary>
    [Range(0.1, 600)]
    public double TimeoutSeconds { get; set; } = 45;

    /// <summary>How long the service may stay silent, in seconds, before its first word and between two; a slow machine needs more.</summary>
    [Range(0.1, 600)]
    public double IdleSeconds { get; set; } = 10;

    /// <summary>How many tokens a reply may have.</summary>
    [Range(64, 32_000)]
    public int MaximumAnswerTokens { get; set; } = 700;

    /// <summary>How many bytes a response may have, the frames of a stream counted (about 300 a token).</summary>
    [Range(4_096, 16_777_216)]
    public int MaximumResponseBytes { get; set; } = 256 * 1024;

    /// <summary>How many passages a model is given at most.</summary>
    [Range(1, 20)]
    public int MaximumPassages { get; set; } = 8;

    /// <summary>Tells whether a model is used.</summary>
    public bool IsOn => Endpoint.Length > 0;

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal TimeSpan Idle => TimeSpan.FromSeconds(IdleSeconds);

    internal Uri Address => new(new Uri(Endpoint) is { AbsolutePath: "/" } bare ? new Uri(bare, "v1").AbsoluteUri : Endpoint.TrimEnd('/'));

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsOn)
        {
            yield break;
        }

        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            yield return new ValidationResult("Model:Endpoint is an http or https address without a user name or password.");
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult("Model:Name is empty: name the model that Model:Endpoint serves.");
        }

        if (ApiKey.Length > 0 && ApiKeyFile.Length > 0)
        {
            yield return new ValidationResult("Model:ApiKey and Model:ApiKeyFile are both set: set one of them.");
        }

        if (ApiKeyFile.Length > 0 && !File.Exists(ApiKeyFile))
        {
            yield return new ValidationResult("Model:ApiKeyFile names a file that is not there.");
        }
    }

    /// <summary>The key, from wherever it is kept; empty when there is none.</summary>
    internal string ReadKey() => ApiKeyFile.Length > 0 ? File.ReadAllText(ApiKeyFile).Trim() : ApiKey.Trim();
}
