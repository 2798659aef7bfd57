using System.Reflection;
using System.Text;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Tests.Access;

/// <summary>
/// Every persona × act × stage, printed as a table and compared with the one kept beside this test, which people read and
/// judge. When a rule is changed on purpose, the new table stands in the failure, to be copied after reading it.
/// </summary>
public sealed class AccessMatrixTests
{
    private const string Initiator = "33.10.21.2001";
    private const string Accepted = "33.10.21.2002";
    private const string Invited = "33.10.21.2003";
    private const string Declined = "33.10.22.2004";
    private const string Elsewhere = "33.11.01.2001";

    private static readonly DateTimeOffset Now = new(2026, 8, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 1);

    [Fact]
    public void The_table_of_rights_is_the_one_that_was_agreed()
    {
        var table = new StringBuilder();
        foreach (var stage in Enum.GetValues<Stage>())
        {
            Print(table, stage, isPublished: false);
        }

        Print(table, Stage.Planning, isPublished: true);
        Assert.Equal(Kept(), table.ToString());
    }

    [Fact]
    public void What_one_may_view_is_what_the_query_finds()
    {
        foreach (var isPublished in new[] { false, true })
        {
            var c = CooperationIn(Stage.Planning, isPublished);
            foreach (var (name, who) in Personas(c))
            {
                Assert.True(AccessRules.Allows(who, Act.View, c) == new[] { c }.AsQueryable().VisibleTo(who).Any(), name);
            }
        }
    }

    [Fact]
    public void Whose_details_one_may_see_is_what_the_query_of_ones_own_finds()
    {
        foreach (var stage in new[] { Stage.Identification, Stage.Coordination })
        {
            var c = CooperationIn(stage, isPublished: true);
            foreach (var (name, who) in Personas(c).Where(p => p.Who is not null))
            {
                Assert.True(AccessRules.Allows(who, Act.ViewDetails, c) == new[] { c }.AsQueryable().WorkedOnBy(who!).Any(), $"{name} at {stage}");
            }
        }
    }

    [Fact]
    public void Whose_talk_one_may_read_is_what_the_query_finds()
    {
        foreach (var stage in new[] { Stage.Identification, Stage.Coordination })
        {
            var c = CooperationIn(stage, isPublished: true);
            foreach (var (name, who) in Personas(c).Where(p => p.Who is not null))
            {
                Assert.True(AccessRules.Allows(who, Act.ReadTalk, c) == new[] { c }.AsQueryable().TalkedInWith(who!).Any(), $"{name} at {stage}");
            }
        }
    }

    private static void Print(StringBuilder table, Stage stage, bool isPublished)
    {
        var c = CooperationIn(stage, isPublished);
        table.Append(stage).Append(isPublished ? " (published)" : "").Append('\n');
        foreach (var (name, who) in Personas(c))
        {
            var may = Enum.GetValues<Act>().Where(act => AccessRules.Allows(who, act, c)).ToList();
            table.Append("  ").Append(name).Append(": ").Append(may.Count == 0 ? "-" : string.Join(' ', may)).Append('\n');
        }
    }

    private static IEnumerable<(string Name, Actor? Who)> Personas(Cooperation c)
    {
        yield return ("nobody", null);
        foreach (var (place, code) in new[] { ("initiator", Initiator), ("accepted", Accepted), ("invited", Invited), ("declined", Declined), ("elsewhere", Elsewhere) })
        {
            foreach (var role in new[] { Role.VillageOfficial, Role.VillageHead, Role.VillageCouncil })
            {
                yield return ($"{role} of {place}", Person(role, code));
            }
        }

        foreach (var role in Enum.GetValues<TeamRole>())
        {
            yield return ($"team {role}", Person(Role.TeamMember, "", new Seat(c.Id, role, Accepted)));
        }

        yield return ("team Chair elsewhere", Person(Role.TeamMember, "", new Seat(Guid.NewGuid(), TeamRole.Chair, Accepted)));
        foreach (var (place, scope) in new[] { ("district", "33.10.21"), ("regency", "33.10"), ("district elsewhere", "33.11.01") })
        {
            yield return ($"Facilitator of {place}", Person(Role.Facilitator, scope));
        }

        foreach (var (place, scope) in new[] { ("regency", "33.10"), ("everything", ""), ("regency elsewhere", "33.11") })
        {
            yield return ($"Administrator of {place}", Person(Role.Administrator, scope));
        }
    }

    private static Actor Person(Role role, string scope, Seat? seat = null) => new(Guid.NewGuid(), "Orang", role, scope, "", seat);

    private static Cooperation CooperationIn(Stage stage, bool isPublished)
    {
        var c = Cooperation.Propose(
            Guid.CreateVersion7(), "KAD-33.10-2026-0001", VillageOf(Initiator), [VillageOf(Accepted), VillageOf(Invited), VillageOf(Declined)],
            new CooperationBasics("Air bersih", null, CooperationField.Development, Vehicle.Bkad, 2026, 2027), Now);
        c.Answer(Initiator, Musdes(DeliberationDecision.Agreed), Now);
        c.Answer(Accepted, Musdes(DeliberationDecision.Agreed), Now);
        c.Answer(Declined, Musdes(DeliberationDecision.Declined), Now);
        c.Publish(isPublished, Now);

        // Rights look at the stage alone, so the way to it does not matter here.
        typeof(Cooperation).GetProperty(nameof(Cooperation.Stage))!.SetValue(c, stage);
        return c;
    }

    private static VillageDeliberation Musdes(DeliberationDecision decision) => new(Today, 40, decision, null, null, Today);

    private static Village VillageOf(string code)
    {
        var village = (Village)Activator.CreateInstance(typeof(Village), nonPublic: true)!;
        void Set(string property, object value) => typeof(Village).GetProperty(property)!.SetValue(village, value);
        Set(nameof(Village.Code), code);
        Set(nameof(Village.DistrictCode), code[..8]);
        Set(nameof(Village.RegencyCode), code[..5]);
        Set(nameof(Village.Kind), VillageKind.Desa);
        return village;
    }

    private static string Kept()
    {
        using var kept = Assembly.GetExecutingAssembly().GetManifestResourceStream("AccessMatrix.txt")!;
        using var reader = new StreamReader(kept);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
