using System.Globalization;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>The user the server runs as: PostgreSQL refuses root, so a root caller steps down to another.</summary>
/// <param name="SwitchTo">The name to switch to, or null when the caller's own user does.</param>
/// <param name="Uid">Its user id.</param>
/// <param name="Gid">Its group id.</param>
internal sealed record ServerUser(string? SwitchTo, uint Uid, uint Gid)
{
    /// <summary>Picks the user for a data folder; an existing folder keeps the user who owns it, so that its files stay readable.</summary>
    public static ServerUser For(string dataFolder, string? runAs)
    {
        if (!Native.IsRoot)
        {
            return new ServerUser(null, Native.EffectiveUser, 0);
        }

        ServerUser[] known = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(parts => parts.Length > 3)
            .Select(parts => new ServerUser(parts[0],
                uint.Parse(parts[2], CultureInfo.InvariantCulture), uint.Parse(parts[3], CultureInfo.InvariantCulture)))
            .ToArray();
        if (runAs is not null)
        {
            return known.FirstOrDefault(user => user.SwitchTo == runAs && user.Uid != 0)
                ?? throw new ClusterRefused($"Pengguna {runAs} tidak ada atau adalah root. (User {runAs} does not exist or is root.)");
        }

        uint owner = Directory.Exists(dataFolder) ? Native.OwnerOf(dataFolder) : 0;
        if (owner != 0)
        {
            return known.FirstOrDefault(user => user.Uid == owner) ?? throw new ClusterRefused(
                $"Folder data {dataFolder} milik pengguna bernomor {owner} yang tidak terdaftar. "
                + $"(The data folder {dataFolder} belongs to the unknown user id {owner}.)");
        }

        return known.FirstOrDefault(user => user.SwitchTo == "postgres") ?? known.FirstOrDefault(user => user.SwitchTo == "nobody")
            ?? throw new ClusterRefused(
                "PostgreSQL tidak dapat dijalankan sebagai root dan tidak ada pengguna postgres atau nobody. "
                + "(PostgreSQL refuses to run as root and there is no user postgres or nobody.)");
    }

    /// <summary>Creates a folder that only this user (and root) can enter, or closes an existing one.</summary>
    public void MakePrivate(string folder)
    {
        const UnixFileMode onlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folder, onlyOwner);
        if (SwitchTo is not null)
        {
            Native.GiveTo(this, folder);
        }

        File.SetUnixFileMode(folder, onlyOwner);
    }

    /// <summary>Whether this user can enter every folder above the path. Always true for the caller's own user.</summary>
    public bool CanReach(string path)
    {
        for (DirectoryInfo? folder = Directory.GetParent(path); SwitchTo is not null && folder is not null; folder = folder.Parent)
        {
            UnixFileMode needed = folder.Exists && Native.OwnerOf(folder.FullName) == Uid ? UnixFileMode.UserExecute : UnixFileMode.OtherExecute;
            if (folder.Exists && !folder.UnixFileMode.HasFlag(needed))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether this user can reach and run the program.</summary>
    public bool CanRun(string program) =>
        CanReach(program) && (SwitchTo is null || File.GetUnixFileMode(program).HasFlag(UnixFileMode.OtherRead | UnixFileMode.OtherExecute));
}
