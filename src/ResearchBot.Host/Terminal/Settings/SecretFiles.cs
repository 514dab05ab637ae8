using Microsoft.Extensions.Configuration;

namespace ResearchBot.Host.Terminal.Settings;

/// <summary>Reads secrets from files: <c>Discord:TokenFile</c> names a file that holds <c>Discord:Token</c>.</summary>
internal static class SecretFiles
{
    private static readonly string[] Secrets =
    [
        "Catalog:ConnectionString", "Discord:ClientSecret", "Discord:Token", "Embedding:ApiKey", "Model:ApiKey", "Qdrant:ApiKey",
    ];

    /// <summary>Adds what the files hold, over what the settings so far say.</summary>
    /// <exception cref="UsageException">A named file cannot be read.</exception>
    public static void AddTo(IConfigurationBuilder builder)
    {
        var settings = builder.Build();
        var found = new Dictionary<string, string?>();

        foreach (var secret in Secrets)
        {
            if (settings[secret + "File"] is { Length: > 0 } file)
            {
                found[secret] = Read(secret, file);
            }
        }

        if (found.Count > 0)
        {
            builder.AddInMemoryCollection(found);
        }
    }

    private static string Read(string secret, string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{secret}File names '{file}', which cannot be read: correct the path or its rights.", exception);
        }
    }
}
