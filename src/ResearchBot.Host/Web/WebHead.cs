using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ResearchBot.Host.Web;

/// <summary>The web head: today the way in for interactions that Discord sends by HTTP.</summary>
internal static class WebHead
{
    /// <summary>It listens when there is something to listen for.</summary>
    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["Discord:PublicKey"]);

    /// <summary>Adds the head.</summary>
    public static IServiceCollection AddWebHead(this IServiceCollection services)
    {
        services.AddOptions<WebOptions>().BindConfiguration(WebOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();

        return services.AddHostedService<WebService>();
    }
}
