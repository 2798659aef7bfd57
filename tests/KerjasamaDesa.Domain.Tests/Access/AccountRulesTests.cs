using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Tests.Access;

public sealed class AccountRulesTests
{
    private const string Village = "33.08.02.2011";
    private const string Neighbour = "33.08.02.2012";
    private static readonly Guid Somebody = Guid.NewGuid();
    private static readonly Actor Portal = Acting(Role.Administrator, "");
    private static readonly Actor Magelang = Acting(Role.Administrator, "33.08");
    private static readonly Actor Klaten = Acting(Role.Administrator, "33.10");
    private static readonly Actor Head = Acting(Role.VillageHead, Village);

    private static Actor Acting(Role role, string scope) => new(Guid.NewGuid(), "Pengelola", role, scope, role.ToString());

    private static Holding Now(Role role, string scope) => new(role, scope, IsPast: false);

    private static Holding Once(Role role, string scope) => new(role, scope, IsPast: true);

    private static bool Governs(Actor? who, params Holding[] holdings) => AccessRules.GovernsAccount(who, Somebody, holdings);

    [Fact]
    public void A_head_governs_the_officials_of_the_own_village_alone()
    {
        Assert.True(Governs(Head, Now(Role.VillageOfficial, Village)));
        Assert.False(Governs(Head, Now(Role.VillageOfficial, Neighbour)));
        Assert.False(Governs(Head, Now(Role.VillageCouncil, Village)));
        Assert.False(Governs(Head, Now(Role.VillageHead, Village)));
    }

    [Fact]
    public void Who_holds_more_than_one_governs_is_seen_but_not_governed()
    {
        Holding[] holdings = [Now(Role.VillageOfficial, Village), Now(Role.Facilitator, "33.08.02")];

        Assert.True(AccessRules.SeesAccount(Head, holdings));
        Assert.False(Governs(Head, holdings));
        Assert.True(Governs(Magelang, holdings));
    }

    [Fact]
    public void What_is_past_gives_the_account_nothing_and_so_does_not_count_beside_what_is_current()
    {
        Assert.True(Governs(Head, Now(Role.VillageOfficial, Village), Once(Role.VillageHead, Neighbour)));
        Assert.False(Governs(Head, Once(Role.VillageOfficial, Village), Now(Role.VillageOfficial, Neighbour)));
    }

    [Fact]
    public void An_account_of_which_all_is_past_is_governed_by_who_governed_it()
    {
        Assert.True(Governs(Head, Once(Role.VillageOfficial, Village)));
        Assert.False(Governs(Head, Once(Role.VillageOfficial, Village), Once(Role.VillageOfficial, Neighbour)));
    }

    [Fact]
    public void An_account_without_any_mandate_is_known_to_the_portals_administrator_alone()
    {
        Assert.True(AccessRules.SeesAccount(Portal, []));
        Assert.True(Governs(Portal));
        Assert.False(AccessRules.SeesAccount(Magelang, []));
        Assert.False(Governs(Magelang));
        Assert.False(Governs(Head));
    }

    [Fact]
    public void A_seat_counts_with_its_village()
    {
        Assert.True(Governs(Head, Now(Role.TeamMember, Village)));
        Assert.True(Governs(Magelang, Now(Role.TeamMember, Village)));
        Assert.False(Governs(Head, Now(Role.VillageOfficial, Village), Now(Role.TeamMember, Neighbour)));
        Assert.False(Governs(Klaten, Now(Role.TeamMember, Village)));
    }

    [Fact]
    public void Administrators_are_governed_by_the_portals_administrator_alone_and_only_within_the_own_regency_else()
    {
        Assert.False(Governs(Magelang, Now(Role.Administrator, "33.08")));
        Assert.False(Governs(Magelang, Now(Role.VillageHead, "33.10.01.2001")));
        Assert.True(Governs(Portal, Now(Role.Administrator, "33.08")));
        Assert.True(Governs(Portal, Now(Role.Administrator, "")));
    }

    [Fact]
    public void Nobody_governs_the_own_account_and_visitors_govern_none()
    {
        Assert.False(AccessRules.GovernsAccount(Portal, Portal.AccountId, [Now(Role.Administrator, "")]));
        Assert.False(Governs(null, Now(Role.VillageOfficial, Village)));
        Assert.False(AccessRules.SeesAccount(null, [Now(Role.VillageOfficial, Village)]));
        Assert.False(AccessRules.SeesAccount(Acting(Role.Facilitator, "33.08"), [Now(Role.VillageOfficial, Village)]));
    }

    [Theory]
    [InlineData("2026-01-01", null, true)]
    [InlineData("2026-07-01", "2026-12-31", true)]
    [InlineData("2025-01-01", "2025-12-31", false)]
    [InlineData("2025-01-01", "2026-01-01", true)]
    [InlineData("2027-01-01", null, false)]
    public void The_same_mandate_for_some_of_the_same_days_is_a_repetition(string from, string? to, bool repeats)
    {
        var held = Grant(Role.VillageHead, Village, "2026-01-01", "2026-12-31");
        var given = Grant(Role.VillageHead, Village, from, to);

        Assert.Equal(repeats, given.Repeats(held));
        Assert.Equal(repeats, held.Repeats(given));
    }

    [Fact]
    public void Another_role_or_another_village_is_no_repetition()
    {
        var held = Grant(Role.VillageHead, Village, "2026-01-01", null);

        Assert.False(Grant(Role.VillageOfficial, Village, "2026-01-01", null).Repeats(held));
        Assert.False(Grant(Role.VillageHead, Neighbour, "2026-01-01", null).Repeats(held));
    }

    private static Mandate Grant(Role role, string scope, string from, string? to) => Mandate.Grant(
        Guid.NewGuid(), Somebody, role, scope, DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null));
}
