using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>The few calls of the C library that .NET does not offer.</summary>
internal static partial class Native
{
    private const int AtCurrentFolder = -100;
    private const uint BasicStats = 0x7ff;
    private const int StatxSize = 256;
    private const int StatxUidOffset = 20;
    private const int StatxInodeOffset = 32;
    private const int StatxDeviceOffset = 136;

    public static bool IsRoot => geteuid() == 0;

    public static uint EffectiveUser => geteuid();

    public static uint OwnerOf(string path) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Stat(path).AsSpan(StatxUidOffset));

    /// <summary>A file's device and inode, alike for every name of the same file.</summary>
    public static (ulong Device, ulong Inode) IdentityOf(string path)
    {
        byte[] answer = Stat(path);
        return (BinaryPrimitives.ReadUInt64LittleEndian(answer.AsSpan(StatxDeviceOffset)),
            BinaryPrimitives.ReadUInt64LittleEndian(answer.AsSpan(StatxInodeOffset)));
    }

    public static void GiveTo(ServerUser user, string path)
    {
        if (lchown(path, user.Uid, user.Gid) != 0)
        {
            throw new IOException($"chown {path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    private static byte[] Stat(string path)
    {
        // statx, because its layout is the same on every architecture.
        byte[] answer = new byte[StatxSize];
        if (statx(AtCurrentFolder, path, 0, BasicStats, answer) != 0)
        {
            throw new IOException($"stat {path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        return answer;
    }

    [LibraryImport("libc")]
    private static partial uint geteuid();

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int lchown(string path, uint uid, uint gid);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, int flags, uint mask, [Out] byte[] answer);
}
