using System.Globalization;

namespace KerjasamaDesa.Domain.Communication;

/// <summary>
/// A sentence that is put into words when it is read: the Indonesian sentence, which is the key of its translation, and what
/// stands in its places. So one notice is Indonesian to one reader and English to another.
/// </summary>
public sealed class NoticeText
{
    /// <summary>Longest sentence.</summary>
    public const int MaxLength = 300;

    /// <summary>Longest part; what is longer is cut.</summary>
    public const int PartMaxLength = 300;

    private NoticeText()
    {
    }

    /// <summary>Makes one. A sentence that has places for which there are no parts is a mistake of the program.</summary>
    /// <param name="sentence">A fixed Indonesian sentence with places, "{0} menyebut Anda"; never what somebody typed.</param>
    /// <param name="parts">What stands in the places, names and titles as typed; days and sums as they are shown.</param>
    public NoticeText(string sentence, params string[] parts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sentence.Length, MaxLength);
        (Sentence, Parts) = (sentence, [.. parts.Select(OneLine)]);
        In(sentence);
    }

    /// <summary>The Indonesian sentence with its places.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>What stands in the places.</summary>
    public string[] Parts { get; private set; } = [];

    /// <summary>The whole sentence in the given language: its translation, or the Indonesian one.</summary>
    public string In(string translated) => string.Format(CultureInfo.InvariantCulture, translated, Parts);

    /// <inheritdoc/>
    public override string ToString() => In(Sentence);

    /// <summary>A part stands within a line of a mail: line ends and other signs that are not seen become spaces.</summary>
    private static string OneLine(string part)
    {
        var line = string.Concat(part.Trim().Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        return line.Length <= PartMaxLength ? line : line[..(PartMaxLength - 1)] + "…";
    }
}
