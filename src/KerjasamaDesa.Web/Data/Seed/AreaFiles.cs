using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using CsvHelper;

namespace KerjasamaDesa.Web.Data.Seed;

/// <summary>The area data shipped inside this assembly; see Areas/NOTICE.md for its source and licence.</summary>
internal static class AreaFiles
{
    public static readonly string[] Names = ["provinces", "regencies", "districts", "villages"];

    /// <summary>The rows of one file, as columns in the file's order.</summary>
    public static IEnumerable<string[]> Rows(string name, params string[] columns)
    {
        using GZipStream plain = new(Open(name), CompressionMode.Decompress);
        using CsvReader csv = new(new StreamReader(plain), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        if (!columns.SequenceEqual(csv.HeaderRecord!))
        {
            throw new InvalidDataException($"{name}.csv has the columns {string.Join(", ", csv.HeaderRecord!)}.");
        }

        while (csv.Read())
        {
            yield return [.. columns.Select((_, column) => csv.GetField(column)!)];
        }
    }

    /// <summary>Changes whenever one of the files does.</summary>
    public static string Fingerprint()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in Names)
        {
            using Stream file = Open(name);
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Stream Open(string name) =>
        typeof(AreaFiles).Assembly.GetManifestResourceStream($"Areas/{name}.csv.gz")
        ?? throw new InvalidOperationException($"{name}.csv.gz is not built into the assembly.");
}
