using Microsoft.Extensions.Options;

using ResearchBot.Corpus;

namespace ResearchBot.Spaces;

/// <summary>Tells how long what members wrote is kept.</summary>
public sealed class Retention
{
    private readonly SpaceSettingsStore _settings;
    private readonly RetentionOptions _options;

    internal Retention(SpaceSettingsStore settings, IOptions<RetentionOptions> options)
    {
        _settings = settings;
        _options = options.Value;
    }

    /// <summary>The days for which a space keeps it; 0: no text is kept at all.</summary>
    public async ValueTask<int> DaysOfAsync(SpaceId space, CancellationToken cancellationToken) =>
        (await _settings.ReadAsync(space, cancellationToken)).RetentionDays ?? _options.RetentionDays;

    /// <summary>Tells whether a space keeps texts.</summary>
    public async ValueTask<bool> KeepsTextAsync(SpaceId space, CancellationToken cancellationToken) =>
        await DaysOfAsync(space, cancellationToken) > 0;
}
