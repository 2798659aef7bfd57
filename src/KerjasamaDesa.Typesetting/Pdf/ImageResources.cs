using System.Buffers.Binary;
using System.Security.Cryptography;
using StbImageSharp;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>A picture as it comes: PNG is decoded, JPEG is kept as it is.</summary>
internal sealed class Picture
{
    public Picture(byte[] file)
    {
        File = file;
        Digest = Convert.ToHexString(SHA256.HashData(file));
        IsJpeg = file.Length > 3 && file[0] == 0xFF && file[1] == 0xD8;
        if (IsJpeg)
        {
            (Width, Height, Components) = ReadJpegFrame(file);
        }
        else
        {
            using MemoryStream stream = new(file);
            ImageInfo info = ImageInfo.FromStream(stream) ?? throw new FormatException("The picture is neither PNG nor JPEG.");
            (Width, Height, Components) = (info.Width, info.Height, 4);
        }
    }

    public byte[] File { get; }

    public string Digest { get; }

    public bool IsJpeg { get; }

    public int Width { get; }

    public int Height { get; }

    public int Components { get; }

    private static (int Width, int Height, int Components) ReadJpegFrame(byte[] file)
    {
        int at = 2;
        while (at + 9 < file.Length)
        {
            byte marker = file[at + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            bool isFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (file[at] != 0xFF || length < 2)
            {
                break;
            }

            if (isFrame)
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 5));
                int width = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 7));
                if (width > 0 && height > 0)
                {
                    return (width, height, file[at + 9]);
                }
            }

            at += 2 + length;
        }

        throw new FormatException("The JPEG picture is damaged.");
    }
}

/// <summary>The pictures of a document, each stored once.</summary>
internal sealed class ImageResources(PdfFile file)
{
    private readonly Dictionary<string, (string Name, int Id)> known = [];

    /// <summary>The name of the picture in content streams.</summary>
    public string Use(Picture picture)
    {
        if (!known.TryGetValue(picture.Digest, out (string Name, int Id) entry))
        {
            entry = ($"Im{known.Count + 1}", picture.IsJpeg ? AddJpeg(picture) : AddPixels(picture));
            known.Add(picture.Digest, entry);
        }

        return entry.Name;
    }

    public void WriteReferences(PdfBuffer buffer)
    {
        foreach ((string name, int id) in known.Values)
        {
            buffer.Raw($"/{name} ").Reference(id);
        }
    }

    private int AddJpeg(Picture picture)
    {
        string space = picture.Components switch
        {
            1 => "/DeviceGray",
            4 => "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]",
            _ => "/DeviceRGB",
        };
        return file.AddStream(Head(picture, space) + "/Filter/DCTDecode", picture.File, asIs: true);
    }

    private int AddPixels(Picture picture)
    {
        ImageResult pixels = ImageResult.FromMemory(picture.File, ColorComponents.RedGreenBlueAlpha);
        int count = pixels.Width * pixels.Height;
        byte[] colors = new byte[count * 3];
        byte[] opacity = new byte[count];
        for (int i = 0; i < count; i++)
        {
            pixels.Data.AsSpan(i * 4, 3).CopyTo(colors.AsSpan(i * 3));
            opacity[i] = pixels.Data[(i * 4) + 3];
        }

        string mask = opacity.AsSpan().IndexOfAnyExcept((byte)255) >= 0
            ? $"/SMask {file.AddStream(Head(picture, "/DeviceGray"), opacity)} 0 R"
            : "";
        return file.AddStream(Head(picture, "/DeviceRGB") + mask, colors);
    }

    private static string Head(Picture picture, string space)
    {
        return $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/BitsPerComponent 8/ColorSpace{space}";
    }
}
