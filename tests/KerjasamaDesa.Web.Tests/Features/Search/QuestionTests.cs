using KerjasamaDesa.Web.Features.Search;

namespace KerjasamaDesa.Web.Tests.Features.Search;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("giliran air", "giliran air")]
    [InlineData("jadwal untuk giliran air di dusun", "jadwal giliran air dusun")]
    [InlineData("\"air untuk sawah\" yang -kering", "\"air untuk sawah\" -kering")]
    [InlineData("sawah -\"giliran air\"", "sawah -\"giliran air\"")]
    [InlineData("sumur ATAU sungai", "sumur or sungai")]
    [InlineData("dan yang", "dan yang")]
    [InlineData("\"", "\"")]
    public void Words_without_meaning_are_left_out_but_not_between_quotation_marks(string typed, string asked) => Assert.Equal(asked, Question.Of(typed));

    [Theory]
    [InlineData("\"giliran air\" sawah", " giliran air  sawah")]
    [InlineData("sawah -\"giliran air\"", "sawah -\"giliran air\"")]
    public void A_phrase_that_is_wanted_is_looked_for_by_its_words(string asked, string words) => Assert.Equal(words, Question.WithoutPhrases(asked));
}
