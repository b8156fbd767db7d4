using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace SupportBot.Storage;

/// <summary>
/// Notices that the file was cut off or taken away while it was in use: SQLite would go on with what it remembers of it, and spoil
/// what is left. The header says how long it is; see "The Database File Format" of SQLite, 1.3.
/// </summary>
internal sealed class WholeFile(string path) : IDisposable
{
    private const int PageSizeAt = 16;
    private const int PagesAt = 28;
    private const int LargestPage = 65536;

    // Kept open: whoever closes a file, in any part of a process, gives up all the locks that SQLite has on it there.
    private SafeFileHandle? handle;

    public void Open() => handle ??= File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public void MustBeWhole()
    {
        if (handle is not null && (!File.Exists(path) || !IsWhole(handle)))
        {
            throw new FileNotWholeException($"{path} was cut off or taken away");
        }
    }

    public void Dispose() => handle?.Dispose();

    // Where the disk was full, the rest may not have come over from the write-ahead log yet.
    private bool IsWholeWithLog()
    {
        try
        {
            using var session = new Session(path, readOnly: true);
            return session.Query("PRAGMA quick_check(1)", row => row.GetString(0)) is ["ok"];
        }
        catch (SqliteFaultException)
        {
            return false;
        }
    }

    private bool IsWhole(SafeFileHandle handle)
    {
        Span<byte> header = stackalloc byte[PagesAt + sizeof(int)];
        if (RandomAccess.Read(handle, header, 0) < header.Length)
        {
            return false;
        }

        // The largest does not fit into two bytes.
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeAt..]) is var written and not 1 ? written : LargestPage;
        return RandomAccess.GetLength(handle) >= (long)size * BinaryPrimitives.ReadUInt32BigEndian(header[PagesAt..]) || IsWholeWithLog();
    }
}

internal sealed class FileNotWholeException(string message) : IOException(message);
