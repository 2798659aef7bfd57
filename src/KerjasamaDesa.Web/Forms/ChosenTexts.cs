using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// Reads the page on which one chooses between two texts: each field comes with both, and with which of them is meant. Before
/// the form is bound the chosen ones are put in their places, so that the action sees an ordinary form. A field about which
/// nothing was said stays as it is stored.
/// </summary>
internal sealed class ChosenTexts : IAsyncResourceFilter
{
    /// <summary>Before the values of the reader, of field n.</summary>
    public const string Yours = "__isian-";

    /// <summary>Before the values that are stored.</summary>
    public const string Theirs = "__tersimpan-";

    /// <summary>Before the choice.</summary>
    public const string Choice = "__pilih-";

    /// <summary>A choice for all fields at once.</summary>
    public const string All = "__semua";

    /// <summary>The word for the reader's own.</summary>
    public const string Own = "isian";

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && IsPlainForm(request) && AsRead(request) is { } sent
            && sent.Keys.Any(key => key.StartsWith(Theirs, StringComparison.Ordinal)))
        {
            request.Form = new FormCollection(Chosen(sent), sent.Files);
        }

        await next();
    }

    /// <summary>The form as it was taken in before; one that could not be read was answered already, and must not be read again for the page that says so.</summary>
    private static IFormCollection? AsRead(HttpRequest request) => request.HttpContext.Features.Get<IFormFeature>()?.Form;

    /// <summary>The page sends no files; what does is read by those who set its limits.</summary>
    private static bool IsPlainForm(HttpRequest request) =>
        request.HasFormContentType && request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Values of one field as one value of the page.</summary>
    public static string Packed(IEnumerable<FormValue> values) =>
        QueryString.Create(values.Select(v => KeyValuePair.Create<string, string?>(v.Name, v.Value))).Value ?? "";

    private static Dictionary<string, StringValues> Chosen(IFormCollection sent)
    {
        var form = sent.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) || f.Key == "__RequestVerificationToken").ToDictionary(f => f.Key, f => f.Value);
        foreach (var number in sent.Keys.Where(key => key.StartsWith(Theirs, StringComparison.Ordinal)).Select(key => key[Theirs.Length..]))
        {
            var isOwn = sent[All] == Own || sent[Choice + number] == Own;
            foreach (var (name, values) in QueryHelpers.ParseQuery(sent[(isOwn ? Yours : Theirs) + number]))
            {
                form[name] = values;
            }
        }

        return form;
    }
}
