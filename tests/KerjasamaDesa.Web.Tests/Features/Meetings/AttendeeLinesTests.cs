using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Meetings;

namespace KerjasamaDesa.Web.Tests.Features.Meetings;

public sealed class AttendeeLinesTests
{
    [Fact]
    public void Lines_are_read_as_typed_or_as_pasted_from_a_spreadsheet()
    {
        var people = AttendeeLines.Read("1. Ani Rahayu, S.Pd.; BPD; P\n2\tBudi\tl\tperangkat desa\n\nSumarni; warga\nJoko");

        Assert.Equal(
            [("Ani Rahayu, S.Pd.", Element.Council, Gender.Female), ("Budi", Element.VillageGovernment, Gender.Male), ("Sumarni", Element.CommunityFigure, null), ("Joko", null, (Gender?)null)],
            people.Select(p => (p.Name, p.Element, p.Gender)));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        const string text = "Ani Rahayu; BPD; P\nBudi; L\nSumarni; Lembaga kemasyarakatan desa\nJoko";

        Assert.Equal(text, AttendeeLines.Write(AttendeeLines.Read(text)));
    }

    [Fact]
    public void A_line_that_is_not_understood_is_named()
    {
        var broken = Assert.Throws<RuleBroken>(() => AttendeeLines.Read("Ani; BPD; P\nBudi; kucing"));

        Assert.Equal("AttendeeLines", broken.Field);
        Assert.Equal([2, "kucing"], broken.Values);
        Assert.Equal(1, Assert.Throws<RuleBroken>(() => AttendeeLines.Read(new string('x', 121))).Values[0]);
    }
}
