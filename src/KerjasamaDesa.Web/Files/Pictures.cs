using KerjasamaDesa.Domain;
using SkiaSharp;

namespace KerjasamaDesa.Web.Files;

/// <summary>
/// Draws uploaded pictures anew: upright, at a size that serves a report, as JPEG, and without what phones write into them
/// (place, device) or others hide in them.
/// </summary>
internal static class Pictures
{
    /// <summary>Longest side of what is kept, in pixels.</summary>
    public const int LongestSide = 1600;

    /// <summary>Pixels beyond which a picture is refused before it is unpacked: a small file may unpack to gigabytes.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>Longest side of what stands small beside others.</summary>
    public const int SmallSide = 320;

    private const int Quality = 82;

    // Unpacking takes up to four bytes a pixel; two at a time keep a small machine alive.
    private static readonly SemaphoreSlim AtOnce = new(2);

    public static async Task<byte[]> DrawAnewAsync(byte[] bytes, string field, CancellationToken cancel, int longest = LongestSide)
    {
        await AtOnce.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => DrawAnew(bytes, longest, field), cancel);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static byte[] DrawAnew(byte[] bytes, int longest, string field)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            throw Broken(field);
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            throw RuleBroken.At(field, "Gambar ini terlalu besar ({0} × {1} piksel). Kecilkan dahulu.", codec.Info.Width, codec.Info.Height);
        }

        using var unpacked = Unpack(codec, longest, field);
        using var upright = Upright(unpacked, longest, codec.EncodedOrigin);
        using var image = SKImage.FromBitmap(upright);
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    /// <summary>A JPEG can be unpacked at a fraction of its size, which spares most of the memory and time.</summary>
    private static SKBitmap Unpack(SKCodec codec, int longest, string field)
    {
        // JPEGs unpack at eighths of their size; the next larger one leaves enough to draw from.
        var scale = Math.Min(1f, MathF.Ceiling(8f * longest / Math.Max(codec.Info.Width, codec.Info.Height)) / 8f);
        var size = codec.GetScaledDimensions(scale);
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw Broken(field);
    }

    private static SKBitmap Upright(SKBitmap from, int longest, SKEncodedOrigin origin)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = isTurned ? (from.Height, from.Width) : (from.Width, from.Height);
        var scale = Math.Min(1f, (float)longest / Math.Max(width, height));
        var to = new SKBitmap(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(to);
        using var image = SKImage.FromBitmap(from);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)to.Width / width, (float)to.Height / height);
        canvas.Concat(Turn(origin, from.Width, from.Height));
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return to;
    }

    /// <summary>From the stored rows and columns to the upright picture, by the eight orientations of Exif.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static RuleBroken Broken(string field) => RuleBroken.At(field, "Gambar ini rusak atau terpotong. Unggah kembali yang utuh.");
}
