namespace KerjasamaDesa.Reports.Legal;

/// <summary>A piece of a legal paper; the same pieces become a PDF and a DOCX.</summary>
public abstract record LegalBlock;

/// <summary>A line in the middle: of the title, of an opening formula.</summary>
public sealed record CentredLine(string Text, bool IsBold = false) : LegalBlock;

/// <summary>Menimbang, Mengingat, Menetapkan: a label at the left of the first item, a colon, marks and texts.</summary>
public sealed record Preamble(string Label, IReadOnlyList<(string Mark, string Text)> Items) : LegalBlock;

/// <summary>BAB with its number and title.</summary>
public sealed record ChapterHead(string Number, string Title) : LegalBlock;

/// <summary>Pasal; a title only where articles have one of their own.</summary>
public sealed record ArticleHead(int Number, string? Title = null) : LegalBlock;

/// <summary>A paragraph of an article: with its mark "(1)", or none when it stands alone; or an item of it, one level deeper.</summary>
public sealed record Provision(string Mark, string Text, int Level = 0) : LegalBlock;

/// <summary>A paragraph outside the articles.</summary>
public sealed record Paragraph(string Text) : LegalBlock;

/// <summary>A table; columns of figures stand to the right, a last row carries the sums.</summary>
public sealed record LegalTable(IReadOnlyList<(string Title, float Width, bool Figures)> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string>? Total = null) : LegalBlock;

/// <summary>A place to sign.</summary>
/// <param name="Office">"Kepala Desa Mulyoagung".</param>
/// <param name="Name">Who signs; dots to write on when not known.</param>
/// <param name="Above">What stands above it: place, day.</param>
/// <param name="How">How it was signed in the portal; null leaves room for a hand.</param>
/// <param name="Below">What stands below the name, such as the gazette's line.</param>
public sealed record SigningPlace(string Office, string? Name, IReadOnlyList<string> Above, string? How = null, string? Below = null);

/// <summary>Places to sign, two beside each other.</summary>
public sealed record SigningPlaces(IReadOnlyList<SigningPlace> Places) : LegalBlock;

/// <summary>Begins a new page.</summary>
public sealed record NewPage : LegalBlock;

/// <summary>A legal paper, ready to be set.</summary>
/// <param name="Title">Name of the file's document.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Author">The villages.</param>
/// <param name="Blocks">Its pieces in order.</param>
/// <param name="IsDraft">Not signed by all: marked as RANCANGAN.</param>
/// <param name="IsDemo">Invented.</param>
/// <param name="Check">Where it is checked; null before a version is frozen.</param>
/// <param name="PrintedAt">When it is made; also the file's date.</param>
public sealed record LegalPaper(
    string Title, string Subject, string Author, IReadOnlyList<LegalBlock> Blocks, bool IsDraft, bool IsDemo, PaperCheck? Check, DateTimeOffset PrintedAt);
