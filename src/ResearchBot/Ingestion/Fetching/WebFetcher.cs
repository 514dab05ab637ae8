using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Fetching.Addresses;
using ResearchBot.Ingestion.Fetching.Exchanges;
using ResearchBot.Ingestion.Fetching.Robots;

namespace ResearchBot.Ingestion.Fetching;

/// <summary>
/// Fetches what somebody named an address of: the only way to hosts that the operator did not configure. Where an address leads is
/// checked when connecting, with every redirect again; time, size and redirects are bounded; sites are asked politely.
/// </summary>
public sealed class WebFetcher
{
    private readonly WebExchanges _exchanges;
    private readonly RobotsCache _robots;
    private readonly AddressRules _rules;
    private readonly FetchOptions _options;
    private readonly ILogger _logger;

    internal WebFetcher(WebExchanges exchanges, RobotsCache robots, AddressRules rules, IOptions<FetchOptions> options, ILogger<WebFetcher> logger)
    {
        _exchanges = exchanges;
        _robots = robots;
        _rules = rules;
        _options = options.Value;
        _logger = logger;
    }

    /// <summary>Why an address is not even begun with, in one sentence; null when it may be fetched.</summary>
    public string? Refuse(string address) => _rules.Read(address).Refusal;

    /// <summary>Fetches. Whatever goes wrong is a result; only cancellation throws.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var (address, refusal) = _rules.Read(request.Address);

        if (address is null || refusal is not null)
        {
            return new FetchResult.Failed(refusal == FetchSentences.Forbidden ? FetchFault.Forbidden : FetchFault.Address, refusal!);
        }

        var result = await FollowAsync(address, request, cancellationToken);

        if (result is FetchResult.Failed failed)
        {
            Log.NotFetched(_logger, address.IdnHost, failed.Fault);
        }

        return result;
    }

    private async Task<FetchResult> FollowAsync(Uri address, FetchRequest request, CancellationToken cancellationToken)
    {
        var budget = new TimeBudget(TimeSpan.FromSeconds(_options.Seconds));
        Uri? moved = null;
        var isForGood = true;

        for (var hop = 0; hop <= _options.Redirects; hop++)
        {
            if (await _robots.RefuseAsync(address, cancellationToken) is { } kept)
            {
                return kept;
            }

            switch (await _exchanges.AskAsync(address, request.Purpose, request.Mark, budget, cancellationToken))
            {
                case Exchange.Answered { Content: var content }:
                    return new FetchResult.Fetched(address, content) { MovedTo = moved };

                case Exchange.NotModified { FreshFor: var fresh }:
                    return new FetchResult.NotModified(fresh);

                case Exchange.Failed { Failure: var failure }:
                    return failure;

                case Exchange.Redirected redirected:
                    var (next, refusal) = Redirects.Next(address, redirected.Location);
                    refusal ??= _rules.Refusal(next!);

                    if (refusal is not null)
                    {
                        return new FetchResult.Failed(refusal == FetchSentences.Forbidden ? FetchFault.Forbidden : FetchFault.Redirect, refusal);
                    }

                    address = next!;
                    isForGood &= redirected.IsForGood;
                    moved = isForGood ? address : moved;
                    break;
            }
        }

        return new FetchResult.Failed(FetchFault.Redirect, FetchSentences.Redirects(_options.Redirects));
    }
}
