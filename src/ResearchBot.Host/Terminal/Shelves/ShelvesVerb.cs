using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Terminal.Shelves;

/// <summary><c>shelves</c>: who may ask of which shelf, and who may curate it.</summary>
internal static class ShelvesVerb
{
    public static Command Create(VerbRunner runner) => new("shelves", "Say which roles may ask of a shelf, and curate it.") { CreateList(runner), CreateSet(runner) };

    private static Command CreateList(VerbRunner runner)
    {
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("list", "List the shelves that have roles of their own.") { json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var from = parsed.ReadSpace(space);
            await session.OpenCatalogAsync(cancellationToken);
            var settings = await session.Get<SpaceSettingsStore>().ReadAsync(from, cancellationToken);

            foreach (var (name, shelf) in settings.Shelves.OrderBy(shelf => shelf.Key, StringComparer.OrdinalIgnoreCase))
            {
                await WriteAsync(session, new ShelfView(name, shelf.AskRoles, shelf.CurateRoles), parsed.GetValue(json));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static Command CreateSet(VerbRunner runner)
    {
        var name = new Argument<string>("name") { Description = "The shelf." };
        var ask = new Option<string[]>("--ask") { Description = "A role that may ask of it; may be given more than once. None: everybody may.", HelpName = "ROLE-ID" };
        var curate = new Option<string[]>("--curate") { Description = "A role that may curate it, beside moderators; may be given more than once.", HelpName = "ROLE-ID" };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("set", "Set the roles of a shelf; without any it is open to everybody again.") { name, ask, curate, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var view = new ShelfView(parsed.GetValue(name)!.Trim(), parsed.GetValue(ask) ?? [], parsed.GetValue(curate) ?? []);
            var from = parsed.ReadSpace(space);
            await session.OpenCatalogAsync(cancellationToken);

            if (await session.Get<SpaceSettingsStore>().ChangeAsync(from, settings => With(settings, view), cancellationToken) is SettingsChange.Refused refused)
            {
                throw new FailureException(refused.Fault.Sentence);
            }

            await WriteAsync(session, view, parsed.GetValue(json));

            return ExitCode.Done;
        }));

        return command;
    }

    private static SpaceSettings With(SpaceSettings settings, ShelfView view)
    {
        var others = settings.Shelves.Where(shelf => FacetKey.Of(shelf.Key) != FacetKey.Of(view.Shelf));
        var own = KeyValuePair.Create(view.Shelf, new ShelfSettings { AskRoles = view.Ask, CurateRoles = view.Curate });

        return settings with { Shelves = new Dictionary<string, ShelfSettings>(view.Ask.Count + view.Curate.Count == 0 ? others : others.Append(own)) };
    }

    private static Task WriteAsync(VerbSession session, ShelfView view, bool asJson) => asJson
        ? session.WriteAsync(view, Json.Shapes.ShelfView)
        : session.Streams.Output.WriteLineAsync($"{ShownText.OneLine(view.Shelf)}: asked of by {Roles(view.Ask, "everybody")}, curated by {Roles(view.Curate, "moderators")}.");

    private static string Roles(IReadOnlyList<string> roles, string none) => roles.Count == 0 ? none : $"the roles {string.Join(", ", roles.Select(role => ShownText.OneLine(role)))}";
}

/// <summary>A shelf with roles, as JSON.</summary>
internal sealed record ShelfView(string Shelf, IReadOnlyList<string> Ask, IReadOnlyList<string> Curate);
