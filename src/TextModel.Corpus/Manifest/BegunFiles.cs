using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TextModel.Corpus;

/// <summary>Which files are being worked at, for a run that comes after one that was killed: a small file for each worker, in the folder of what is unfinished.</summary>
/// <remarks>One write begins a file and one ends it, without a lock: a record in the manifest would make the workers wait for each other.</remarks>
internal sealed class BegunFiles : IDisposable
{
    private const string Extension = ".begun";
    private const int Head = 8;
    private static readonly byte[] Nothing = "00000000"u8.ToArray();

    private readonly SafeFileHandle[] files;
    private readonly bool[] isBegun;
    private readonly string run = Guid.NewGuid().ToString("N");

    public BegunFiles(string folder, int workers)
    {
        isBegun = new bool[workers];
        files = [.. Enumerable.Range(0, workers).Select(w => File.OpenHandle(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{w}{Extension}")), FileMode.Create, FileAccess.Write, FileShare.ReadWrite))];
    }

    /// <summary>What a run was working at when it died; nothing after one that came to its end, or was stopped well.</summary>
    public static List<DeadFile> Left(string folder)
    {
        List<DeadFile> left = [];
        if (!Directory.Exists(folder))
            return left;
        foreach (string file in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(file);
            if (bytes.Length >= Head && int.TryParse(bytes.AsSpan(0, Head), NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length > 0 && length <= bytes.Length - Head
                && Encoding.UTF8.GetString(bytes, Head, length).Split('\n', 3) is [string run, string what, string path])
                left.Add(new(path, what, run));
        }

        return left;
    }

    /// <summary>Says that a worker begins a file.</summary>
    /// <param name="worker">The number of the worker.</param>
    /// <param name="path">The file.</param>
    /// <param name="what">Its bytes, and what is done with them: of something else a death is no sign.</param>
    public void Begin(int worker, string path, string what)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{run}\n{what}\n{path}");
        byte[] bytes = [.. Encoding.ASCII.GetBytes(text.Length.ToString("00000000", CultureInfo.InvariantCulture)), .. text];
        RandomAccess.Write(files[worker], bytes, 0);
        isBegun[worker] = true;
    }

    /// <summary>Says that a worker has come to the end of its file.</summary>
    /// <returns>Whether it had begun one.</returns>
    public bool End(int worker)
    {
        if (!isBegun[worker])
            return false;
        RandomAccess.Write(files[worker], Nothing, 0);
        isBegun[worker] = false;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SafeFileHandle file in files)
            file.Dispose();
    }
}

/// <summary>A file that was being worked at when a run died.</summary>
/// <param name="Path">Its name below the input folder.</param>
/// <param name="What">Its bytes, and what was done with them.</param>
/// <param name="Run">The run that died, so that one death is counted once.</param>
internal sealed record DeadFile(string Path, string What, string Run);
