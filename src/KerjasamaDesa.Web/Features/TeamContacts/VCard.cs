using System.Text;
using KerjasamaDesa.Web.Features.Offers;

namespace KerjasamaDesa.Web.Features.TeamContacts;

/// <summary>Somebody of a team as a card for the telephone's address book.</summary>
/// <param name="Id">Identity of the seat, so that a card taken over again replaces the one before.</param>
/// <param name="Name">Full name.</param>
/// <param name="Role">Role in the team.</param>
/// <param name="Team">The cooperation.</param>
/// <param name="Village">Village that sends the person.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail address.</param>
public sealed record VCardPerson(Guid Id, string Name, string Role, string Team, string Village, string? Phone, string? Email);

/// <summary>Writes cards as vCard 4.0 (RFC 6350): escaped, in lines of at most 75 bytes, ended by CR and LF.</summary>
public static class VCard
{
    public const string ContentType = "text/vcard; charset=utf-8";

    private const int LongestLine = 75;

    /// <summary>The cards one after another.</summary>
    public static byte[] Of(IEnumerable<VCardPerson> people, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var line in people.SelectMany(person => Lines(person, now)))
        {
            Fold(text, line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Lines(VCardPerson person, DateTimeOffset now)
    {
        yield return "BEGIN:VCARD";
        yield return "VERSION:4.0";
        yield return "KIND:individual";
        yield return $"UID:urn:uuid:{person.Id}";
        yield return $"FN:{Escaped(person.Name)}";
        yield return $"N:;{Escaped(person.Name)};;;";
        yield return $"ORG:{Escaped(person.Team)};{Escaped(person.Village)}";
        yield return $"TITLE:{Escaped(person.Role)}";
        if (person.Phone is { } phone)
        {
            yield return OfferDesk.WhatsAppNumber(phone) is { } digits ? $"TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+{digits}" : $"TEL;VALUE=text:{Escaped(phone)}";
        }

        if (person.Email is { } mail)
        {
            yield return $"EMAIL:{Escaped(mail)}";
        }

        yield return $"REV:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
        yield return "END:VCARD";
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line that is too long goes on after a space; never within a letter.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(letter.ToString());
            used += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
