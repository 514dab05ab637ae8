using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Discord;

/// <summary>The bot's account and how Discord is reached, section <c>Discord</c>.</summary>
public sealed class DiscordOptions : IValidatableObject
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token, as the developer portal shows it; empty where there is no bot.</summary>
    [RegularExpression("[A-Za-z0-9._-]*", MatchTimeoutInMilliseconds = 100, ErrorMessage = "Discord:Token is not a token: letters, digits, dots, hyphens and underscores, without the word Bot.")]
    public string Token { get; set; } = "";

    /// <summary>A file that holds the token instead.</summary>
    public string TokenFile { get; set; } = "";

    /// <summary>The address of the REST interface, with its version.</summary>
    [Required]
    public Uri ApiBaseUrl { get; set; } = new("https://discord.com/api/v10");

    /// <summary>A page about the bot, which every request names, so that Discord knows whom to ask.</summary>
    [Required]
    public Uri Homepage { get; set; } = new("https://researchbot.invalid");

    /// <summary>Whether to ask for the text of messages that do not mention the bot, a privilege that the developer portal grants.</summary>
    public bool MessageContent { get; set; }

    /// <summary>The application's public key, 64 hexadecimal digits, by which HTTP interactions are told from forged ones; empty where interactions come by the gateway.</summary>
    [RegularExpression("([0-9a-fA-F]{64})?", MatchTimeoutInMilliseconds = 100, ErrorMessage = "Discord:PublicKey is not a public key: 64 hexadecimal digits.")]
    public string PublicKey { get; set; } = "";

    /// <summary>The file that counts the sessions begun, over restarts too: Discord resets the token of a bot that begins too many a day.</summary>
    [Required]
    public string SessionCountFile { get; set; } = "discord-sessions.txt";

    /// <summary>Tells whether there is a bot.</summary>
    public bool HasToken => Token.Length > 0 || TokenFile.Length > 0;

    internal Uri Address => new(ApiBaseUrl.AbsoluteUri.TrimEnd('/') + "/");

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ApiBaseUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
        {
            yield return new ValidationResult("Discord:ApiBaseUrl is an http or https address without a user name, password or query.");
        }

        if (Homepage is not { IsAbsoluteUri: true })
        {
            yield return new ValidationResult("Discord:Homepage is a whole address.");
        }

        if (Token.Length > 0 && TokenFile.Length > 0)
        {
            yield return new ValidationResult("Discord:Token and Discord:TokenFile are both set: set one of them.");
        }

        if (TokenFile.Length > 0 && !File.Exists(TokenFile))
        {
            yield return new ValidationResult("Discord:TokenFile names a file that is not there.");
        }
    }

    /// <summary>The token, from wherever it is kept; empty when there is none.</summary>
    internal string ReadToken() => TokenFile.Length > 0 ? File.ReadAllText(TokenFile).Trim() : Token;
}

/// <summary>Checks <see cref="DiscordOptions"/> when the program starts.</summary>
[OptionsValidator]
internal sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>;
