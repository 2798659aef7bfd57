using System.Text;
using CsCheck;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.WebUtilities;

namespace KerjasamaDesa.Web.Tests.Lists;

public class CursorTests
{
    [Fact]
    public void A_cursor_survives_the_address() =>
        Gen.Select(Gen.Bool, Gen.String[Gen.Char.AlphaNumeric, 0, 80], Gen.Guid).Sample((backwards, key, id) =>
        {
            var cursor = new Cursor<string, Guid>(backwards, key, id);
            var text = cursor.Encode();
            Assert.DoesNotContain(text, c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'));
            Assert.Equal(cursor, Cursor<string, Guid>.Decode(text));
        });

    [Fact]
    public void Keys_keep_their_exact_value()
    {
        var id = Guid.CreateVersion7();
        var moment = new DateTimeOffset(2026, 8, 12, 7, 5, 1, 234, 567, TimeSpan.Zero);
        Assert.Equal(moment, Cursor<DateTimeOffset, Guid>.Decode(new Cursor<DateTimeOffset, Guid>(false, moment, id).Encode())!.Value.Key);
        Assert.Equal(199_714_285.71m, Cursor<decimal, Guid>.Decode(new Cursor<decimal, Guid>(false, 199_714_285.71m, id).Encode())!.Value.Key);
        Assert.Equal(new DateOnly(2026, 8, 12), Cursor<DateOnly, Guid>.Decode(new Cursor<DateOnly, Guid>(false, new(2026, 8, 12), id).Encode())!.Value.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!!")]
    [InlineData("AAAA")]
    public void What_is_no_cursor_starts_the_list(string? text) => Assert.Null(Cursor<string, Guid>.Decode(text));

    [Theory]
    [InlineData("[false,\"a\"]")]
    [InlineData("[\"ya\",\"a\",\"0198c0de-0000-7000-8000-000000000000\"]")]
    [InlineData("[false,null,\"0198c0de-0000-7000-8000-000000000000\"]")]
    [InlineData("[false,{},\"0198c0de-0000-7000-8000-000000000000\"]")]
    [InlineData("[false,\"a\\u0000\",\"0198c0de-0000-7000-8000-000000000000\"]")]
    [InlineData("[false,\"a\\ud83c\",\"0198c0de-0000-7000-8000-000000000000\"]")]
    [InlineData("[false,\"a\",\"bukan\"]")]
    [InlineData("{}")]
    public void A_forged_cursor_starts_the_list(string json) =>
        Assert.Null(Cursor<string, Guid>.Decode(WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void A_cursor_of_another_sort_starts_the_list() =>
        Assert.Null(Cursor<decimal, Guid>.Decode(new Cursor<string, Guid>(false, "Air bersih", Guid.NewGuid()).Encode()));
}
