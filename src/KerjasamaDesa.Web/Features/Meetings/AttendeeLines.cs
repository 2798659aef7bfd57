using System.Text.RegularExpressions;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>
/// An attendance list as it is typed or pasted from a spreadsheet: a person a line, "nama; unsur; L/P" with semicolons or tabs
/// between, element and gender in any order or left out. Running numbers are passed over.
/// </summary>
public static partial class AttendeeLines
{
    private static readonly Dictionary<string, Element> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Pemerintah desa"] = Element.VillageGovernment,
        ["Perangkat desa"] = Element.VillageGovernment,
        ["Perangkat"] = Element.VillageGovernment,
        ["Pemdes"] = Element.VillageGovernment,
        ["BPD"] = Element.Council,
        ["Lembaga kemasyarakatan desa"] = Element.CommunityInstitution,
        ["Lembaga"] = Element.CommunityInstitution,
        ["LKD"] = Element.CommunityInstitution,
        ["LPM"] = Element.CommunityInstitution,
        ["PKK"] = Element.CommunityInstitution,
        ["RT"] = Element.CommunityInstitution,
        ["RW"] = Element.CommunityInstitution,
        ["Karang taruna"] = Element.CommunityInstitution,
        ["Tokoh masyarakat"] = Element.CommunityFigure,
        ["Tokoh"] = Element.CommunityFigure,
        ["Masyarakat"] = Element.CommunityFigure,
        ["Warga"] = Element.CommunityFigure,
    };

    private static readonly Dictionary<string, Gender> Genders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["L"] = Gender.Male,
        ["Laki-laki"] = Gender.Male,
        ["P"] = Gender.Female,
        ["Perempuan"] = Gender.Female,
    };

    /// <summary>Reads it; the first line that cannot be read is named, with what is not understood in it.</summary>
    public static IReadOnlyList<Attendee> Read(string? text) =>
        [.. (text ?? "").Split('\n').Select((line, index) => (Parts: PartsOf(line), Number: index + 1)).Where(l => l.Parts.Count > 0).Select(l => Person(l.Parts, l.Number))];

    /// <summary>Writes it as it would be typed.</summary>
    public static string Write(IEnumerable<Attendee> attendees) => string.Join('\n', attendees.Select(a => string.Join("; ", new[]
    {
        a.Name,
        a.Element is { } element ? Words.Of(element) : null,
        a.Gender switch { Gender.Male => "L", Gender.Female => "P", _ => null },
    }.Where(part => part is not null))));

    private static List<string> PartsOf(string line) =>
        [.. line.Split(';', '\t').Select(part => RunningNumber().Replace(part.Trim(), "")).Where(part => part.Length > 0)];

    private static Attendee Person(List<string> parts, int line)
    {
        Element? element = null;
        Gender? gender = null;
        foreach (var part in parts.Skip(1))
        {
            if (Genders.TryGetValue(part, out var knownGender)) { gender = knownGender; }
            else if (Elements.TryGetValue(part, out var knownElement)) { element = knownElement; }
            else
            {
                throw RuleBroken.At(
                    nameof(ResultForm.AttendeeLines),
                    "Baris {0}: “{1}” tidak dikenali. Tulis nama; unsur; L atau P. Unsurnya: pemerintah desa, BPD, lembaga, atau tokoh masyarakat.",
                    line, part);
            }
        }

        return parts[0].Length <= Attendee.NameMaxLength
            ? new Attendee(parts[0], element, gender)
            : throw RuleBroken.At(nameof(ResultForm.AttendeeLines), "Baris {0}: nama paling banyak {1} huruf.", line, Attendee.NameMaxLength);
    }

    [GeneratedRegex(@"^\d{1,3}(?:[.)]\s*|$)")]
    private static partial Regex RunningNumber();
}
