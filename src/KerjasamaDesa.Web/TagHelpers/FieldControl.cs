using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>The box of a form row: chosen by the property's type unless the row says otherwise.</summary>
internal sealed class FieldControl(Field row, IStringLocalizer<Text> text)
{
    private const decimal WordsFrom = 1_000_000;

    public IEnumerable<SelectListItem>? Items { get; init; }

    public string? As { get; init; }

    public int? Rows { get; init; }

    public string? Suffix { get; init; }

    public string? Placeholder { get; init; }

    public bool HasHelp { get; init; }

    public Dictionary<string, string> Extra { get; } = [];

    public bool IsGroup => Items is not null && As is "radio" or "checkboxes";

    public bool IsCheckbox => Items is null && As is null && Type == typeof(bool);

    public string DescribedBy => HasHelp ? $"{row.HelpId} {row.ErrorId}" : row.ErrorId;

    private Type Type => row.Metadata.UnderlyingOrModelType;

    private bool IsMoney => NumberBinderProvider.IsMoney(row.Metadata);

    private bool IsWhole => Type == typeof(short) || Type == typeof(int) || Type == typeof(long);

    private bool IsBroken => Type == typeof(decimal) || Type == typeof(double) || Type == typeof(float);

    public IHtmlContent Build(TagBuilder? caption)
    {
        if (IsGroup) { return Choices(); }
        if (IsCheckbox) { return Checkbox(caption!); }
        if (Items is not null) { return Select(); }
        return As == "textarea" || Rows is not null ? Textarea() : Input();
    }

    private HtmlContentBuilder Choices()
    {
        var all = new HtmlContentBuilder();
        var index = 0;
        foreach (var item in Items!)
        {
            var id = $"{row.Id}-{index++}";
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.AddCssClass("form-check-input");
            input.Attributes["type"] = As == "radio" ? "radio" : "checkbox";
            input.Attributes["id"] = id;
            input.Attributes["name"] = row.Name;
            input.Attributes["value"] = item.Value;
            if (As == "radio" && row.Rules.IsRequired) { input.Attributes["required"] = "required"; }
            if (item.Disabled) { input.Attributes["disabled"] = "disabled"; }
            if (item.Selected || row.Values.Contains(item.Value)) { input.Attributes["checked"] = "checked"; }
            Add(input, row.Rules.Sentences);
            Add(input, Extra);
            all.AppendHtml(Check(input, Label(id, item.Text)));
        }

        return all;
    }

    private TagBuilder Checkbox(TagBuilder caption)
    {
        var input = Box("input", "form-check-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (row.Values.Contains("true")) { input.Attributes["checked"] = "checked"; }
        return Check(input, caption);
    }

    private TagBuilder Select()
    {
        var select = Box("select", "form-select");
        var items = Items!.ToList();
        var hasChoice = items.Exists(i => i.Selected || row.Values.Contains(i.Value));
        if (!hasChoice || !row.Rules.IsRequired) { select.InnerHtml.AppendHtml(Option("", Placeholder ?? text["Pilih …"], false)); }
        foreach (var group in items.GroupBy(i => i.Group?.Name))
        {
            var options = group.Select(i => Option(i.Value, i.Text, row.Values.Count > 0 ? row.Values.Contains(i.Value) : i.Selected));
            if (group.Key is null) { Append(select, options); }
            else
            {
                var groupTag = new TagBuilder("optgroup");
                groupTag.Attributes["label"] = group.Key;
                Append(groupTag, options);
                select.InnerHtml.AppendHtml(groupTag);
            }
        }

        return select;
    }

    private TagBuilder Textarea()
    {
        var area = Box("textarea", "form-control");
        area.Attributes["rows"] = Invariant(Rows ?? 4);

        // The first line end after the tag is dropped by browsers; without this one a text beginning with a blank line loses it.
        area.InnerHtml.AppendHtml("\n").Append(row.Value);
        AddLength(area);
        return area;
    }

    private IHtmlContent Input()
    {
        var input = Box("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var type = As ?? (Type == typeof(DateOnly) ? "date" : row.Metadata.DataTypeName switch { "Password" => "password", "EmailAddress" => "email", "PhoneNumber" => "tel", _ => "text" });
        input.Attributes["type"] = type;
        if (type is not ("password" or "file")) { input.Attributes["value"] = row.Value; }
        if (IsWhole || IsBroken)
        {
            input.Attributes["inputmode"] = IsWhole ? "numeric" : "decimal";
            input.Attributes["autocomplete"] = "off";
            input.AddCssClass("number");
            input.Attributes["data-number"] = IsWhole ? "0" : Invariant(NumberBinderProvider.Decimals(row.Metadata));
        }
        else if (type == "date") { AddRange(input); }
        else { AddLength(input); }

        Add(input, Extra);
        var prefix = IsMoney ? "Rp" : null;
        if (prefix is null && Suffix is null) { return input; }

        var group = new TagBuilder("div");
        group.AddCssClass("input-group");
        if (prefix is not null) { group.InnerHtml.AppendHtml(Unit(prefix)); }
        group.InnerHtml.AppendHtml(input);
        if (Suffix is not null) { group.InnerHtml.AppendHtml(Unit(Suffix)); }
        return IsMoney ? new HtmlContentBuilder().AppendHtml(group).AppendHtml(Words(input)) : group;
    }

    /// <summary>The sum in words, written by the server and kept up to date by the script while one types.</summary>
    private TagBuilder Words(TagBuilder input)
    {
        input.Attributes["data-words"] = row.Id + "-terbilang";
        var words = new TagBuilder("output");
        words.AddCssClass("words");
        words.Attributes["id"] = row.Id + "-terbilang";
        words.Attributes["for"] = row.Id;
        var isRead = IndonesianNumber.Parse(row.Value, 2, out var sum) == NumberFault.None;
        if (isRead && Math.Abs(sum) >= WordsFrom) { words.InnerHtml.Append(Terbilang.Rupiah(sum)); }
        return words;
    }

    private TagBuilder Box(string tag, string css)
    {
        var box = new TagBuilder(tag);
        box.AddCssClass(css);
        box.Attributes["id"] = row.Id;
        box.Attributes["name"] = row.Name;
        box.Attributes["aria-describedby"] = DescribedBy;
        if (row.Rules.IsRequired) { box.Attributes["required"] = "required"; }
        if (row.Error is not null)
        {
            box.Attributes["aria-invalid"] = "true";
            box.AddCssClass("is-invalid");
        }

        Add(box, row.Rules.Sentences);
        if (tag != "input" || IsCheckbox) { Add(box, Extra); }
        return box;
    }

    private void AddLength(TagBuilder box)
    {
        if (row.Rules.MinLength is { } min && min != "0") { box.Attributes["minlength"] = min; }
        if (row.Rules.MaxLength is { } max) { box.Attributes["maxlength"] = max; }
        if (row.Rules.Pattern is { } pattern && box.TagName == "input") { box.Attributes["pattern"] = pattern; }
    }

    private void AddRange(TagBuilder box)
    {
        if (row.Rules.Min is { } min) { box.Attributes["min"] = min; }
        if (row.Rules.Max is { } max) { box.Attributes["max"] = max; }
    }

    private static TagBuilder Check(TagBuilder input, TagBuilder label)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("form-check");
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }

    private static TagBuilder Label(string id, string words)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-check-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(words);
        return label;
    }

    private static TagBuilder Option(string value, string words, bool isChosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (isChosen) { option.Attributes["selected"] = "selected"; }
        option.InnerHtml.Append(words);
        return option;
    }

    private static TagBuilder Unit(string words)
    {
        var unit = new TagBuilder("span");
        unit.AddCssClass("input-group-text");
        unit.InnerHtml.Append(words);
        return unit;
    }

    private static void Append(TagBuilder parent, IEnumerable<TagBuilder> children)
    {
        foreach (var child in children) { parent.InnerHtml.AppendHtml(child); }
    }

    private static void Add(TagBuilder tag, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name == "class") { tag.AddCssClass(value); }
            else { tag.Attributes[name] = value; }
        }
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
