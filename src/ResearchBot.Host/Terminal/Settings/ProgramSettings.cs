using Microsoft.Extensions.Configuration;

namespace ResearchBot.Host.Terminal.Settings;

/// <summary>The configuration: the executable's folder, then the working folder, then the environment, then the command line.</summary>
internal static class ProgramSettings
{
    private const string File = "appsettings.json";

    /// <summary>Adds every source in order.</summary>
    /// <param name="builder">What they are added to.</param>
    /// <param name="commandLine">Settings from the command line, as <c>--Section:Key=value</c>.</param>
    public static void AddTo(IConfigurationBuilder builder, IEnumerable<string> commandLine)
    {
        builder.AddJsonFile(Path.Combine(AppContext.BaseDirectory, File), optional: true, reloadOnChange: false);
        builder.AddJsonFile(Path.GetFullPath(File), optional: true, reloadOnChange: false);
        builder.AddEnvironmentVariables();
        builder.AddCommandLine([.. commandLine]);
    }

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="UsageException">A file cannot be read.</exception>
    public static IConfigurationRoot Read(IEnumerable<string> commandLine)
    {
        try
        {
            var builder = new ConfigurationBuilder();
            AddTo(builder, commandLine);

            return builder.Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new UsageException($"{File} is not valid JSON: correct it, or remove it to use the defaults.", exception);
        }
    }
}
