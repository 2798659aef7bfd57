using System.Globalization;
using AngleSharp.Html.Dom;

namespace KerjasamaDesa.Web.Tests.Infrastructure;

/// <summary>Forms that carry days and files.</summary>
public static class Sending
{
    /// <summary>A day as a date box sends it.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Sends a form as it stands, with some of its values changed and files chosen in one of its boxes.</summary>
    public static Task<Answer> SendFilesAsync(
        this Browser browser, IHtmlFormElement form, IReadOnlyDictionary<string, string> values, string box, IReadOnlyCollection<(byte[] Bytes, string Name)> files, string address)
    {
        Assert.Contains(form.Elements, e => e.GetAttribute("name") == box && e.GetAttribute("type") == "file");
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browser.Fields(form).Where(f => !values.ContainsKey(f.Key)).Concat(values))
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (bytes, name) in files)
        {
            content.Add(new ByteArrayContent(bytes), box, name);
        }

        return browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content });
    }
}
