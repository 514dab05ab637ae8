using Microsoft.Extensions.Options;

namespace ResearchBot.Answering.Model;

/// <summary>Asks the configured model's service for a sign of life, without asking the model anything.</summary>
public sealed class ModelProbe
{
    private readonly IOptions<ModelOptions> _options;
    private readonly TimeProvider _time;

    internal ModelProbe(IOptions<ModelOptions> options, TimeProvider time)
    {
        _options = options;
        _time = time;
    }

    /// <summary>Asks the service for its list of models.</summary>
    /// <returns>What is wrong, as a clause about the model; null when the service answers.</returns>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        var options = _options.Value;
        var key = options.ReadKey();
        using var http = ModelHttp.CreateClient(options, hasKey: key.Length > 0, _time);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{options.Address.AbsoluteUri.TrimEnd('/')}/models");

        if (key.Length > 0)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            // some services serve chats alone and know no list: they are there, and that is what was asked
            return response.IsSuccessStatusCode || (int)response.StatusCode is 404 or 405 ? null : Reason(ModelFault.Of((int)response.StatusCode, ""));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Reason(ModelFault.Of(failure));
        }
    }

    private static string Reason(ModelReply reply) => reply is ModelReply.Unavailable unavailable ? unavailable.Reason : "its service refused the request";
}
