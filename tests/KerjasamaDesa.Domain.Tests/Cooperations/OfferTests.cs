using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Tests.Areas;

namespace KerjasamaDesa.Domain.Tests.Cooperations;

public sealed class OfferTests
{
    private const string From = "33.10.21.2001";
    private const string To = "33.10.22.2002";

    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly DateTimeOffset Now = new(2026, 8, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly Village Invited = AreaSamples.VillageOf(To);
    private static readonly Actor Head = Person(Role.VillageHead, From);
    private static readonly Actor InvitedHead = Person(Role.VillageHead, To);
    private static readonly Actor Facilitator = Person(Role.Facilitator, "33.10.22");

    [Fact]
    public void A_draft_begins_with_what_the_cooperation_says_under_the_headings_of_the_law()
    {
        var offer = Drafted(Proposed());
        Assert.Equal((OfferState.Draft, Today, Today.AddDays(30)), (offer.StateOn(Today), offer.Day, offer.AnswerBy));
        Assert.Equal(("Pelaksanaan Pembangunan: Air bersih.", "Satu mata air.", "Mata airnya dekat."), (offer.Content.Subject, offer.Content.Scope, offer.Content.Reasons));
        Assert.Contains("2 tahun anggaran", offer.Content.Term, StringComparison.Ordinal);
        Assert.All(offer.Content.Headings, h => Assert.NotNull(h.Text));
    }

    [Theory]
    [InlineData("number", "Isi nomor surat sebelum mengirim.")]
    [InlineData("content", "Isi bagian ini; undang-undang mensyaratkannya dalam surat penawaran.")]
    [InlineData("future", "Tanggal surat tidak boleh di masa depan.")]
    [InlineData("late", "Batas jawaban harus sesudah hari ini.")]
    public void What_is_unfinished_is_not_sent(string lacking, string sentence)
    {
        var c = Proposed();
        var offer = Drafted(c);
        var content = lacking == "content" ? offer.Content with { Funding = " " } : offer.Content;
        var day = lacking switch { "future" => Today.AddDays(1), "late" => Today.AddDays(-40), _ => Today };
        offer.Write(new OfferLetter(lacking == "number" ? null : "1", day, day.AddDays(30), OfferNature.Ordinary, content));
        Assert.Equal(sentence, Assert.Throws<RuleBroken>(() => c.Send(offer, "Kepala", Head, Now, Today)).Message);
        Assert.True(offer.IsDraft);
    }

    [Fact]
    public void A_village_knows_of_the_cooperation_from_its_first_letter_on()
    {
        var c = Proposed();
        Assert.True(Sees(c, InvitedHead));
        var offer = Drafted(c);
        Assert.False(Sees(c, InvitedHead));
        Assert.False(AccessRules.Allows(InvitedHead, Act.Answer, c));
        Assert.True(Sees(c, Head));
        Assert.True(Sees(c, Facilitator));
        c.WithdrawInvitation(To, Now);
        Assert.False(Sees(c, InvitedHead));

        offer = Drafted(c);
        offer.Write(Letter(offer));
        c.Send(offer, "Ibu Kepala", Head, Now, Today);
        Assert.True(Sees(c, InvitedHead));
        c.DraftOffer(Guid.NewGuid(), Invited, offer.AnswerBy.AddDays(1), 30, Now.AddDays(40));
        Assert.True(Sees(c, InvitedHead));
    }

    [Fact]
    public void A_sent_letter_is_frozen_and_keeps_who_sent_and_who_signed_it()
    {
        var (_, offer) = Sent();
        Assert.Equal((OfferState.Sent, "Ibu Kepala", Head.AccountId), (offer.StateOn(Today), offer.SignerName, offer.SentById));
        Assert.Throws<RuleBroken>(() => offer.Write(Letter(offer)));
    }

    [Fact]
    public void It_expires_by_the_day_alone_and_a_new_one_leaves_the_old_in_place()
    {
        var (c, offer) = Sent();
        Assert.Equal((OfferState.Sent, OfferState.Expired), (offer.StateOn(offer.AnswerBy), offer.StateOn(offer.AnswerBy.AddDays(1))));
        Assert.Throws<RuleBroken>(() => c.DraftOffer(Guid.NewGuid(), Invited, offer.AnswerBy, 30, Now.AddDays(1)));
        var renewed = c.DraftOffer(Guid.NewGuid(), Invited, offer.AnswerBy.AddDays(1), 30, Now.AddDays(40));
        Assert.Equal((offer.Content, null, 2), (renewed.Content, renewed.Number, c.Offers.Count));
        Assert.Same(renewed, c.LatestOffer(To));
        Assert.Equal((OfferState.Expired, null), (offer.State, offer.Decision));
    }

    [Fact]
    public void The_answer_closes_the_letter_and_stays_when_the_village_is_asked_again()
    {
        var (c, offer) = Sent();
        c.Answer(To, Musdes(DeliberationDecision.Declined, Today, "Belum ada dana."), Now);
        Assert.Equal((OfferState.Answered, DeliberationDecision.Declined, "Belum ada dana."), (offer.State, offer.Decision, offer.ClosingNote));
        c.DraftOffer(Guid.NewGuid(), Invited, Today, 30, Now.AddDays(1));
        Assert.Equal((PartyState.Invited, "Belum ada dana."), (c.PartyOf(To).State, offer.ClosingNote));
    }

    [Fact]
    public void A_letter_not_sent_or_decided_after_its_day_is_not_answered()
    {
        var c = Proposed();
        Drafted(c);
        Assert.Throws<RuleBroken>(() => c.Answer(To, Musdes(DeliberationDecision.Agreed, Today), Now));
        Assert.Equal(PartyState.Invited, c.PartyOf(To).State);

        var (late, offer) = Sent();
        var broken = Assert.Throws<RuleBroken>(() => late.Answer(To, Musdes(DeliberationDecision.Agreed, offer.AnswerBy.AddDays(1)), Now));
        Assert.Equal(nameof(VillageDeliberation.Day), broken.Field);
        late.Answer(To, Musdes(DeliberationDecision.Agreed, offer.AnswerBy), Now);
        Assert.Equal(PartyState.Accepted, late.PartyOf(To).State);
    }

    [Fact]
    public void A_letter_taken_back_stays_with_its_reason_and_so_does_one_left_unanswered()
    {
        var (c, offer) = Sent();
        c.WithdrawInvitation(To, Now, "Isinya berubah.");
        Assert.Equal((OfferState.Withdrawn, "Isinya berubah.", PartyState.Withdrawn), (offer.State, offer.ClosingNote, c.PartyOf(To).State));
        c.DraftOffer(Guid.NewGuid(), Invited, Today, 30, Now.AddDays(1));
        Assert.Equal((2, PartyState.Invited), (c.Offers.Count, c.PartyOf(To).State));
    }

    [Fact]
    public void The_proposing_village_and_one_that_agreed_get_no_letter()
    {
        var (c, _) = Sent();
        c.Answer(To, Musdes(DeliberationDecision.Agreed, Today), Now);
        Assert.Throws<RuleBroken>(() => c.DraftOffer(Guid.NewGuid(), AreaSamples.VillageOf(From), Today, 30, Now));
        Assert.Throws<RuleBroken>(() => c.DraftOffer(Guid.NewGuid(), Invited, Today, 30, Now));
    }

    [Theory]
    [InlineData("33.11.01.2001", VillageKind.Desa, "antar daerah")]
    [InlineData("33.10.21.1003", VillageKind.Kelurahan, "kelurahan tidak dapat menjadi pihak")]
    public void Who_may_not_be_party_is_refused_with_the_reason_in_law(string code, VillageKind kind, string reason)
    {
        var broken = Assert.Throws<RuleBroken>(() => Proposed().DraftOffer(Guid.NewGuid(), AreaSamples.VillageOf(code, kind), Today, 30, Now));
        Assert.Contains(reason, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_sent_twice_is_kept_once_and_mended_only_by_its_writer_in_a_quarter_of_an_hour()
    {
        var (_, offer) = Sent();
        var id = Guid.NewGuid();
        offer.Say(id, "Berapa iurannya?", InvitedHead, Now);
        offer.Say(id, "Berapa iurannya?", InvitedHead, Now);
        var message = Assert.Single(offer.Messages);
        Assert.Throws<RuleBroken>(() => message.Mend("Lain", Head, Now));
        message.Mend("Berapa iuran per rumah?", InvitedHead, Now.AddMinutes(15));
        Assert.Equal(("Berapa iuran per rumah?", Now.AddMinutes(15)), (message.Body, message.EditedAt));
        Assert.Throws<RuleBroken>(() => message.Mend("Terlambat", InvitedHead, Now.AddMinutes(16)));
        Assert.Throws<RuleBroken>(() => offer.Say(Guid.NewGuid(), " ", InvitedHead, Now));
        Assert.Throws<RuleBroken>(() => Drafted(Proposed()).Say(Guid.NewGuid(), "Dini", InvitedHead, Now));
    }

    [Fact]
    public void One_reminder_a_day_to_one_named_person_while_the_letter_waits()
    {
        var (c, offer) = Sent();
        Assert.Throws<RuleBroken>(() => offer.Remind(Guid.NewGuid(), null, null, Facilitator, Now, Today));
        offer.Remind(Guid.NewGuid(), InvitedHead.AccountId, "Bapak Kepala", Facilitator, Now, Today);
        Assert.Throws<RuleBroken>(() => offer.Remind(Guid.NewGuid(), null, "Orang lain", Head, Now, Today));
        offer.Remind(Guid.NewGuid(), InvitedHead.AccountId, "Bapak Kepala", Facilitator, Now.AddDays(1), Today.AddDays(1));
        Assert.Equal([Today, Today.AddDays(1)], offer.Reminders.Select(r => r.Day));
        Assert.Throws<RuleBroken>(() => offer.Remind(Guid.NewGuid(), null, "Orang", Facilitator, Now, offer.AnswerBy.AddDays(1)));
        c.WithdrawInvitation(To, Now);
        Assert.Throws<RuleBroken>(() => offer.Remind(Guid.NewGuid(), null, "Orang", Facilitator, Now, Today.AddDays(2)));
    }

    [Fact]
    public void Who_may_do_what_with_a_letter()
    {
        var draft = Proposed();
        Assert.Equal(
            ["VillageOfficial from: View Edit", "VillageHead from: View Edit Send", "VillageCouncil from: View", "VillageOfficial to: -", "VillageHead to: -", "VillageCouncil to: -", "VillageHead elsewhere: -", "Facilitator from: -", "Facilitator to: -", "Administrator: -", "TeamMember: -"],
            Rights(draft, Drafted(draft)));
        var (c, offer) = Sent();
        Assert.Equal(
            ["VillageOfficial from: View Ask Remind", "VillageHead from: View Ask Remind", "VillageCouncil from: View Ask", "VillageOfficial to: View Ask", "VillageHead to: View Ask", "VillageCouncil to: View Ask", "VillageHead elsewhere: -", "Facilitator from: View Ask Remind", "Facilitator to: View Ask Remind", "Administrator: View", "TeamMember: -"],
            Rights(c, offer));
    }

    [Fact]
    public void What_one_may_read_is_what_the_query_finds()
    {
        var draft = Proposed();
        foreach (var offer in new[] { Drafted(draft), Sent().Offer })
        {
            foreach (var (name, who) in People())
            {
                Assert.True(AccessRules.Allows(who, OfferAct.View, draft, offer) == new[] { offer }.AsQueryable().VisibleTo(who).Any(), name);
            }
        }
    }

    private static List<string> Rights(Cooperation c, Offer offer) => [.. People().Select(p =>
    {
        var may = Enum.GetValues<OfferAct>().Where(act => AccessRules.Allows(p.Who, act, c, offer)).ToList();
        return $"{p.Name}: {(may.Count == 0 ? "-" : string.Join(' ', may))}";
    })];

    private static IEnumerable<(string Name, Actor Who)> People()
    {
        foreach (var (place, code) in new[] { ("from", From), ("to", To) })
        {
            foreach (var role in new[] { Role.VillageOfficial, Role.VillageHead, Role.VillageCouncil })
            {
                yield return ($"{role} {place}", Person(role, code));
            }
        }

        yield return ("VillageHead elsewhere", Person(Role.VillageHead, "33.10.21.2009"));
        yield return ("Facilitator from", Person(Role.Facilitator, "33.10.21"));
        yield return ("Facilitator to", Person(Role.Facilitator, "33.10.22"));
        yield return ("Administrator", Person(Role.Administrator, "33.10"));
        yield return ("TeamMember", Person(Role.TeamMember, ""));
    }

    private static Cooperation Proposed()
    {
        var c = Cooperation.Propose(
            Guid.CreateVersion7(), "KAD-33.10-2026-0001", AreaSamples.VillageOf(From), [Invited],
            new CooperationBasics("Air bersih", "Satu mata air.", CooperationField.Development, Vehicle.Bkad, 2026, 2027), Now);
        c.Explain("Mata airnya dekat.", Now);
        return c;
    }

    /// <summary>The rule for one and the query for lists, which must never differ.</summary>
    private static bool Sees(Cooperation c, Actor who)
    {
        var isInsider = AccessRules.Allows(who, Act.ViewDetails, c);
        Assert.Equal(isInsider, new[] { c }.AsQueryable().VisibleTo(who).Any());
        Assert.Equal(isInsider, new[] { c }.AsQueryable().WorkedOnBy(who).Any());
        return isInsider;
    }

    private static Offer Drafted(Cooperation c) => c.DraftOffer(Guid.NewGuid(), Invited, Today, 30, Now);

    private static (Cooperation Cooperation, Offer Offer) Sent()
    {
        var c = Proposed();
        var offer = Drafted(c);
        offer.Write(Letter(offer));
        c.Send(offer, "Ibu Kepala", Head, Now, Today);
        return (c, offer);
    }

    private static OfferLetter Letter(Offer offer) => new("005/12", Today, Today.AddDays(30), OfferNature.Important, offer.Content);

    private static VillageDeliberation Musdes(DeliberationDecision decision, DateOnly day, string? notes = null) => new(day, 40, decision, notes, null, day);

    private static Actor Person(Role role, string scope) => new(Guid.NewGuid(), "Orang", role, scope, role.ToString());
}
