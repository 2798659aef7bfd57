using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KerjasamaDesa.Web.Tests.Access;

/// <summary>
/// Walks every route of the running portal as everybody and compares what is answered with <c>AccessMatrix.txt</c> beside
/// this file. A line is <c>METHOD route @Stage | status: personas | …</c>; "login" stands for being sent to sign in.
/// A new route fails this test until it has its lines: read the ones printed into <c>AccessMatrix.actual.txt</c>, judge each
/// against <c>AccessRules</c>, and copy them. Unsafe routes stand there twice: at the stage where the act belongs, and at one where
/// it does not, with those who might do it. Nothing is filled in, so an allowed act mostly answers 200 with its form and what is missing.
/// </summary>
public sealed class AccessMatrixTests : PortalTests
{
    /// <summary>Where the routes of a cooperation belong, most special first: the stage where the act is allowed, and one where it is not.</summary>
    private static readonly (string Part, Stage Here, Stage Elsewhere)[] Places =
    [
        ("/rencana/versi", Stage.Coordination, Stage.Planning),
        ("/rencana/musyawarah", Stage.Planning, Stage.Closed),
        ("/pengunduran", Stage.Implementation, Stage.Closed),
        ("/rencana", Stage.Planning, Stage.Coordination),
        ("/tim", Stage.Coordination, Stage.Planning),
        ("/komunikasi", Stage.Coordination, Stage.Closed),
        ("/pelaksanaan", Stage.Implementation, Stage.Closed),
        ("/evaluasi", Stage.Implementation, Stage.Closed),
        ("/laporan", Stage.Implementation, Stage.Closed),
        ("/catat", Stage.Implementation, Stage.Closed),
        ("/tahap/mundur", Stage.Planning, Stage.Closed),
        ("/dokumen", Stage.Planning, Stage.Identification),
        ("/siklus-berikutnya", Stage.Closed, Stage.Planning),
        ("", Stage.Identification, Stage.Implementation),
    ];

    private readonly ConcurrentDictionary<Person, Task<(Browser Browser, string Token)>> browsers = new();
    private readonly ConcurrentDictionary<Stage, Lazy<Task<AccessFixture>>> fixtures = new();
    private readonly ConcurrentDictionary<Stage, Lazy<Task<AccessFixture>>> others = new();
    private readonly ConcurrentBag<string> faults = [];
    private WebApplicationFactory<Program> host = null!;

    [Fact]
    public async Task Everybody_gets_from_every_route_what_the_table_says_and_refusals_write_nothing()
    {
        await using var dry = DryRun.Host(Portal);
        host = dry;
        var lines = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Routes.Of(Portal).Where(r => r.IsPage), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (route, _) =>
        {
            foreach (var line in await WalkAsync(route))
            {
                lines.Add(line);
            }
        });

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal)));
        Compare([.. lines.Order(StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<string>> WalkAsync(Route route)
    {
        if (!route.Pattern.StartsWith("/kerjasama/{id}", StringComparison.Ordinal))
        {
            return [Line(route, "", await KnockAsAllAsync(route, Stage.Identification, null))];
        }

        var place = Places.First(p => route.Pattern["/kerjasama/{id}".Length..].StartsWith(p.Part, StringComparison.Ordinal));
        var here = await KnockAsAllAsync(route, place.Here, null);
        var line = Line(route, $" @{place.Here}", here);
        // Who was refused where the act belongs has no business elsewhere either; the others must be stopped by the stage.
        HashSet<string> allowed = [.. here.Where(a => !IsRefusal(a.Status)).Select(a => a.Persona)];
        if (!route.IsUnsafe || allowed.Count == 0)
        {
            return [line];
        }

        return [line, Line(route, $" @{place.Elsewhere}", await KnockAsAllAsync(route, place.Elsewhere, allowed))];
    }

    private static string Line(Route route, string at, IEnumerable<(string Status, string Persona)> answers)
    {
        var groups = answers.GroupBy(a => a.Status).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}: {string.Join(' ', g.Select(a => a.Persona))}");
        return $"{route}{at} | {string.Join(" | ", groups)}";
    }

    private async Task<List<(string Status, string Persona)>> KnockAsAllAsync(Route route, Stage stage, HashSet<string>? only)
    {
        var fixture = await FixtureAsync(fixtures, stage);
        var address = route.Fill(name => Value(fixture, route, name));
        var answers = new List<(string Status, string Persona)>();
        foreach (var (name, person) in fixture.Personas.Where(p => only is null || only.Contains(p.Name)))
        {
            var (status, writes) = await KnockAsync(route, address, Fields(route, fixture), person);
            answers.Add((status, name));
            if (IsRefusal(status))
            {
                Fault(writes.Count > 0, $"{route} as {name} at {stage} answered {status} after writing {string.Join(", ", writes)}");
            }
            else if (route.HasChild)
            {
                await KnockWithForeignChildAsync(route, stage, fixture, name, person);
            }
        }

        return answers;
    }

    /// <summary>
    /// Who may do it here must not do it to a part of another cooperation by putting that part's id into the address. To take off
    /// what is not linked here is no act at all, and may be answered as done.
    /// </summary>
    private async Task KnockWithForeignChildAsync(Route route, Stage stage, AccessFixture own, string name, Person? person)
    {
        var other = await FixtureAsync(others, stage);
        var address = route.Fill(parameter => Route.IsChild(parameter) ? Value(other, route, parameter) : Value(own, route, parameter));
        var (status, writes) = await KnockAsync(route, address, Fields(route, other), person);
        var isNothingToDo = status == "302" && route.Pattern.EndsWith("/lepas", StringComparison.Ordinal);
        Fault((status != "404" && !isNothingToDo) || writes.Count > 0, $"{route} as {name} with a part of another cooperation answered {status}, writing {string.Join(", ", writes)}");
    }

    private async Task<(string Status, IReadOnlyList<string> Writes)> KnockAsync(Route route, string address, KeyValuePair<string, string>[] fields, Person? person)
    {
        var (browser, token) = route.EndsSession ? await OpenAsync(person) : await browsers.GetOrAdd(person ?? Nobody, _ => OpenAsync(person));
        var (answer, writes) = await DryRun.NoteAsync(() => route.IsUnsafe
            ? browser.PostRawAsync(address, [new("__RequestVerificationToken", token), .. fields])
            : browser.GetAsync(address));
        var status = answer.Status == HttpStatusCode.Found && answer.Location!.OriginalString.Contains("/masuk?", StringComparison.Ordinal) ? "login" : $"{(int)answer.Status}";
        Fault((int)answer.Status >= 500, $"{route} answered {status} at {address}");
        return (status, writes);
    }

    private static readonly Person Nobody = new(Guid.Empty, "", "", Guid.Empty, "");

    private async Task<(Browser Browser, string Token)> OpenAsync(Person? person)
    {
        var browser = Portal.As(person, host);
        var page = await browser.GetAsync(person is null ? "/masuk" : "/akun");
        return (browser, page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }

    private Task<AccessFixture> FixtureAsync(ConcurrentDictionary<Stage, Lazy<Task<AccessFixture>>> kept, Stage stage) =>
        kept.GetOrAdd(stage, _ => new Lazy<Task<AccessFixture>>(() => AccessFixture.InAsync(Portal, stage))).Value;

    /// <summary>Real ids wherever the stage has them; else an id nobody has.</summary>
    private static string Value(AccessFixture fixture, Route route, string parameter) => parameter switch
    {
        "id" when route.Pattern.StartsWith("/pengguna", StringComparison.Ordinal) => fixture.Scene.Official.AccountId.ToString(),
        "id" when route.Pattern.StartsWith("/desa/{code}/potensi", StringComparison.Ordinal) => fixture.Values["potentialId"],
        "id" when route.Pattern.StartsWith("/desa/{code}/kebutuhan", StringComparison.Ordinal) => fixture.Values["needId"],
        "id" when route.Pattern.StartsWith("/desa/{code}/{kind}", StringComparison.Ordinal) => fixture.Values["needId"],
        "id" => fixture.Scene.CooperationId.ToString(),
        "mandateId" => fixture.Scene.Official.ActingId.ToString(),
        "code" when route.Pattern.Contains("/potensi", StringComparison.Ordinal) || route.Pattern.Contains("/pihak", StringComparison.Ordinal) => fixture.Scene.Villages[1].Code,
        "code" => fixture.Scene.Villages[0].Code,
        _ => fixture.Values.GetValueOrDefault(parameter, Guid.Empty.ToString()),
    };

    /// <summary>A visit is logged for an activity chosen before; without it there is nothing to open.</summary>
    private static KeyValuePair<string, string>[] Fields(Route route, AccessFixture fixture) =>
        route is { IsUnsafe: true, Pattern: "/kerjasama/{id}/catat" } ? [new("ActivityId", fixture.Values["activityId"])] : [];

    private static bool IsRefusal(string status) => status is "login" or "403" or "404";

    private void Fault(bool isFault, string words)
    {
        if (isFault)
        {
            faults.Add(words);
        }
    }

    private static void Compare(List<string> actual, [CallerFilePath] string here = "")
    {
        var table = Path.Combine(Path.GetDirectoryName(here)!, "AccessMatrix.txt");
        var kept = File.Exists(table) ? File.ReadAllLines(table).Where(l => l.Length > 0 && !l.StartsWith('#')).ToList() : [];
        var (fresh, gone) = (actual.Except(kept).ToList(), kept.Except(actual).ToList());
        if (fresh.Count + gone.Count == 0)
        {
            return;
        }

        var written = Path.Combine(AppContext.BaseDirectory, "AccessMatrix.actual.txt");
        File.WriteAllLines(written, actual);
        Assert.Fail($"The table of access differs. Judge each line against AccessRules, then change {table}.\nNot in the table:\n{string.Join('\n', fresh)}\nOnly in the table:\n{string.Join('\n', gone)}\nThe whole: {written}");
    }
}
