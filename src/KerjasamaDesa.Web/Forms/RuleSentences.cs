using FluentValidation.Resources;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// The validators' standard sentences, as a clerk would say them. FluentValidation's own Indonesian puts names in quotes and leaves some of
/// the texts for browsers half English; its English is good and stays.
/// </summary>
internal sealed class RuleSentences : LanguageManager
{
    public RuleSentences()
    {
        Say("NotEmptyValidator", "{PropertyName} belum diisi.");
        Say("NotNullValidator", "{PropertyName} belum diisi.");
        Say("EmailValidator", "{PropertyName} bukan alamat surel yang benar.");
        Say("RegularExpressionValidator", "{PropertyName} belum sesuai bentuk yang diminta.");
        Say("EnumValidator", "Pilih {PropertyName} dari daftar.");
        Say("EqualValidator", "{PropertyName} harus sama dengan {ComparisonValue}.");
        Say("NotEqualValidator", "{PropertyName} tidak boleh sama dengan {ComparisonValue}.");
        Say("GreaterThanValidator", "{PropertyName} harus lebih dari {ComparisonValue}.");
        Say("GreaterThanOrEqualValidator", "{PropertyName} paling sedikit {ComparisonValue}.");
        Say("LessThanValidator", "{PropertyName} harus kurang dari {ComparisonValue}.");
        Say("LessThanOrEqualValidator", "{PropertyName} paling banyak {ComparisonValue}.");
        Say("InclusiveBetweenValidator", "{PropertyName} harus antara {From} dan {To}.");
        Say("InclusiveBetween_Simple", "{PropertyName} harus antara {From} dan {To}.");
        Say("ExclusiveBetweenValidator", "{PropertyName} harus di antara {From} dan {To}.");
        Say("LengthValidator", "{PropertyName} harus {MinLength} sampai {MaxLength} huruf; sekarang {TotalLength}.");
        Say("Length_Simple", "{PropertyName} harus {MinLength} sampai {MaxLength} huruf.");
        Say("MinimumLengthValidator", "{PropertyName} sekurang-kurangnya {MinLength} huruf; sekarang {TotalLength}.");
        Say("MinimumLength_Simple", "{PropertyName} sekurang-kurangnya {MinLength} huruf.");
        Say("MaximumLengthValidator", "{PropertyName} paling banyak {MaxLength} huruf; sekarang {TotalLength}.");
        Say("MaximumLength_Simple", "{PropertyName} paling banyak {MaxLength} huruf.");
        Say("ExactLengthValidator", "{PropertyName} harus {MaxLength} huruf; sekarang {TotalLength}.");
        Say("ExactLength_Simple", "{PropertyName} harus {MaxLength} huruf.");
        Say("ScalePrecisionValidator", "{PropertyName} paling banyak {ExpectedScale} angka di belakang koma.");
        Say("PredicateValidator", "{PropertyName} tidak dapat dipakai.");
        Say("AsyncPredicateValidator", "{PropertyName} tidak dapat dipakai.");
    }

    private void Say(string rule, string sentence) => AddTranslation("id", rule, sentence);
}
