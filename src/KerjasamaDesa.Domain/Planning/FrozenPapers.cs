namespace KerjasamaDesa.Domain.Planning;

/// <summary>What was decided about the papers when the version was frozen; texts that nobody wrote are not there.</summary>
public sealed record FrozenPapers(
    IReadOnlyList<FrozenPaperText> Texts, string? Place, string Gazette, string? PartnerName, string? PartnerRepresentative, string? PartnerOffice, string? PartnerAddress)
{
    /// <summary>As long as nobody decided anything.</summary>
    public static readonly FrozenPapers Usual = Of(new PlanPapers(), keep: true)!;

    /// <summary>The text of a block, or null for the portal's own.</summary>
    public string? Text(PaperBlock block) => Texts.FirstOrDefault(t => t.Block == block)?.Body;

    /// <summary>Null while nothing differs from the usual, so that such a plan reads and hashes as it did before papers were kept.</summary>
    internal static FrozenPapers? Of(PlanPapers papers, bool keep = false)
    {
        var frozen = new FrozenPapers(
            [.. papers.Texts.OrderBy(t => t.Block).Select(t => new FrozenPaperText(t.Block, t.Body))],
            papers.Place, papers.Gazette, papers.PartnerName, papers.PartnerRepresentative, papers.PartnerOffice, papers.PartnerAddress);
        return keep || frozen.Texts.Count > 0 || frozen with { Texts = Usual.Texts } != Usual ? frozen : null;
    }
}

/// <summary>A text written instead of the portal's own.</summary>
public sealed record FrozenPaperText(PaperBlock Block, string Body);
