using System.Net;
using System.Text;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.TeamContacts;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.TeamContacts;

public sealed class TeamContactsTests : PortalTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_sheet_and_the_cards_are_for_parties_team_and_facilitators_alone()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var seat = await GivePhoneAsync(scene);
        var page = $"{scene.Address}/tim/kontak";

        foreach (var reader in new[] { scene.Head, scene.Heads[2], scene.Secretary, scene.Facilitator, scene.Administrator, scene.Council })
        {
            Assert.Contains("0812 3456 7890", (await Portal.As(reader).GetAsync(page)).Words, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync($"{scene.Address}/tim/{seat}/kontak.vcf")).Status);
        var shown = (await Portal.As(scene.Head).GetAsync(page)).Page;
        Assert.NotNull(shown.QuerySelector("a[href='tel:081234567890']"));
        Assert.NotNull(shown.QuerySelector("a[href^='https://wa.me/6281234567890']"));
    }

    [Fact]
    public async Task A_village_that_has_not_agreed_sees_the_team_but_not_how_to_reach_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        await scene.ChangeAsync(Portal, c => c.Team.Seat(new MemberDetails(
            "Ani", scene.Villages[0].Code, Element.Council, TeamRole.Chair, Scene.Today, null, null)
        { Phone = "0812 3456 7890" }));
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single().Id;
        var asked = Portal.As(scene.Heads[2]);

        Assert.Equal(HttpStatusCode.Forbidden, (await asked.GetAsync($"{scene.Address}/tim/kontak")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await asked.GetAsync($"{scene.Address}/tim/{seat}/serah-terima.pdf")).Status);
        Assert.DoesNotContain("0812", (await asked.GetAsync($"{scene.Address}/tim/{seat}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_handed_over_as_a_file_of_its_kind()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var seat = await GivePhoneAsync(scene);

        var card = await Portal.As(scene.Chair).GetAsync($"{scene.Address}/tim/{seat}/kontak.vcf");
        var all = await Portal.As(scene.Chair).GetAsync($"{scene.Address}/tim/kontak.vcf");

        Assert.Equal("text/vcard", card.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", card.Message.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+6281234567890\r\n", card.Text, StringComparison.Ordinal);
        Assert.Equal(4, all.Text.Split("BEGIN:VCARD\r\nVERSION:4.0\r\n").Length - 1);
    }

    [Fact]
    public void Commas_semicolons_and_line_ends_of_a_name_are_escaped_and_no_line_is_longer_than_75_bytes()
    {
        var person = new VCardPerson(Guid.NewGuid(), "Siti; Aminah, S.E.\nEND:VCARD", "Ketua", string.Join(' ', Enumerable.Repeat("Désa", 30)), "Desa Sumber", null, "a@b.id");
        var card = Encoding.UTF8.GetString(VCard.Of([person], Now));

        Assert.Contains("FN:Siti\\; Aminah\\, S.E.\\nEND:VCARD\r\n", card, StringComparison.Ordinal);
        Assert.Single(card.Split("\r\n"), line => line == "END:VCARD");
        Assert.All(card.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains($"ORG:{person.Team};Desa Sumber\r\n", card.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("REV:20260801T030000Z\r\n", card, StringComparison.Ordinal);
    }

    private async Task<Guid> GivePhoneAsync(Scene scene)
    {
        await scene.ChangeAsync(Portal, c =>
        {
            var m = c.Team.Members.Single(x => x.Role == TeamRole.Treasurer);
            c.Team.Change(m, new MemberDetails(m.Name, m.VillageCode, m.Element, m.Role, m.From, m.To, m.AccountId) { Phone = "0812 3456 7890" }, Scene.Today);
        });
        return (await scene.ReadAsync(Portal)).Team.Members.Single(x => x.Role == TeamRole.Treasurer).Id;
    }
}
