namespace ResearchBot.Answering.Model;

/// <summary>Bounds what a response may cost: how long it stays silent, and how many bytes it has.</summary>
internal sealed class BoundedHandler(int mostBytes, TimeSpan idle, bool hasKey, TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hasKey)
        {
            // the client library cannot do without a key, and sends a placeholder
            request.Headers.Authorization = null;
        }

        var response = await Silence.BoundAsync(token => base.SendAsync(request, token), idle, time, cancellationToken);
        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bounded = new StreamContent(new BoundedStream(body, mostBytes, idle, time));

        foreach (var (name, values) in response.Content.Headers)
        {
            bounded.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = bounded;

        return response;
    }
}
