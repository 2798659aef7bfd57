namespace KerjasamaDesa.Web.Resources;

/// <summary>
/// Names the one table of words. The Indonesian words are the keys, so Indonesian needs no file;
/// <c>Text.en.resx</c> beside this file holds the English.
/// </summary>
public sealed class Text;
