using System.Collections.Concurrent;
using System.Text;

using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Fetching.Addresses;
using ResearchBot.Ingestion.Fetching.Exchanges;

namespace ResearchBot.Ingestion.Fetching.Robots;

/// <summary>What sites ask of programs, asked once a day. A site that says nothing (4xx) lets all in; one that cannot say (5xx) lets nobody in for a while.</summary>
internal sealed class RobotsCache(WebExchanges exchanges, AddressRules rules, IOptions<FetchOptions> options, TimeProvider time)
{
    private const int ManySites = 1_000;
    private const int MostRedirects = 5;
    private const int MostCharacters = 512 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Entry> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells why an address may not be fetched; null when it may.</summary>
    public async Task<FetchResult.Failed?> RefuseAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!options.Value.Robots)
        {
            return null;
        }

        var site = address.GetLeftPart(UriPartial.Authority);

        if (!_sites.TryGetValue(site, out var entry) || entry.Until <= time.GetUtcNow())
        {
            entry = await AskAsync(new Uri(site + "/robots.txt"), cancellationToken);
            Keep(site, entry);
        }

        return entry switch
        {
            { Failure: { } failure } => failure,
            _ when entry.Rules.Allows(address) => null,
            _ => new FetchResult.Failed(FetchFault.Robots, FetchSentences.Robots),
        };
    }

    private void Keep(string site, Entry entry)
    {
        if (_sites.Count >= ManySites)
        {
            _sites.Clear();
        }

        _sites[site] = entry;
    }

    private async Task<Entry> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        var budget = new TimeBudget(TimeSpan.FromSeconds(options.Value.Seconds));

        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            switch (await exchanges.AskAsync(address, purpose: null, mark: null, budget, cancellationToken))
            {
                case Exchange.Answered { Content.Bytes: var bytes }:
                    var text = Encoding.UTF8.GetString(bytes.Span[..Math.Min(bytes.Length, MostCharacters)]);

                    return Until(Day, RobotsRules.Parse(text, Identification.Product));

                case Exchange.Failed { Status: >= 400 and < 500 and not 429 }:
                    return Until(Day, RobotsRules.AllowAll);

                case Exchange.Failed { Failure: { Fault: FetchFault.Broken or FetchFault.Busy } failure }:
                    return Until(AWhile, failure with { Sentence = FetchSentences.RobotsOutOfOrder });

                case Exchange.Failed { Failure: var failure }:
                    return Until(TimeSpan.Zero, failure);

                case Exchange.Redirected { Location: var location }:
                    var (next, _) = Redirects.Next(address, location);

                    if (next is null || rules.Refusal(next) is not null)
                    {
                        return Until(Day, RobotsRules.AllowAll);
                    }

                    address = next;
                    break;
            }
        }

        return Until(Day, RobotsRules.AllowAll);
    }

    private Entry Until(TimeSpan span, RobotsRules rules) => new(rules, Failure: null, time.GetUtcNow() + span);

    private Entry Until(TimeSpan span, FetchResult.Failed failure) => new(RobotsRules.AllowNothing, failure, time.GetUtcNow() + span);

    private sealed record Entry(RobotsRules Rules, FetchResult.Failed? Failure, DateTimeOffset Until);
}
