using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace KerjasamaDesa.Web.Forms;

/// <summary>Sets how every form and query of the portal is read, and in which words a refusal is said.</summary>
internal sealed class FormReading(IStringLocalizer<Text> text) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TextBinderProvider());
        options.ModelBinderProviders.Insert(0, new DayBinderProvider());
        options.ModelBinderProviders.Insert(0, new NumberBinderProvider());
        options.MaxModelBindingCollectionSize = 2_000;
        options.Filters.Add<ChosenTexts>();

        // Required fields are the validators' business; the framework would add its own English sentence beside theirs.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;

        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(name => text["{0} belum diisi.", name]);
        messages.SetMissingKeyOrValueAccessor(() => text["Isian ini belum lengkap."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Permintaan ini kosong."]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Isian ini tidak boleh kosong."]);
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => text["“{0}” tidak dapat dipakai untuk {1}.", Shorten(value), name]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => text["“{0}” tidak dapat dipakai.", Shorten(value)]);
        messages.SetUnknownValueIsInvalidAccessor(name => text["Isian {0} tidak dapat dipakai.", name]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Isian ini tidak dapat dipakai."]);
        messages.SetValueIsInvalidAccessor(value => text["“{0}” tidak dapat dipakai.", Shorten(value)]);
        messages.SetValueMustBeANumberAccessor(name => text["{0} harus berupa angka.", name]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Isian ini harus berupa angka."]);
    }

    private static string Shorten(string? value) => value is { Length: > 40 } ? value[..40] + "…" : value ?? "";
}
