using ResearchBot.Tests.Doubles;

namespace ResearchBot.Tests.Corpus;

/// <summary>The library with the starter articles in it, opened once for all who ask it.</summary>
public sealed class StarterWorld : IAsyncDisposable
{
    private readonly Lazy<Task<LibraryWorld>> _world = new(() => LibraryWorld.CreateAsync(Folder));

    /// <summary>The project's own <c>corpus</c> folder.</summary>
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    internal Task<LibraryWorld> OpenAsync() => _world.Value;

    public async ValueTask DisposeAsync()
    {
        if (_world.IsValueCreated)
        {
            await (await _world.Value).DisposeAsync();
        }
    }

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "ResearchBot.sln")) ? Path.Combine(folder.FullName, "corpus") : Find(folder.Parent!);
}
