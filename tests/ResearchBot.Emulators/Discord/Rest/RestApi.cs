using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Emulators.OpenApi;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>The REST interface: finds the operation, checks who asks, answers, and remembers.</summary>
public sealed class RestApi
{
    private const string Root = "/api/v10";
    private static readonly Lazy<OpenApiDescription?> Description = new(() => OpenApiDescription.Find("discord-openapi.json", isLenient: true));
    private readonly DiscordWorld _world;
    private readonly ConcurrentQueue<RestRequest> _requests = new();
    private readonly RestFaults _faults = new();
    private readonly RateLimits _limits;
    private readonly Route[] _routes =
    [
        .. IdentityRoutes.All, .. GuildRoutes.All, .. ChannelRoutes.All, .. MessageRoutes.All, .. ThreadRoutes.All,
        .. CommandRoutes.All, .. InteractionRoutes.All, .. ResponseRoutes.All,
    ];

    internal RestApi(DiscordWorld world)
    {
        _world = world;
        _limits = new RateLimits(world.Options);
    }

    /// <summary>Every request, in order of arrival, refused or not.</summary>
    public IReadOnlyList<RestRequest> Requests => [.. _requests];

    /// <summary>The official description is beside the project, and every body is checked against it.</summary>
    public static bool IsDescribed => Description.Value is not null;

    /// <summary>How many requests were answered with 401, 403 or 429; ten thousand in ten minutes ban an address.</summary>
    public int InvalidRequests => _requests.Count(request => request.Status is 401 or 403 or 429);

    /// <summary>Lets something go wrong with requests.</summary>
    /// <param name="method">The HTTP method; <c>*</c> for any.</param>
    /// <param name="path">The path after <c>/api/v10</c>; <c>*</c> stands for one part, <c>**</c> at the end for any number: <c>/channels/*/messages</c>.</param>
    /// <param name="fault">What happens.</param>
    /// <param name="times">How often; for ever when null.</param>
    public void When(string method, string path, RestFault fault, int? times = null) => _faults.Plan(method, path, fault, times);

    /// <summary>Forgets what was planned.</summary>
    public void Heal() => _faults.Heal();

    internal async Task HandleAsync(HttpContext http)
    {
        var reading = await RequestReading.ReadAsync(http.Request, http.RequestAborted);
        var request = Record(http.Request, reading);
        var fault = _faults.Next(request.Method, request.Path);

        if (fault is RestFault.Slow { Before: var before } && before > TimeSpan.Zero)
        {
            await Task.Delay(before, _world.Time, http.RequestAborted);
        }

        if (fault is RestFault.Dropping)
        {
            Finish(request, 0);
            http.Abort();
            return;
        }

        var answer = fault?.Answer() ?? Answer(http, request, reading);

        if (fault is RestFault.LosingAnswer)
        {
            Finish(request, 0);
            http.Abort();
            return;
        }

        if (fault is RestFault.Slow { After: var after } && after > TimeSpan.Zero)
        {
            await Task.Delay(after, _world.Time, http.RequestAborted);
        }

        Finish(request, answer.Status);
        await WriteAsync(http.Response, answer, http.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, RestAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;

        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if ((answer.Text ?? answer.Body?.Compact()) is { } text)
        {
            response.ContentType = answer.ContentType;
            await response.WriteAsync(text, cancellationToken);
        }
    }

    private void Finish(RestRequest request, int status)
    {
        request.Status = status;
        _world.Changes.Tell();
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
            _world.Now);
        _requests.Enqueue(request);
        _world.Changes.Tell();

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
            var isOurs = http.Request.Headers.Authorization == $"Bot {_world.Options.Token}" && !_world.IsTokenReset;

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
                _world.Faults.Enqueue($"{request.Method} {request.Path}: {fault}");
                throw Rules.FormErrors.Of("", "CONTENT_TYPE_INVALID", $"Expected \"Content-Type\" header to be one of application/json, multipart/form-data; there is {fault}.");
            }

            var json = reading.Payload.Length == 0 ? null : JsonReading.Parse(reading.Payload, out var isJson) is var parsed && isJson ? parsed : throw RestError.NoJson;
            JudgeManners(request, route);
            Describe(request, json);

            lock (_world.Gate)
            {
                var answer = route.Handle(new RestCall(_world, values, http.Request.Query, json, reading.Files));

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

    private void JudgeManners(RestRequest request, Route route)
    {
        if (route.Template.Contains("{token}", StringComparison.Ordinal) && request.Headers.ContainsKey("Authorization"))
        {
            _world.Faults.Enqueue($"{request.Method} {request.Path}: the bot's token, where the token of the interaction is enough");
        }

        if (!request.Headers.TryGetValue("User-Agent", out var agent) || !agent.StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            _world.Faults.Enqueue($"{request.Method} {request.Path}: no User-Agent of the form DiscordBot (url, version)");
        }
    }

    /// <summary>Compares a body with the official description, where that is at hand.</summary>
    /// <exception cref="RestError">It breaks the description.</exception>
    private void Describe(RestRequest request, JsonNode? json)
    {
        var errors = new Rules.FormErrors();

        foreach (var fault in Description.Value?.Judge(request.Method, request.Path, request.Query, json) ?? [])
        {
            if (fault.IsUnknown)
            {
                _world.Faults.Enqueue($"{request.Method} {request.Path}: {fault}");
            }
            else
            {
                errors.Add(fault.At, "SCHEMA", fault.Message);
            }
        }

        errors.Throw();
    }
}
