using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>The REST interface: finds the operation, checks who asks, answers, and remembers.</summary>
internal sealed class RestApi(DiscordWorld world)
{
    private const string Root = "/api/v10";
    private readonly ConcurrentQueue<RestRequest> _requests = new();
    private readonly RateLimits _limits = new(world.Options);
    private readonly Route[] _routes =
    [
        .. IdentityRoutes.All, .. GuildRoutes.All, .. ChannelRoutes.All, .. MessageRoutes.All, .. ThreadRoutes.All,
        .. CommandRoutes.All, .. InteractionRoutes.All, .. ResponseRoutes.All,
    ];

    public IReadOnlyList<RestRequest> Requests => [.. _requests];

    public async Task HandleAsync(HttpContext http)
    {
        var reading = await RequestReading.ReadAsync(http.Request, http.RequestAborted);
        var request = Record(http.Request, reading);
        var answer = Answer(http, request, reading);
        request.Status = answer.Status;
        world.Changes.Tell();
        await WriteAsync(http.Response, answer, http.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, RestAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;

        if (answer.Body is { } body)
        {
            response.ContentType = "application/json";
            await response.WriteAsync(body.ToJsonString(), cancellationToken);
        }
    }

    private RestRequest Record(HttpRequest http, RequestReading reading)
    {
        var path = http.Path.Value ?? "";
        var request = new RestRequest(
            http.Method,
            path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path,
            http.QueryString.Value ?? "",
            http.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            reading.Body,
            reading.Payload,
            [.. reading.Files.Select(file => file.File)],
            world.Now);
        _requests.Enqueue(request);
        world.Changes.Tell();

        return request;
    }

    private RestAnswer Answer(HttpContext http, RestRequest request, RequestReading reading)
    {
        try
        {
            if (!http.Request.Path.StartsWithSegments(Root))
            {
                throw new RestError(400, 50041, "Invalid API version");
            }

            var (route, values) = Find(request);
            var isOurs = http.Request.Headers.Authorization == $"Bot {world.Options.Token}";

            if (!route.IsOpen && !isOurs)
            {
                throw RestError.Unauthorized;
            }

            if (_limits.Refusal(route, values, http.Response.Headers) is { } limited)
            {
                return limited;
            }

            if (reading.Fault is { } fault)
            {
                world.Faults.Enqueue($"{request.Method} {request.Path}: {fault}");
                throw Rules.FormErrors.Of("", "CONTENT_TYPE_INVALID", $"Expected \"Content-Type\" header to be one of application/json, multipart/form-data; there is {fault}.");
            }

            var json = reading.Payload.Length == 0 ? null : JsonReading.Parse(reading.Payload, out var isJson) is var parsed && isJson ? parsed : throw RestError.NoJson;
            JudgeManners(request);

            lock (world.Gate)
            {
                var answer = route.Handle(new RestCall(world, values, http.Request.Query, json, reading.Files));

                return answer with { Body = answer.Body?.DeepClone() };
            }
        }
        catch (RestError error)
        {
            return new RestAnswer(error.Status, error.ToJson());
        }
    }

    private (Route Route, Dictionary<string, string> Values) Find(RestRequest request)
    {
        var path = request.Path.Trim('/').Split('/');
        var isKnown = false;

        foreach (var route in _routes)
        {
            if (route.Match(path) is { } values)
            {
                if (route.Method == request.Method)
                {
                    return (route, values);
                }

                isKnown = true;
            }
        }

        throw isKnown ? RestError.MethodNotAllowed : RestError.NotFound;
    }

    private void JudgeManners(RestRequest request)
    {
        if (!request.Headers.TryGetValue("User-Agent", out var agent) || !agent.StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            world.Faults.Enqueue($"{request.Method} {request.Path}: no User-Agent of the form DiscordBot (url, version)");
        }
    }
}
