using System.Globalization;
using System.Text;

namespace KerjasamaDesa.Web.Features.Calendars;

/// <summary>An entry of a calendar.</summary>
/// <param name="Uid">The same as long as the thing exists, whatever changes about it.</param>
/// <param name="Sequence">Grows with each change of time, place or state.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Begins">When it begins; null for a whole day.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Day">The day, of what takes a whole one.</param>
/// <param name="Summary">What it is called.</param>
/// <param name="Place">Where.</param>
/// <param name="Description">More about it.</param>
/// <param name="Url">Its page.</param>
/// <param name="IsCancelled">It was called off.</param>
/// <param name="IsTentative">Its time is not settled.</param>
public sealed record CalendarEntry(
    string Uid, int Sequence, DateTimeOffset ChangedAt, DateTimeOffset? Begins, DateTimeOffset? Ends, DateOnly? Day, string Summary, string? Place, string? Description, string Url,
    bool IsCancelled = false, bool IsTentative = false);

/// <summary>
/// Writes an iCalendar stream (RFC 5545). Moments are in UTC, so no time zone has to be described; lines are folded at 75 octets, never within a
/// letter; texts are escaped.
/// </summary>
public static class CalendarText
{
    private const int LineOctets = 75;

    public static string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//KerjasamaDesa//Kalender//ID");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var entry in entries)
        {
            Event(text, entry);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{entry.Uid}");
        Line(text, $"DTSTAMP:{Moment(entry.ChangedAt)}");
        Line(text, $"LAST-MODIFIED:{Moment(entry.ChangedAt)}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        if (entry is { Begins: { } begins, Ends: { } ends })
        {
            Line(text, $"DTSTART:{Moment(begins)}");
            Line(text, $"DTEND:{Moment(ends)}");
        }
        else if (entry.Day is { } day)
        {
            // The end of a whole day is the day after it, which is not part of it any more.
            Line(text, $"DTSTART;VALUE=DATE:{Date(day)}");
            Line(text, $"DTEND;VALUE=DATE:{Date(day.AddDays(1))}");
            Line(text, "TRANSP:TRANSPARENT");
        }

        Line(text, $"SUMMARY:{Escaped(entry.Summary)}");
        Line(text, $"STATUS:{(entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED")}");
        if (entry.Place is { } place)
        {
            Line(text, $"LOCATION:{Escaped(place)}");
        }

        if (entry.Description is { Length: > 0 } description)
        {
            Line(text, $"DESCRIPTION:{Escaped(description)}");
        }

        Line(text, $"URL:{entry.Url}");
        Line(text, "END:VEVENT");
    }

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                // The blank that marks a continued line counts too.
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
