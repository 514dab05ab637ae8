using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Host.Web;

/// <summary>Where the program listens (section <c>Web</c>).</summary>
public sealed class WebOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Web";

    /// <summary>The address to listen on. Default <c>http://localhost:5080</c>: this machine alone.</summary>
    [Required(ErrorMessage = "Web:Url is empty: name an address such as http://localhost:5080.")]
    [Url(ErrorMessage = "Web:Url is no address: it should look like http://localhost:5080.")]
    public string Url { get; set; } = "http://localhost:5080";
}

[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
