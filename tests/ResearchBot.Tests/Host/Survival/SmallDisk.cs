using System.Diagnostics;

using Xunit;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>A small disk of its own, where the system lets us have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-disk-");

    private SmallDisk(int megabytes)
    {
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={megabytes}m"), "tmpfs", Path))
        {
            _folder.Delete();
            Assert.Skip("Only an administrator of a Linux system may mount a small disk.");
        }
    }

    public string Path => _folder.FullName;

    public static SmallDisk Mount(int megabytes) => new(megabytes);

    /// <summary>Takes what room is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(System.IO.Path.Combine(Path, "filler"), FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);

        foreach (var size in new[] { 1 << 20, 1 << 12, 1 })
        {
            TryFill(file, new byte[size]);
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Empty() => File.Delete(System.IO.Path.Combine(Path, "filler"));

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _folder.Delete();
    }

    private static void TryFill(FileStream file, byte[] bytes)
    {
        try
        {
            while (true)
            {
                file.Write(bytes);
            }
        }
        catch (IOException)
        {
            // That much does not fit any more.
        }
    }

    private static bool Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
            process.WaitForExit();

            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
