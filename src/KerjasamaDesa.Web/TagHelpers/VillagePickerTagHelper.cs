using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>
/// <c>&lt;village-picker for="Villages" multiple parties-only scope="33.08" help="…" /&gt;</c>: picks one village (a <c>string</c>) or
/// several (a list of <c>string</c>) of the whole country by name. What is picked are ticked boxes named after the property; the
/// list of finds is a combobox with script, and comes with the next page by the "Cari" button without.
/// </summary>
[HtmlTargetElement("village-picker", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VillagePickerTagHelper(
    ValidationHtmlAttributeProvider rules, IStringLocalizer<Text> text, PortalDb db, NpgsqlDataSource database) : TagHelper
{
    private const int MostPicked = 200;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Several may be picked; the property is then a list.</summary>
    public bool Multiple { get; set; }

    /// <summary>A kelurahan is shown, but cannot be picked.</summary>
    public bool PartiesOnly { get; set; }

    /// <summary>Code of the province, regency or district to search in; everywhere when empty.</summary>
    public string? Scope { get; set; }

    public string? Label { get; set; }

    public string? Help { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var stop = ViewContext.HttpContext.RequestAborted;
        var field = Field.Read(ViewContext, For, FieldRules.Read(rules, ViewContext, For));
        var picked = await PickedAsync(field, stop);
        var typed = Typed(VillageSearching.BoxOf(field.Name));
        var hits = typed.Length == 0 ? [] : await VillageHit.FindAsync(database, text, typed, Scope, PartiesOnly, stop);

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field village-picker" : "field village-picker field-wrong");
        output.Attributes.SetAttribute("data-village-picker", field.Name);
        output.Attributes.SetAttribute("data-source", $"/cari/desa?lingkup={Uri.EscapeDataString(Scope ?? "")}&hanya-desa={(PartiesOnly ? "true" : "false")}");
        output.Attributes.SetAttribute("data-remove", text["Lepas {0}"].Value);
        output.Attributes.SetAttribute("data-found", text["{0} desa ditemukan."].Value);
        output.Attributes.SetAttribute("data-nothing", text["Tidak ada desa dengan nama itu."].Value);
        if (Multiple) { output.Attributes.SetAttribute("data-multiple", ""); }

        output.Content.AppendHtml(Tag("legend", "field-label", content => Caption(content, field)));
        output.Content.AppendHtml(Tag("ul", "picked", list =>
        {
            list.Attributes["data-picked"] = "";
            foreach (var village in picked) { list.InnerHtml.AppendHtml(Choice(field.Name, village, isPicked: true)); }
        }));
        output.Content.AppendHtml(Search(field, typed));
        if (typed.Length > 0) { output.Content.AppendHtml(Found(field.Name, hits.Where(hit => picked.TrueForAll(p => p.Code != hit.Code)).ToList())); }
        if (Help is not null) { output.Content.AppendHtml(Line("field-help", field.HelpId, Help, null, false)); }
        output.Content.AppendHtml(Line("field-error", field.ErrorId, field.Error ?? "", "alert", field.Error is null));
    }

    private async Task<List<VillageHit>> PickedAsync(Field field, CancellationToken stop)
    {
        var codes = field.Values.Where(code => code.Length > 0).Distinct().Take(MostPicked).ToList();
        if (codes.Count == 0) { return []; }

        var villages = await db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency)
            .Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ToListAsync(stop);
        return villages.ConvertAll(village => VillageHit.Of(village, text));
    }

    private string Typed(string box)
    {
        var request = ViewContext.HttpContext.Request;
        return (request.HasFormContentType ? request.Form[box] : request.Query[box]).ToString().Trim();
    }

    private void Caption(TagBuilder caption, Field field)
    {
        caption.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (!field.Rules.IsRequired)
        {
            caption.InnerHtml.AppendHtml(" ").AppendHtml(Tag("span", "optional", span => span.InnerHtml.Append(text["(opsional)"])));
        }
    }

    private TagBuilder Search(Field field, string typed) => Tag("div", "picker-search", row =>
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.AddCssClass("form-control");
        box.Attributes["type"] = "search";
        box.Attributes["id"] = field.Id;
        box.Attributes["name"] = VillageSearching.BoxOf(field.Name);
        box.Attributes["value"] = typed;
        box.Attributes["autocomplete"] = "off";
        box.Attributes["placeholder"] = text["Ketik nama desa atau kodenya"];
        box.Attributes["aria-label"] = $"{Label ?? For.Metadata.GetDisplayName()}: {text["ketik nama desa"].Value}";
        box.Attributes["aria-describedby"] = Help is null ? field.ErrorId : $"{field.HelpId} {field.ErrorId}";
        row.InnerHtml.AppendHtml(box);
        row.InnerHtml.AppendHtml(Tag("button", "btn btn-outline-primary", button =>
        {
            button.Attributes["name"] = VillageSearching.Button;
            button.Attributes["value"] = field.Name;
            button.Attributes["formnovalidate"] = "formnovalidate";
            button.Attributes["data-without-script"] = "";
            button.InnerHtml.AppendHtml(Icons.Svg("search")).Append(text["Cari"]);
        }));
    });

    private TagBuilder Found(string name, List<VillageHit> hits) => Tag("ul", "picker-found", list =>
    {
        list.Attributes["data-without-script"] = "";
        foreach (var hit in hits) { list.InnerHtml.AppendHtml(Choice(name, hit, isPicked: false)); }
        if (hits.Count == 0) { list.InnerHtml.AppendHtml(Tag("li", "muted", item => item.InnerHtml.Append(text["Tidak ada desa dengan nama itu."]))); }
    });

    private TagBuilder Choice(string name, VillageHit hit, bool isPicked) => Tag("li", "", item =>
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.AddCssClass("form-check-input");
        box.Attributes["type"] = Multiple ? "checkbox" : "radio";
        box.Attributes["name"] = name;
        box.Attributes["value"] = hit.Code;
        if (isPicked) { box.Attributes["checked"] = "checked"; }
        if (!hit.Selectable) { box.Attributes["disabled"] = "disabled"; }
        item.InnerHtml.AppendHtml(Tag("label", "form-check", label => label.InnerHtml.AppendHtml(box).AppendHtml(Tag("span", "", words =>
        {
            words.InnerHtml.Append(hit.Name).AppendHtml(" ").AppendHtml(Tag("small", "", small => small.InnerHtml.Append(hit.Place)));
            if (hit.Note is { } note) { words.InnerHtml.AppendHtml(" ").AppendHtml(Tag("small", "", small => small.InnerHtml.Append($"· {note}"))); }
        }))));
    });

    private static TagBuilder Line(string css, string id, string words, string? icon, bool isHidden) => Tag("p", css, line =>
    {
        line.Attributes["id"] = id;
        if (isHidden) { line.Attributes["hidden"] = "hidden"; }
        if (icon is not null) { line.InnerHtml.AppendHtml(Icons.Svg(icon)); }
        line.InnerHtml.AppendHtml(Tag("span", "", span => span.InnerHtml.Append(words)));
    });

    private static TagBuilder Tag(string name, string css, Action<TagBuilder> fill)
    {
        var tag = new TagBuilder(name);
        if (css.Length > 0) { tag.AddCssClass(css); }
        fill(tag);
        return tag;
    }
}
