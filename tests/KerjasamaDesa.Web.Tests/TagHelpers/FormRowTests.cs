using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Web.Forms;

namespace KerjasamaDesa.Web.Tests.TagHelpers;

public class FormRowTests
{
    private readonly Drawing<Form> _drawing = new(
        new Form { Cost = 224_000_000m, Area = 1234.5m, Held = new DateOnly(2026, 8, 12), Shared = true, Kinds = ["air", "lahan"], Remark = "baris <satu>" },
        new Rules());

    [Fact]
    public void Label_box_help_and_error_are_tied_together()
    {
        var row = _drawing.Row("Title", set: r => r.Help = "Sebut namanya.");
        var box = row.QuerySelector("input")!;
        Assert.Equal("Nama potensi", row.QuerySelector("label")!.TextContent);
        Assert.Equal(box.Id, row.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Title-bantuan Title-galat", box.GetAttribute("aria-describedby"));
        Assert.Equal("Sebut namanya.", row.QuerySelector("#Title-bantuan")!.TextContent);
        Assert.True(row.QuerySelector("#Title-galat")!.HasAttribute("hidden"));
        Assert.False(box.HasAttribute("aria-invalid"));
    }

    [Fact]
    public void The_validators_rules_are_told_to_the_browser()
    {
        var box = _drawing.Row("Title").QuerySelector("input")!;
        Assert.True(box.HasAttribute("required"));
        Assert.Equal("80", box.GetAttribute("maxlength"));
        Assert.Equal("3", box.GetAttribute("minlength"));
        Assert.NotNull(box.GetAttribute("data-say-required"));
    }

    [Fact]
    public void What_need_not_be_filled_says_so()
    {
        Assert.Contains("(opsional)", _drawing.Row("Remark").QuerySelector("label")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(opsional)", _drawing.Row("Shared").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("(opsional)", _drawing.Row("Remark", set: r => r.Optional = false).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_shown_as_they_are_typed()
    {
        var money = _drawing.Row("Cost", "money-row");
        Assert.Equal("224.000.000", money.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("text", money.QuerySelector("input")!.GetAttribute("type"));
        Assert.Equal("decimal", money.QuerySelector("input")!.GetAttribute("inputmode"));
        Assert.Equal("dua ratus dua puluh empat juta rupiah", money.QuerySelector("output")!.TextContent);
        var area = _drawing.Row("Area", set: r => r.Suffix = "ha");
        Assert.Equal("1.234,5", area.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("ha", area.QuerySelector(".input-group-text")!.TextContent);
    }

    [Fact]
    public void A_sum_that_is_not_marked_as_rupiah_is_a_mistake_of_the_view() =>
        Assert.Throws<InvalidOperationException>(() => _drawing.Row("Area", "money-row"));

    [Fact]
    public void Days_use_the_browsers_own_box()
    {
        var box = _drawing.Row("Held").QuerySelector("input")!;
        Assert.Equal(("date", "2026-08-12"), (box.GetAttribute("type"), box.GetAttribute("value")));
    }

    [Fact]
    public void What_was_typed_stays_beside_what_is_wrong_with_it()
    {
        _drawing.State.SetModelValue("Cost", "1.5", "1.5");
        _drawing.State.AddModelError("Cost", "Angka ini dapat dibaca dengan dua cara.");
        var row = _drawing.Row("Cost", "money-row");
        var box = row.QuerySelector("input")!;
        Assert.Equal("1.5", box.GetAttribute("value"));
        Assert.Equal("true", box.GetAttribute("aria-invalid"));
        Assert.Equal("Angka ini dapat dibaca dengan dua cara.", row.QuerySelector("#Cost-galat")!.TextContent);
        Assert.False(row.QuerySelector("#Cost-galat")!.HasAttribute("hidden"));
        Assert.Equal("", row.QuerySelector("output")!.TextContent);
    }

    [Fact]
    public void Choices_are_a_select_radios_or_checkboxes()
    {
        var select = _drawing.Row("Kind", set: r => r.Items = Choices.Of(["air", "lahan"], k => k));
        Assert.Equal(["", "air", "lahan"], select.QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        var radios = _drawing.Row("Kind", set: r => (r.Items, r.As) = (Choices.Of(["air", "lahan"], k => k), "radio"));
        Assert.Equal("FIELDSET", radios.TagName);
        Assert.Equal("Jenis", radios.QuerySelector("legend")!.TextContent);
        Assert.All(radios.QuerySelectorAll("input"), radio => Assert.True(radio.HasAttribute("required")));
        var boxes = _drawing.Row("Kinds", set: r => (r.Items, r.As) = (Choices.Of(["air", "lahan", "pasar"], k => k), "checkboxes"));
        Assert.Equal(["air", "lahan"], boxes.QuerySelectorAll("input[checked]").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public void A_checkbox_shows_its_state_and_is_never_required()
    {
        var box = _drawing.Row("Shared").QuerySelector("input")!;
        Assert.True(box.HasAttribute("checked"));
        Assert.False(box.HasAttribute("required"));
    }

    [Fact]
    public void Texts_are_escaped_and_keep_their_lines()
    {
        var area = _drawing.Row("Remark", set: r => r.Rows = 5).QuerySelector("textarea")!;
        Assert.Equal("baris <satu>", area.TextContent.TrimStart('\n'));
        Assert.Equal("5", area.GetAttribute("rows"));
    }

    [Fact]
    public void A_password_is_never_sent_back()
    {
        _drawing.State.SetModelValue("Secret", "rahasia-sekali", "rahasia-sekali");
        var box = _drawing.Row("Secret").QuerySelector("input")!;
        Assert.Equal("password", box.GetAttribute("type"));
        Assert.False(box.HasAttribute("value"));
    }

    internal sealed class Form
    {
        [Display(Name = "Nama potensi")]
        public string? Title { get; set; }

        public string? Remark { get; set; }

        [Display(Name = "Jenis")]
        public string? Kind { get; set; }

        public List<string> Kinds { get; set; } = [];

        [Rupiah]
        public decimal? Cost { get; set; }

        public decimal? Area { get; set; }

        public DateOnly? Held { get; set; }

        public bool Shared { get; set; }

        [DataType(DataType.Password)]
        public string? Secret { get; set; }
    }

    private sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Title).NotEmpty().Length(3, 80);
            RuleFor(f => f.Kind).NotEmpty();
        }
    }
}
