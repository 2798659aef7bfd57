using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>What a state means for the reader; decides colour and, unless told, the drawing.</summary>
public enum Tone
{
    /// <summary>Nothing to do: a draft, a fact.</summary>
    Neutral,

    /// <summary>Finished or agreed.</summary>
    Good,

    /// <summary>Someone is waited for.</summary>
    Wait,

    /// <summary>Refused, late, wrong.</summary>
    Bad,

    /// <summary>Under way, for information.</summary>
    Info,
}

/// <summary><c>&lt;badge tone="Good" text="Disetujui" /&gt;</c>: drawing, word and colour, so that colour alone never tells.</summary>
[HtmlTargetElement("badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BadgeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public string Text { get; set; } = "";

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Badge.Of(Tone, Text, Icon));
    }
}

/// <summary>A badge made once for the many rows of a list.</summary>
public static class Badge
{
    public static IHtmlContent Of(Tone tone, string text, string? icon = null) => new HtmlString(
        $"<span class=\"tag tag-{CssOf(tone)}\">{Icons.Svg(icon is { Length: > 0 } ? icon : IconOf(tone))}{HtmlEncoder.Default.Encode(text)}</span>");

    internal static string CssOf(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Wait => "wait",
        Tone.Bad => "bad",
        Tone.Info => "info",
        _ => "neutral",
    };

    internal static string IconOf(Tone tone) => tone switch
    {
        Tone.Good => "done",
        Tone.Wait => "wait",
        Tone.Bad => "alert",
        Tone.Info => "info",
        _ => "open",
    };
}
