using System.IO.Compression;
using System.Security.Cryptography;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>
/// The objects of a PDF 1.7 file. Dictionaries go compressed into object streams, and the table of objects is a stream too,
/// which makes the tagged structure of a long report small.
/// </summary>
internal sealed class PdfFile(bool compress)
{
    private const int ObjectsPerStream = 200;

    private readonly List<PdfBuffer?> objects = [null];
    private readonly HashSet<int> streams = [];

    /// <summary>Gives the number of an object that is set later.</summary>
    public int Reserve()
    {
        objects.Add(null);
        return objects.Count - 1;
    }

    public PdfBuffer Set(int id)
    {
        PdfBuffer buffer = new();
        objects[id] = buffer;
        return buffer;
    }

    public int Add(Action<PdfBuffer> write)
    {
        int id = Reserve();
        write(Set(id));
        return id;
    }

    /// <summary>Adds a stream; <paramref name="entries"/> are the entries of its dictionary beyond length and filter.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> data, bool asIs = false)
    {
        int id = Reserve();
        WriteStream(Set(id), entries, data, asIs);
        streams.Add(id);
        return id;
    }

    public void Save(Stream output, int catalog, int information)
    {
        List<int> packed = [.. Enumerable.Range(1, objects.Count - 1).Where(id => !streams.Contains(id))];
        Dictionary<int, (int Stream, int Index)> packedIn = [];
        foreach (int[] chunk in packed.Chunk(ObjectsPerStream))
        {
            int stream = Pack(chunk);
            for (int i = 0; i < chunk.Length; i++)
            {
                packedIn[chunk[i]] = (stream, i);
            }
        }

        PdfBuffer file = new();
        file.Raw("%PDF-1.7\n%").Raw([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        Dictionary<int, int> offsets = [];
        foreach (int id in streams.Order())
        {
            offsets[id] = file.Length;
            file.Number(id).Raw("0 obj\n").Raw(objects[id]!.Written).Raw("\nendobj\n");
        }

        WriteTable(file, offsets, packedIn, catalog, information);
        output.Write(file.Written);
    }

    private int Pack(int[] ids)
    {
        PdfBuffer head = new();
        PdfBuffer body = new();
        foreach (int id in ids)
        {
            PdfBuffer content = objects[id] ?? throw new InvalidOperationException($"Object {id} was reserved and never written.");
            head.Number(id).Number(body.Length);
            body.Raw(content.Written).Raw("\n");
        }

        int first = head.Length;
        head.Raw(body.Written);
        return AddStream($"/Type/ObjStm/N {ids.Length}/First {first}", head.Written);
    }

    private void WriteTable(
        PdfBuffer file,
        Dictionary<int, int> offsets,
        Dictionary<int, (int Stream, int Index)> packedIn,
        int catalog,
        int information)
    {
        int table = objects.Count;
        int start = file.Length;
        offsets[table] = start;
        PdfBuffer rows = new();
        rows.Raw([0, 0, 0, 0, 0, 0xFF, 0xFF]);
        for (int id = 1; id <= table; id++)
        {
            bool isPacked = packedIn.TryGetValue(id, out (int Stream, int Index) place);
            (byte kind, int first, int second) = isPacked ? ((byte)2, place.Stream, place.Index) : ((byte)1, offsets[id], 0);
            rows.Raw([kind, (byte)(first >> 24), (byte)(first >> 16), (byte)(first >> 8), (byte)first, (byte)(second >> 8), (byte)second]);
        }

        // The identity of a file is the digest of its content, so that equal documents are equal files.
        string identity = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        string entries = $"/Type/XRef/Size {table + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{identity}><{identity}>]";
        file.Number(table).Raw("0 obj\n");
        WriteStream(file, entries, rows.Written, false);
        file.Raw($"\nendobj\nstartxref\n{start}\n%%EOF\n");
    }

    private void WriteStream(PdfBuffer buffer, string entries, ReadOnlySpan<byte> data, bool asIs)
    {
        if (!compress || asIs)
        {
            buffer.Raw($"<<{entries}/Length {data.Length}>>\nstream\n").Raw(data).Raw("\nendstream");
            return;
        }

        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Optimal, true))
        {
            zlib.Write(data);
        }

        ReadOnlySpan<byte> bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        buffer.Raw($"<<{entries}/Filter/FlateDecode/Length {bytes.Length}>>\nstream\n").Raw(bytes).Raw("\nendstream");
    }
}
