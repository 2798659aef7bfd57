using System.Reflection;

namespace KerjasamaDesa.Reports.Engine;

/// <summary>The fonts of all reports, shipped with them under the SIL Open Font License.</summary>
public static partial class ReportFonts
{
    /// <summary>For running text.</summary>
    public const string Serif = "Source Serif 4";

    /// <summary>For tables, charts and headings.</summary>
    public const string Sans = "Source Sans 3";

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Makes the fonts known to the engine. Every report calls it; only the first call does anything.</summary>
    public static void Register()
    {
        _ = Loaded.Value;
    }

    private static bool Load()
    {
        PrepareEngine();
        Assembly assembly = typeof(ReportFonts).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".ttf", StringComparison.Ordinal)).Order())
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            FontManager.RegisterFont(stream);
        }

        return true;
    }

    /// <summary>What an engine needs before it draws; ours needs nothing.</summary>
    static partial void PrepareEngine();
}
