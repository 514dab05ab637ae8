using System.Text;

namespace ResearchBot.Host.Terminal;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file in UTF-8.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<TextWriter, Task> write)
    {
        var unfinished = path + ".unfinished";

        try
        {
            await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                writer.NewLine = "\n";
                await write(writer);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The file '{path}' cannot be written: correct the path or its rights.", exception);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
