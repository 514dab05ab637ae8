using Microsoft.AspNetCore.Http;

using ResearchBot.Discord.Interactions.Http;

namespace ResearchBot.Host.Web;

/// <summary>Takes an interaction that Discord sends by HTTP; whatever is not signed by Discord goes no further.</summary>
internal static class InteractionEndpoint
{
    public static async Task HandleAsync(HttpContext context, HttpInteractions interactions)
    {
        using var body = new MemoryStream();

        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;

            return;
        }

        var result = await interactions.ReceiveAsync(
            body.GetBuffer().AsMemory(0, (int)body.Length),
            context.Request.Headers["X-Signature-Ed25519"],
            context.Request.Headers["X-Signature-Timestamp"],
            context.RequestAborted);
        context.Response.StatusCode = result.Status;

        if (!result.Json.IsEmpty)
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(result.Json, context.RequestAborted);
        }
    }
}
