namespace KerjasamaDesa.Domain.Planning;

/// <summary>Texts of the legal papers that stand around the data of the plan. What nobody wrote is what the portal would write.</summary>
public enum PaperBlock
{
    /// <summary>Menimbang.</summary>
    Considerations,

    /// <summary>Mengingat.</summary>
    LegalBasis,

    /// <summary>Further definitions of the general provisions.</summary>
    Definitions,

    /// <summary>Maksud dan tujuan.</summary>
    Aims,

    /// <summary>The body that carries it out.</summary>
    Body,

    /// <summary>Pembagian hasil.</summary>
    Benefits,

    /// <summary>Pemantauan, evaluasi, dan pelaporan.</summary>
    Reporting,

    /// <summary>Berakhirnya kerja sama, with the division of assets.</summary>
    Ending,

    /// <summary>Ketentuan penutup.</summary>
    Closing,

    /// <summary>Perjanjian Bersama: what the third party gives and gets.</summary>
    Partner,

    /// <summary>Perjanjian Bersama: keadaan kahar.</summary>
    ForceMajeure,
}

/// <summary>A text written instead of the portal's own.</summary>
public sealed class PaperText
{
    /// <summary>Longest text.</summary>
    public const int MaxLength = 8000;

    private PaperText()
    {
    }

    internal PaperText(PaperBlock block, string body) => (Block, Body) = (block, body);

    /// <summary>Where it stands.</summary>
    public PaperBlock Block { get; private set; }

    /// <summary>The text.</summary>
    public string Body { get; private set; } = "";
}

/// <summary>A third party (pihak ketiga) with whom the villages make a Perjanjian Bersama. What is null is left to be written by hand.</summary>
/// <param name="Name">Name of the body, at most 200 letters.</param>
/// <param name="Representative">Who signs for it.</param>
/// <param name="Office">As what.</param>
/// <param name="Address">Where it sits.</param>
public sealed record PartnerDetails(string Name, string? Representative, string? Office, string? Address);

/// <summary>
/// What is decided about the papers of a plan: the texts around its data, the place of signing, the gazette's name, the third
/// party. It is frozen with the plan, so that a version always prints the same.
/// </summary>
public sealed class PlanPapers
{
    private readonly List<PaperText> _texts = [];

    /// <summary>Texts that were written; a block that is not here has the portal's own words.</summary>
    public IReadOnlyCollection<PaperText> Texts => _texts;

    /// <summary>Where the papers are signed; null for the proposing village.</summary>
    public string? Place { get; private set; }

    /// <summary>What the village's gazette is called; sources differ between Berita Desa and Lembaran Desa.</summary>
    public string Gazette { get; private set; } = "Berita Desa";

    /// <summary>The third party's name; null when there is none.</summary>
    public string? PartnerName { get; private set; }

    /// <summary>Who signs for it.</summary>
    public string? PartnerRepresentative { get; private set; }

    /// <summary>As what.</summary>
    public string? PartnerOffice { get; private set; }

    /// <summary>Where it sits.</summary>
    public string? PartnerAddress { get; private set; }

    /// <summary>The text of a block, or null for the portal's own.</summary>
    public string? Text(PaperBlock block) => _texts.Find(t => t.Block == block)?.Body;

    internal void Write(PaperBlock block, string? body)
    {
        var text = Guard.OptionalText(body, PaperText.MaxLength, "Body");
        _texts.RemoveAll(t => t.Block == block);
        if (text is not null)
        {
            _texts.Add(new PaperText(block, text));
            _texts.Sort((a, b) => a.Block.CompareTo(b.Block));
        }
    }

    internal void Arrange(string? place, string gazette, PartnerDetails? partner)
    {
        Place = Guard.OptionalText(place, 120, nameof(Place));
        Gazette = Guard.Text(gazette, 60, nameof(Gazette), "Isi nama lembaran resmi desa.");
        PartnerName = partner is null ? null : Guard.Text(partner.Name, 200, nameof(PartnerName), "Isi nama pihak ketiga.");
        PartnerRepresentative = Guard.OptionalText(partner?.Representative, 120, nameof(PartnerRepresentative));
        PartnerOffice = Guard.OptionalText(partner?.Office, 120, nameof(PartnerOffice));
        PartnerAddress = Guard.OptionalText(partner?.Address, 300, nameof(PartnerAddress));
    }
}
