using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>One sentence that survives a redirect and is shown once on the next page.</summary>
/// <param name="Sentence">In the reader's language.</param>
/// <param name="Tone">How it is meant.</param>
/// <param name="Draft">The draft that has now arrived at the server, so the device may forget it.</param>
public sealed record FlashMessage(string Sentence, Tone Tone, string? Draft)
{
    private const string Words = "flash";

    internal void Keep(ITempDataDictionary data) => data[Words] = new[] { Sentence, Tone.ToString(), Draft ?? "" };

    internal static FlashMessage? Take(ITempDataDictionary data) =>
        data[Words] is string[] { Length: 3 } kept && Enum.TryParse<Tone>(kept[1], out var tone)
            ? new FlashMessage(kept[0], tone, kept[2].Length == 0 ? null : kept[2])
            : null;
}

public static class FlashInControllers
{
    /// <summary><c>this.Flash(t["Potensi disimpan."]);</c> before a redirect; <paramref name="draft"/> names the form's draft, if it keeps one.</summary>
    public static void Flash(this Controller controller, string sentence, Tone tone = Tone.Good, string? draft = null) =>
        new FlashMessage(sentence, tone, draft).Keep(controller.TempData);
}
