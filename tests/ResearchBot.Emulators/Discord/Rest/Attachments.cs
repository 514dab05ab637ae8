using System.Globalization;
using Microsoft.AspNetCore.Http;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Gives out files at the addresses that messages name, until these expire.</summary>
internal static class Attachments
{
    public static async Task ServeAsync(DiscordWorld world, HttpContext http)
    {
        PostedFile? file = null;
        var parts = http.Request.Path.Value!.Split('/');

        lock (world.Gate)
        {
            if (parts.Length == 5 && ulong.TryParse(parts[3], out var id))
            {
                file = world.Files.GetValueOrDefault(id);
            }
        }

        var isValid = long.TryParse(http.Request.Query["ex"], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var expires)
            && expires > world.Now.ToUnixTimeSeconds() && http.Request.Query["hm"] == file?.Id.ToString("x", CultureInfo.InvariantCulture);

        if (file is null || !isValid)
        {
            http.Response.StatusCode = 404;
            await http.Response.WriteAsync("This content is no longer available.", http.RequestAborted);
            return;
        }

        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = file.Content.Length;
        await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
    }
}
