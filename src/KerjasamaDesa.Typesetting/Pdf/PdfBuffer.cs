using System.Globalization;
using System.Text;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>Bytes of a PDF in the making, with the few kinds of words the format knows.</summary>
internal sealed class PdfBuffer
{
    private const int Decimals = 1000;
    private static readonly byte[] HexDigits = "0123456789ABCDEF"u8.ToArray();

    private byte[] bytes = new byte[512];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public PdfBuffer Raw(string ascii)
    {
        Room(ascii.Length);
        Length += Encoding.Latin1.GetBytes(ascii, bytes.AsSpan(Length));
        return this;
    }

    public PdfBuffer Raw(ReadOnlySpan<byte> data)
    {
        Room(data.Length);
        data.CopyTo(bytes.AsSpan(Length));
        Length += data.Length;
        return this;
    }

    public PdfBuffer Byte(byte value)
    {
        Room(1);
        bytes[Length++] = value;
        return this;
    }

    /// <summary>A number with at most three decimals, followed by a space.</summary>
    public PdfBuffer Number(double value)
    {
        long scaled = (long)Math.Round(value * Decimals);
        Room(24);
        if (scaled < 0)
        {
            bytes[Length++] = (byte)'-';
            scaled = -scaled;
        }

        (scaled / Decimals).TryFormat(bytes.AsSpan(Length), out int written, provider: CultureInfo.InvariantCulture);
        Length += written;
        int fraction = (int)(scaled % Decimals);
        if (fraction > 0)
        {
            bytes[Length++] = (byte)'.';
            for (int unit = Decimals / 10; fraction > 0; unit /= 10)
            {
                bytes[Length++] = (byte)('0' + (fraction / unit));
                fraction %= unit;
            }
        }

        bytes[Length++] = (byte)' ';
        return this;
    }

    public PdfBuffer Numbers(params ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            Number(value);
        }

        return this;
    }

    public PdfBuffer Reference(int id)
    {
        return Number(id).Raw("0 R ");
    }

    public PdfBuffer Hex(ushort value)
    {
        Room(4);
        for (int shift = 12; shift >= 0; shift -= 4)
        {
            bytes[Length++] = HexDigits[(value >> shift) & 15];
        }

        return this;
    }

    /// <summary>Text for people: UTF-16 in hexadecimal digits.</summary>
    public PdfBuffer Text(string text)
    {
        Raw("<FEFF");
        foreach (char unit in text)
        {
            Hex(unit);
        }

        return Raw("> ");
    }

    /// <summary>A string of bytes: UTF-8 in hexadecimal digits, so that nothing in it needs escaping.</summary>
    public PdfBuffer ByteString(string text)
    {
        return Raw("<").Raw(Convert.ToHexString(Encoding.UTF8.GetBytes(text))).Raw("> ");
    }

    private void Room(int more)
    {
        if (Length + more > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more));
        }
    }
}
