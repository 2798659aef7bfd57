using System.Globalization;
using KerjasamaDesa.Domain.Formats;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>A figure on a page; what is not known shows a dash, since nothing and zero are different statements.</summary>
public abstract class FigureTagHelper : TagHelper
{
    private const string Unknown = "–";

    protected static void Write(TagHelperOutput output, string? text, string css = "figure")
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", text is null ? css + " unknown" : css);
        output.Content.SetContent(text ?? Unknown);
    }
}

/// <summary><c>&lt;money value="Model.Total" /&gt;</c> shows <c>Rp1.234.567</c>; with <c>words</c> also in words.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper : FigureTagHelper
{
    public decimal? Value { get; set; }

    public bool Words { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Write(output, Value is { } amount ? Rupiah.Format(amount) : null, Value < 0 ? "figure negative" : "figure");
        if (Words && Value is { } sum) { output.PostElement.SetHtmlContent($"<span class=\"words\">{Terbilang.Rupiah(sum)}</span>"); }
    }
}

/// <summary><c>&lt;percent value="0.95m" /&gt;</c> shows <c>95,00%</c>; the value is a ratio.</summary>
[HtmlTargetElement("percent", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PercentTagHelper : FigureTagHelper
{
    public decimal? Value { get; set; }

    public int Decimals { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, Value is { } ratio ? Percent.Format(ratio, Decimals) : null);
}

/// <summary><c>&lt;quantity value="12.5m" unit="ha" /&gt;</c> shows <c>12,5 ha</c>.</summary>
[HtmlTargetElement("quantity", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuantityTagHelper : FigureTagHelper
{
    public decimal? Value { get; set; }

    public string? Unit { get; set; }

    public int Decimals { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, Value is { } number ? IndonesianNumber.Format(number, Unit, Decimals) : null);
}

/// <summary><c>&lt;day value="Model.Starts" /&gt;</c> shows <c>12 Agustus 2026</c>; with <c>compact</c> <c>12 Agu 2026</c>.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper : FigureTagHelper
{
    public DateOnly? Value { get; set; }

    public bool Compact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Write(output, Value is not { } day ? null : Compact ? IndonesianDate.Compact(day) : IndonesianDate.Format(day), "day");
        if (Value is { } iso)
        {
            output.TagName = "time";
            output.Attributes.SetAttribute("datetime", iso.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}

/// <summary><c>&lt;moment value="Model.At" /&gt;</c> shows <c>12 Agustus 2026 pukul 14.05 WIB</c>.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper : FigureTagHelper
{
    public DateTimeOffset? Value { get; set; }

    public IndonesianZone Zone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Write(output, Value is { } moment ? IndonesianDate.Moment(moment, Zone) : null, "moment");
        if (Value is { } iso)
        {
            output.TagName = "time";
            output.Attributes.SetAttribute("datetime", iso.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }
    }
}
