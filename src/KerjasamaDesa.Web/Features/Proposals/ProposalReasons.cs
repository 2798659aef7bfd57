using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Opportunities;

namespace KerjasamaDesa.Web.Features.Proposals;

/// <summary>
/// Why villages fit together, out of their records, for people to change. It becomes part of an official letter and is therefore
/// written in Indonesian whatever language the page is read in.
/// </summary>
internal static class ProposalReasons
{
    public static string Of(IEnumerable<Need> needs, IEnumerable<Potential> potentials, IEnumerable<Opportunity> matches)
    {
        List<string> lines = [.. needs.Select(Line), .. potentials.Select(Line), .. matches.Select(Line)];
        var length = 0;

        // Whole lines only: half a sentence in a letter reads as a mistake.
        return string.Join('\n', lines.TakeWhile(line => (length += line.Length + 1) <= OfferContent.MaxLength));
    }

    private static string Line(Need n) =>
        $"- {n.Village!.FullName} memerlukan {n.Title}{Quantity(n.Quantity, n.Unit)}{(n.AffectedPeople is > 0 ? $", menyangkut {IndonesianNumber.Format(n.AffectedPeople.Value)} warga" : "")}, prioritas {n.Priority} dari 100.";

    private static string Line(Potential p) =>
        $"- {p.Village!.FullName} memiliki {p.Title}{(p.ShareableQuantity is { } share ? $", dapat dibagi {IndonesianNumber.Format(share)} {p.Unit}" : Quantity(p.Quantity, p.Unit))}.";

    private static string Line(Opportunity o) =>
        $"- {o.Mine.VillageName} dan {o.Theirs.VillageName}: {string.Join("; ", o.Score.Reasons.Select(r => string.Format(Indonesian.Culture, r.Text, [.. r.Values]).ToLower(Indonesian.Culture)))}.";

    private static string Quantity(decimal? quantity, string? unit) => quantity is { } value ? $" ({IndonesianNumber.Format(value)} {unit})" : "";
}
