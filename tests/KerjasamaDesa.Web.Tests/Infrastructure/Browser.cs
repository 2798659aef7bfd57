using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KerjasamaDesa.Web.Tests.Infrastructure;

/// <summary>An answer with its page.</summary>
public sealed record Answer(HttpStatusCode Status, Uri? Location, string Text, HttpResponseMessage Message)
{
    private readonly Lazy<IHtmlDocument> page = new(() => new HtmlParser().ParseDocument(Text));

    public IHtmlDocument Page => page.Value;

    /// <summary>The text a reader sees in the main part.</summary>
    public string Words => System.Text.RegularExpressions.Regex.Replace(Page.QuerySelector("main")?.TextContent ?? Page.Body?.TextContent ?? "", @"\s+", " ").Trim();
}

/// <summary>
/// One person's browser over HTTP, without script. Forms are filled as they were given, so that names, hidden fields and
/// antiforgery tokens are tested too.
/// </summary>
public sealed class Browser(HttpClient client)
{
    public async Task<Answer> GetAsync(string address) => await ReadAsync(await client.GetAsync(new Uri(address, UriKind.Relative)));

    public async Task<byte[]> BytesAsync(string address) => await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));

    public async Task<Answer> SendAsync(HttpRequestMessage request) => await ReadAsync(await client.SendAsync(request));

    /// <summary>Opens the page, fills the form (the first in main that posts, or the one whose action ends so) and sends it.</summary>
    public async Task<Answer> FillAndPostAsync(string address, IReadOnlyDictionary<string, string> values, string? action = null)
    {
        var opened = await GetAsync(address);
        Assert.True(opened.Status == HttpStatusCode.OK, $"{address} answered {opened.Status}: {opened.Words}");
        return await PostAsync(Form(opened, action), values, address);
    }

    /// <summary>The form of an opened page.</summary>
    public static IHtmlFormElement Form(Answer opened, string? action = null)
    {
        var forms = opened.Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .Where(f => string.Equals(f.Method, "post", StringComparison.OrdinalIgnoreCase)).ToList();
        var form = forms.Find(f => action is null || (f.GetAttribute("action") ?? "").EndsWith(action, StringComparison.Ordinal));
        Assert.True(form is not null, $"No form for {action ?? "posting"} among: {string.Join(", ", forms.Select(f => f.GetAttribute("action")))}");
        return form;
    }

    /// <summary>Sends a form as it stands, with some of its values changed. A value the form has no field for is refused by the test.</summary>
    public async Task<Answer> PostAsync(IHtmlFormElement form, IReadOnlyDictionary<string, string> values, string address)
    {
        var fields = Fields(form);
        foreach (var (name, value) in values)
        {
            Assert.True(form.Elements.Any(e => e.GetAttribute("name") == name), $"The form has no field {name}; it has {string.Join(", ", fields.Select(f => f.Key).Distinct())}");
            fields.RemoveAll(f => f.Key == name);
            fields.Add(new(name, value));
        }

        var target = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        return await PostRawAsync(target, fields);
    }

    /// <summary>Sends what no form offered, with a token of the person's own, as a hostile browser would.</summary>
    public async Task<Answer> PostHostileAsync(string address, IReadOnlyDictionary<string, string> values)
    {
        var token = (await GetAsync("/akun")).Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? (await GetAsync("/masuk")).Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        return await PostRawAsync(address, [.. values, new("__RequestVerificationToken", token ?? "")]);
    }

    public async Task<Answer> PostRawAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content));
    }

    /// <summary>The fields a browser would send with the form.</summary>
    public static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    fields.Add(new(name, box.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "button" or "file") } input:
                    fields.Add(new(name, input.GetAttribute("value") ?? ""));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    fields.Add(new(name, select.Value ?? ""));
                    break;
            }
        }

        return fields;
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers.Location, await response.Content.ReadAsStringAsync(), response);
}
