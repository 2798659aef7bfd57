using KerjasamaDesa.Reports.Engine;
using SkiaSharp;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Drawn scenes that stand for photos in the demo data, each marked as an example: no real place or person is shown.</summary>
internal static class DemoPictures
{
    private const int Width = 1200;
    private const int Height = 900;

    private static readonly SKColor Ink = new(0x2B, 0x3A, 0x33);

    /// <summary>A house between hills, for a homestay.</summary>
    internal static byte[] House() => Draw(canvas =>
    {
        Fill(canvas, new SKColor(0xB8, 0x5C, 0x38), "M360 470 L600 300 L840 470 Z");
        Fill(canvas, new SKColor(0xF3, 0xE5, 0xC8), "M400 470 H800 V680 H400 Z");
        Fill(canvas, new SKColor(0x6B, 0x44, 0x2B), "M560 540 H640 V680 H560 Z");
        Fill(canvas, new SKColor(0x9C, 0xC3, 0xD5), "M440 520 H520 V590 H440 Z M680 520 H760 V590 H680 Z");
    });

    /// <summary>A cart on a road, for the andong.</summary>
    internal static byte[] Cart() => Draw(canvas =>
    {
        Fill(canvas, new SKColor(0xC9, 0xB7, 0x94), "M0 760 L1200 700 V780 L0 850 Z");
        Fill(canvas, new SKColor(0x7A, 0x3B, 0x2B), "M420 560 H760 L720 660 H450 Z");
        Fill(canvas, new SKColor(0x2F, 0x6B, 0x4F), "M430 430 Q590 360 750 430 L740 470 H440 Z");
        Fill(canvas, Ink, "M445 470 H455 V560 H445 Z M725 470 H735 V560 H725 Z M760 590 H960 V600 H760 Z");
        Ring(canvas, 500, 690);
        Ring(canvas, 690, 690);
    });

    /// <summary>A path that rain has washed out.</summary>
    internal static byte[] Path() => Draw(canvas =>
    {
        Fill(canvas, new SKColor(0xB9, 0x9A, 0x6B), "M520 900 L580 560 L640 560 L900 900 Z");
        Fill(canvas, new SKColor(0x6E, 0x54, 0x36), "M610 700 Q700 660 720 740 Q680 800 620 770 Z M560 830 Q640 800 660 860 L560 880 Z");
    });

    private static byte[] Draw(Action<SKCanvas> scene)
    {
        using var bitmap = new SKBitmap(Width, Height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(0xCF, 0xE6, 0xF0));
        Fill(canvas, new SKColor(0xF6, 0xD4, 0x7A), "M980 160 a70 70 0 1 0 0.1 0 Z");
        Fill(canvas, new SKColor(0x7F, 0xA8, 0x92), "M0 520 Q200 300 420 480 Q640 260 860 470 Q1040 330 1200 500 V900 H0 Z");
        Fill(canvas, new SKColor(0x5B, 0x8C, 0x5A), "M0 640 Q300 560 600 640 T1200 620 V900 H0 Z");
        scene(canvas);
        Mark(canvas);
        using var image = SKImage.FromBitmap(bitmap);
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>The reports' own font, so that the mark does not depend on what the machine has.</summary>
    private static void Mark(SKCanvas canvas)
    {
        var assembly = typeof(ReportFonts).Assembly;
        using var font = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().First(name => name.EndsWith("SourceSans3_600SemiBold.ttf", StringComparison.Ordinal)))!;
        using var face = SKTypeface.FromStream(font);
        using var text = new SKFont(face, 46);
        using var band = new SKPaint { Color = new SKColor(0xFF, 0xFF, 0xFF, 0xD8) };
        using var ink = new SKPaint { Color = Ink, IsAntialias = true };
        canvas.DrawRect(0, Height - 90, Width, 90, band);
        canvas.DrawText("Foto contoh – gambar rekaan", 40, Height - 30, SKTextAlign.Left, text, ink);
    }

    private static void Fill(SKCanvas canvas, SKColor color, string outline)
    {
        using var path = SKPath.ParseSvgPathData(outline);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawPath(path, paint);
    }

    private static void Ring(SKCanvas canvas, float x, float y)
    {
        using var paint = new SKPaint { Color = Ink, IsAntialias = true, IsStroke = true, StrokeWidth = 14 };
        canvas.DrawCircle(x, y, 62, paint);
    }
}
