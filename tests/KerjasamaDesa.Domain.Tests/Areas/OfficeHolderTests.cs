using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Tests.Areas;

public sealed class OfficeHolderTests
{
    private static readonly OfficeHolderDetails Sutarto = new("Sutarto", Office.Head, new DateOnly(2020, 3, 1), new DateOnly(2026, 2, 28), "141/12/2020", null, null);

    [Fact]
    public void A_village_never_has_two_heads_on_one_day()
    {
        var first = Record(Sutarto);

        var broken = Assert.Throws<RuleBroken>(() => Record(Sutarto with { Name = "Suprapti", From = new DateOnly(2026, 2, 28), To = null }, first));

        Assert.Equal("From", broken.Field);
        Assert.Equal(["Sutarto", "1 Maret 2020"], broken.Values);
        Assert.False(Record(Sutarto with { Name = "Suprapti", From = new DateOnly(2026, 3, 1), To = null }, first).Collides(first));
    }

    [Fact]
    public void An_acting_head_fills_the_same_seat_as_a_head()
    {
        var open = Record(Sutarto with { To = null });

        Assert.Throws<RuleBroken>(() => Record(Sutarto with { Name = "Camat", Office = Office.ActingHead, From = new DateOnly(2030, 1, 1), To = null }, open));
    }

    [Fact]
    public void Several_people_may_be_hamlet_heads_at_once_and_a_secretary_serves_beside_the_head()
    {
        var head = Record(Sutarto);
        var hamlet = Record(Sutarto with { Office = Office.HamletHead }, head);

        Assert.Equal(Office.HamletHead, Record(Sutarto with { Office = Office.HamletHead, Name = "Wagiman" }, head, hamlet).Office);
        Assert.Equal(Office.Secretary, Record(Sutarto with { Office = Office.Secretary }, head, hamlet).Office);
    }

    [Fact]
    public void Another_village_has_a_head_of_its_own() =>
        Assert.NotNull(OfficeHolder.Record(Guid.NewGuid(), AreaSamples.VillageOf("33.10.21.2006"), Sutarto, [Record(Sutarto)]));

    [Fact]
    public void An_ended_office_counts_to_its_last_day_and_leaves_room_for_the_next()
    {
        var head = Record(Sutarto with { To = null });

        head.End(new DateOnly(2025, 6, 30));

        Assert.True(head.IsCurrent(new DateOnly(2025, 6, 30)));
        Assert.False(head.IsCurrent(new DateOnly(2025, 7, 1)));
        Assert.NotNull(Record(Sutarto with { From = new DateOnly(2025, 7, 1), To = null }, head));
        Assert.Throws<RuleBroken>(() => head.End(new DateOnly(2025, 8, 1)));
    }

    [Theory]
    [InlineData("", null, "Name")]
    [InlineData("Sutarto", "12345", "Nip")]
    public void What_documents_cannot_print_is_refused(string name, string? nip, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBroken>(() => Record(Sutarto with { Name = name, Nip = nip })).Field);

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Equal("To", Assert.Throws<RuleBroken>(() => Record(Sutarto with { To = new DateOnly(2020, 2, 28) })).Field);

    [Fact]
    public void A_kelurahan_is_headed_by_the_regency()
    {
        Assert.Throws<RuleBroken>(() => OfficeHolder.Record(Guid.NewGuid(), AreaSamples.VillageOf("33.10.21.1001", VillageKind.Kelurahan), Sutarto, []));
    }

    private static OfficeHolder Record(OfficeHolderDetails details, params OfficeHolder[] all) =>
        OfficeHolder.Record(Guid.NewGuid(), AreaSamples.VillageOf("33.10.21.2005"), details, all);
}
