using CsCheck;
using KerjasamaDesa.Web.Features.PlanVersions;

namespace KerjasamaDesa.Web.Tests.Features.Papers;

/// <summary>Comparing word by word loses nothing and sees nothing where nothing changed.</summary>
public sealed class WordDiffTests
{
    private static readonly string[] Words = ["air", "bersih", "Rp100.000", " ", "\n", "  ", "desa"];

    private static readonly Gen<string> Texts = Gen.Int[0, 6].Array[0, 40].Select(words => string.Concat(words.Select(i => Words[i])));

    [Fact]
    public void Equal_texts_differ_nowhere() => Texts.Sample(text =>
    {
        var (before, after) = WordDiff.Of(text, text);
        Assert.DoesNotContain(before.Concat(after), p => p.IsOwn);
    });

    [Fact]
    public void The_pieces_of_each_side_are_its_text_and_what_is_shared_is_the_same_on_both() => Gen.Select(Texts, Texts).Sample((old, now) =>
    {
        var (before, after) = WordDiff.Of(old, now);
        Assert.Equal((old, now), (string.Concat(before.Select(p => p.Text)), string.Concat(after.Select(p => p.Text))));
        Assert.Equal(string.Concat(before.Where(p => !p.IsOwn).Select(p => p.Text)), string.Concat(after.Where(p => !p.IsOwn).Select(p => p.Text)));
    });
}
