using System.Buffers.Binary;

namespace KerjasamaDesa.Bench.Data;

/// <summary>Time-ordered UUIDs as the portal makes them, but the same ones in every run.</summary>
internal sealed class SteadyIds(int seed)
{
    private readonly Random random = new(seed);
    private long milliseconds = Bulk.Began.ToUnixTimeMilliseconds();

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        milliseconds++;
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)(milliseconds >> 16));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)milliseconds);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
