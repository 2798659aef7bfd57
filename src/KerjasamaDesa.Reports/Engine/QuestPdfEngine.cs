namespace KerjasamaDesa.Reports.Engine;

/// <summary>Fits QuestPDF to the words reports are written with; compiled only with <c>-p:PdfEngine=QuestPDF</c>.</summary>
internal static class QuestPdfEngine
{
    /// <summary>QuestPDF makes its outline of sections, and has no levels to state.</summary>
    public static IContainer Bookmark(this IContainer container, string title, int level = 1)
    {
        return container.Section($"{level} {title}");
    }
}

public static partial class ReportFonts
{
    // Public bodies may not use the free licence, so whoever builds with this engine holds a Professional one.
    static partial void PrepareEngine()
    {
        QuestPDF.Settings.License = LicenseType.Professional;
    }
}
