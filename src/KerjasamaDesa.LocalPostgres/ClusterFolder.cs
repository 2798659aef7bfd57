using System.Security.Cryptography;
using System.Text;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>
/// Where one cluster's files lie, all inside one folder private to the server's user: the data (<c>pgdata</c>), the socket,
/// the server's log, and the lock that refuses a second start.
/// </summary>
internal sealed record ClusterFolder(string Home, ServerUser User)
{
    private const int LongestSocketPath = 107;
    private const string SocketFile = "/.s.PGSQL.5432";
    private const long RoomInMemory = 1L << 30;

    public string Data => Path.Combine(Home, "pgdata");

    public string Log => Path.Combine(Home, "server.log");

    public string PidFile => Path.Combine(Data, "postmaster.pid");

    private string ThrowawayMark => Path.Combine(Home, "throwaway");

    public static ClusterFolder Prepare(LocalClusterOptions options)
    {
        string dataFolder = options.DataFolder is { Length: > 0 } given ? Path.GetFullPath(given)
            : options.Mode == ClusterMode.Throwaway ? NewTemporaryFolder()
            : throw new ArgumentException("A durable cluster needs a data folder.", nameof(options));
        Directory.CreateDirectory(dataFolder);
        string home = Path.Combine(dataFolder, "cluster");
        if (new DirectoryInfo(home).LinkTarget is { } elsewhere)
        {
            home = elsewhere;
        }

        ServerUser user = ServerUser.For(home, options.RunAs);
        if (Directory.Exists(home) && !Native.IsRoot && Native.OwnerOf(home) != user.Uid)
        {
            throw new ClusterRefused(
                $"Folder data {home} milik pengguna lain; jalankan sebagai pemiliknya atau pilih folder lain. "
                + $"(The data folder {home} belongs to another user; run as its owner or choose another folder.)");
        }

        if (!user.CanReach(home))
        {
            home = LinkElsewhere(home, options.OpenFolder);
        }

        user.MakePrivate(home);
        ClusterFolder folder = new(home, user);
        folder.CheckMode(options.Mode);
        return folder;
    }

    /// <summary>Takes the lock held for as long as the cluster runs; the system lets go of it when the process dies.</summary>
    public FileStream Lock()
    {
        try
        {
            FileStream taken = new(Path.Combine(Home, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            if (User.SwitchTo is not null)
            {
                Native.GiveTo(User, taken.Name);
            }

            return taken;
        }
        catch (IOException)
        {
            throw InUse();
        }
    }

    public ClusterRefused InUse() => new(
        $"Folder data {Home} sedang dipakai oleh portal lain yang masih berjalan; hentikan dulu atau pilih folder lain. "
        + $"(The data folder {Home} is in use by another running portal; stop it or choose another folder.)");

    /// <summary>A private folder for the socket: inside the home when its path is short and plain enough, else a temporary one.</summary>
    public string MakeSocketFolder()
    {
        string inside = Path.Combine(Home, "socket");
        // PostgreSQL splits its list of socket folders at commas, and the system limits the path's length in bytes.
        bool fits = Encoding.UTF8.GetByteCount(inside + SocketFile) <= LongestSocketPath
            && inside.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-".Contains(letter));
        if (!fits)
        {
            string temporary = Path.GetTempPath();
            inside = Path.Combine(temporary.Length <= LongestSocketPath / 2 && User.CanReach(Path.Combine(temporary, "x")) ? temporary : "/tmp",
                "kd-" + RandomName());
        }

        User.MakePrivate(inside);
        return inside;
    }

    private void CheckMode(ClusterMode mode)
    {
        bool marked = File.Exists(ThrowawayMark);
        if (mode == ClusterMode.Throwaway && !marked && Directory.Exists(Data))
        {
            throw new ClusterRefused(
                $"Folder {Home} berisi data yang harus selamat; tidak boleh dijalankan dalam mode uji. "
                + $"(The folder {Home} holds data to be kept; it is refused in throwaway mode.)");
        }

        if (mode == ClusterMode.Durable && marked)
        {
            throw new ClusterRefused(
                $"Folder {Home} dibuat untuk uji dan datanya tidak terjamin utuh; pilih folder lain. "
                + $"(The folder {Home} was made in throwaway mode and may be damaged; choose another folder.)");
        }

        if (mode == ClusterMode.Throwaway)
        {
            File.WriteAllText(ThrowawayMark, "");
        }
    }

    private static string NewTemporaryFolder()
    {
        const string memory = "/dev/shm";
        bool roomy = Directory.Exists(memory) && new DriveInfo(memory).AvailableFreeSpace >= RoomInMemory;
        return Path.Combine(roomy ? memory : Path.GetTempPath(), "kd-" + RandomName());
    }

    // The link is the only record of the place: deleting the data folder therefore means a new, empty cluster next time.
    private static string LinkElsewhere(string home, string openFolder)
    {
        string elsewhere = Path.Combine(openFolder, RandomName());
        MakeOpen(openFolder);
        File.CreateSymbolicLink(home, elsewhere);
        return elsewhere;
    }

    /// <summary>Creates a folder every user may enter and only its maker may change.</summary>
    public static void MakeOpen(string folder)
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, OpenMode);
    }

    /// <summary>Everybody may read and enter or run, only the owner may change.</summary>
    public const UnixFileMode OpenMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
}
