using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Tests.Communication;

public sealed class NoticeTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_sentence_is_put_into_words_in_the_language_it_is_read_in()
    {
        var text = new NoticeText("{0} menyebut Anda", "Bu Sekdes");

        Assert.Equal("Bu Sekdes menyebut Anda", text.ToString());
        Assert.Equal("You were mentioned by Bu Sekdes", text.In("You were mentioned by {0}"));
    }

    [Fact]
    public void What_somebody_typed_stays_on_one_line_and_within_bounds()
    {
        var text = new NoticeText("“{0}”", "Satu\r\nBcc: semua@desa.example\u2028{1} " + new string('a', 400));

        Assert.DoesNotContain(text.ToString(), letter => char.IsControl(letter) || letter == '\u2028');
        Assert.Equal(NoticeText.PartMaxLength + 2, text.ToString().Length);
    }

    [Fact]
    public void A_place_without_a_part_is_refused_when_it_is_told_not_when_it_is_read() =>
        Assert.Throws<FormatException>(() => new NoticeText("{0} menunggu {1}", "Rencana"));

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/")]
    [InlineData("/\\jahat.example/")]
    [InlineData("kerjasama")]
    [InlineData("")]
    [InlineData("/a\nb")]
    public void A_notice_leads_to_a_page_of_the_portal_only(string link) =>
        Assert.Throws<ArgumentException>(() => new Notice(Guid.NewGuid(), Guid.NewGuid(), new NoticeContent(NoticeKind.Plan, link, new NoticeText("Rencana")), Now));

    [Fact]
    public void The_first_reading_counts()
    {
        var notice = new Notice(Guid.NewGuid(), Guid.NewGuid(), new NoticeContent(NoticeKind.Plan, "/", new NoticeText("Rencana")), Now);

        notice.Read(Now.AddHours(1));
        notice.Read(Now.AddHours(2));

        Assert.Equal(Now.AddHours(1), notice.ReadAt);
    }

    [Fact]
    public void Every_kind_has_a_word_of_its_own()
    {
        var kinds = Enum.GetValues<NoticeKind>();
        Assert.Equal(kinds.Length, kinds.Select(Words.Of).Distinct().Count());
    }
}
