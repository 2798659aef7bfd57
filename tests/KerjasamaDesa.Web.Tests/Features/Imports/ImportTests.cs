using System.Net;
using System.Text;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Imports;

public sealed class ImportTests : PortalTests
{
    private const string Two = $"""
        {Importing.PotentialHead}
        Sumber daya air;Mata air Tuk Songo;"Jernih; tidak pernah kering";6,5;4;;baik;2025;-7,60788;110.20375;
        Pendidikan (Sarana dan Prasarana);SD Negeri 2;;1.200;;unit;;2026;;;
        """;

    [Fact]
    public async Task Nothing_is_stored_before_it_is_confirmed_and_everything_after()
    {
        var village = await Importing.InAsync(Portal);

        var preview = await village.PreviewAsync(Two);

        Assert.Equal([2, 0, 0, 0], Importing.Counts(preview));
        Assert.Contains("Mata air Tuk Songo", preview.Words, StringComparison.Ordinal);
        Assert.Empty(await PotentialsAsync(village));

        var result = await village.ConfirmAsync(preview);

        Assert.Contains("2 data baru ditambahkan", result.Words, StringComparison.Ordinal);
        var spring = (await PotentialsAsync(village)).Single(p => p.TypeCode == "SDA-AIR");
        Assert.Equal(("Mata air Tuk Songo", "Jernih; tidak pernah kering", 6.5m, 4m, "liter/detik", Condition.Good, 2025), (spring.Title, spring.Description, spring.Quantity, spring.ShareableQuantity, spring.Unit, spring.Condition, spring.Year));
        Assert.Equal((-7.60788, 110.20375), (spring.Latitude, spring.Longitude));
        Assert.Equal(1200m, (await PotentialsAsync(village)).Single(p => p.TypeCode == "SRN-DIDIK").Quantity);
    }

    [Fact]
    public async Task Every_fault_is_named_with_its_row_and_column_and_stops_everything()
    {
        var village = await Importing.InAsync(Portal);

        var preview = await village.PreviewAsync($"""
            {Importing.PotentialHead}
            Sumber daya air;Mata air;;6;;;;2025;;;

            Sumber daya;;;12,5,3;7;;Bagus;1800;-7,6;;
            Wisata;Bukit;;1;2;;;2025;12;110;
            Wisata;Bukit;;1.5;;;;dua ribu;;;
            """);

        Assert.Equal([1, 0, 0, 10], Importing.Counts(preview));
        var faults = Importing.Faults(preview);
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Jenis potensi | “Sumber daya” | Pilih salah satu dari daftar.", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Nama potensi | kosong | Nama potensi belum diisi.", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Jumlah yang ada | “12,5,3”", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Kondisi | “Bagus” | Pilih", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Tahun data | “1800” | Tahun data harus antara", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Lintang | “-7,6” | Tulis lintang dan bujur", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, f => f.StartsWith("Baris 4, kolom Jumlah yang dapat dibagi", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 5, kolom Jumlah yang dapat dibagi | “2” | Yang dibagi tidak boleh melebihi", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 5, kolom Lintang | “12” | Titik ini di luar wilayah Indonesia", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 6, kolom Jumlah yang ada | “1.5” | Angka ini dapat dibaca dengan dua cara", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 6, kolom Tahun data | “dua ribu” | Isi dengan angka saja", StringComparison.Ordinal));
        Assert.Equal(10, faults.Length);
        Assert.False(Importing.CanConfirm(preview));

        var listed = await village.Official.GetAsync(preview.Page.QuerySelector("a[href$='/galat']")!.GetAttribute("href")!);
        Assert.Equal(11, listed.Text.Trim().Split('\n').Length);

        // Without the button there is still the address behind it.
        var address = preview.Page.QuerySelector("form[action$='/batal']")!.GetAttribute("action")![..^"/batal".Length];
        await village.Official.PostHostileAsync(address, new Dictionary<string, string> { ["digest"] = "" });
        Assert.Empty(await PotentialsAsync(village));
    }

    [Fact]
    public async Task Needs_are_recognised_by_their_headings_and_get_their_priority()
    {
        var village = await Importing.InAsync(Portal);

        var preview = await village.PreviewAsync($"{Importing.NeedHead}\nPersampahan;TPS 3R;;1.250;5;4;3;Rp250.000.000;2,5;;;\n");
        await village.ConfirmAsync(preview);

        var need = await Portal.WithDbAsync(db => db.Needs.SingleAsync(n => n.VillageCode == village.Village.Code));
        Assert.Equal(("TPS 3R", 1250, 80, 250_000_000m, 2.5m, "ton/hari"), (need.Title, need.AffectedPeople, need.Priority, need.EstimatedCost, need.Quantity, need.Unit));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Days_and_sources_of_needs_go_there_and_back(string format)
    {
        var village = await Importing.InAsync(Portal);
        var review = Scene.Today.AddMonths(3);
        await village.ConfirmAsync(await village.PreviewAsync($"{Importing.NeedHead};Sumber data;Tinjau ulang pada;Tahun RKP Desa\nPersampahan;TPS 3R;;;5;4;3;;;;;;+ survei;{review:dd/MM/yyyy};{review.Year}\n"));
        var need = await Portal.WithDbAsync(db => db.Needs.SingleAsync(n => n.VillageCode == village.Village.Code));
        Assert.Equal(("+ survei", review, review.Year), (need.DataSource, need.ReviewOn, need.PlannedYear));

        var again = await village.PreviewAsync(await village.Official.BytesAsync($"{village.Address}/data?untuk=Need&bentuk={format}"), "ubah." + format);

        Assert.Equal([0, 0, 1, 0], Importing.Counts(again));
    }

    [Fact]
    public async Task A_second_press_imports_nothing_twice()
    {
        var village = await Importing.InAsync(Portal);
        var preview = await village.PreviewAsync(Two);
        var form = Importing.ConfirmForm(preview);

        var pressed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => village.Official.PostAsync(form, new Dictionary<string, string>(), village.Address)));

        Assert.All(pressed, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(2, (await PotentialsAsync(village)).Count);
        var again = await village.Official.PostAsync(form, new Dictionary<string, string>(), village.Address);
        Assert.Contains("sudah diimpor", (await village.Official.GetAsync(again.Location!.ToString())).Words, StringComparison.Ordinal);

        // The same file as a new upload is allowed, but not without a word.
        var repeated = await village.PreviewAsync(Two);
        Assert.Contains("sudah pernah diimpor", repeated.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task What_was_exported_comes_back_unchanged_and_one_changed_cell_as_one_change(string format)
    {
        var village = await Importing.InAsync(Portal);
        var hostile = $"""
            {Importing.PotentialHead}
            Wisata;'=1+1;"- satu
            - ""dua""; tiga";0,1234;0,1;;Rusak;2024;-7,607881;110,203754;
            Wisata;''@x;_x0041_ & <b> emoji 🌾;1.234.567,5;;lokasi;;2026;;;
            Perikanan;Kolam;;;;;;2026;;;
            """;
        await village.ConfirmAsync(await village.PreviewAsync(hostile));
        var stored = await PotentialsAsync(village);
        Assert.Contains(stored, p => p.Title == "=1+1" && p.Description == "- satu\n- \"dua\"; tiga");
        Assert.Contains(stored, p => p.Title == "'@x" && p.Description == "_x0041_ & <b> emoji 🌾");

        var exported = await village.Official.BytesAsync($"{village.Address}/data?untuk=Potential&bentuk={format}");
        var preview = await village.PreviewAsync(exported, "ubah." + format);

        Assert.Equal([0, 0, 3, 0], Importing.Counts(preview));
        Assert.False(Importing.CanConfirm(preview));

        var changed = format == "csv" ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(exported).Replace(";Kolam;", ";Kolam ikan;", StringComparison.Ordinal)) : Workbooks.Replace(exported, ">Kolam<", ">Kolam ikan<");
        var second = await village.PreviewAsync(changed, "ubah." + format);
        Assert.Equal([0, 1, 2, 0], Importing.Counts(second));
        Assert.Equal("Nama potensi: semula Kolam → menjadi Kolam ikan", second.Page.QuerySelector(".changes li")!.TextContent.Trim());
        Assert.Single(second.Page.QuerySelectorAll(".changes li"));
        await village.ConfirmAsync(second);
        Assert.Equal(3, (await PotentialsAsync(village)).Count);
        Assert.Contains(await PotentialsAsync(village), p => p.Title == "Kolam ikan");
    }

    [Fact]
    public async Task A_record_changed_on_both_sides_is_overwritten_only_by_choice()
    {
        var village = await Importing.InAsync(Portal);
        await village.ConfirmAsync(await village.PreviewAsync(Two));
        var exported = Encoding.UTF8.GetString(await village.Official.BytesAsync($"{village.Address}/data?bentuk=csv"));
        var edited = exported.Replace("Tuk Songo", "Tuk Pitu", StringComparison.Ordinal);
        var before = await village.PreviewAsync(edited);
        await ChangeAsync(village, "Mata air Tuk Songo", "Mata air Tuk Wolu");

        // Changed between preview and press: the press says so, and the new preview asks which one is meant.
        var pressed = await village.ConfirmAsync(before);
        Assert.Contains("berubah sejak pratinjau", pressed.Words, StringComparison.Ordinal);
        Assert.Equal([0, 0, 1, 1, 0], Importing.Counts(pressed));
        Assert.Contains("Nama potensi: di portal “Mata air Tuk Wolu”, di berkas “Mata air Tuk Pitu”", pressed.Words, StringComparison.Ordinal);
        var kept = await village.ConfirmAsync(pressed);
        Assert.Contains("0 data diubah, 2 baris tetap sama", kept.Words, StringComparison.Ordinal);
        Assert.Contains(await PotentialsAsync(village), p => p.Title == "Mata air Tuk Wolu");

        var again = await village.PreviewAsync(edited);
        var choice = again.Page.QuerySelector("input[value=berkas]")!.GetAttribute("name")!;
        var form = Importing.ConfirmForm(again);
        var taken = await village.Official.PostAsync(form, new Dictionary<string, string> { [choice] = "berkas" }, village.Address);
        Assert.Contains("1 data diubah, 1 baris tetap sama", (await village.Official.GetAsync(taken.Location!.ToString())).Words, StringComparison.Ordinal);
        Assert.Contains(await PotentialsAsync(village), p => p.Title == "Mata air Tuk Pitu");

        // An untouched row of the old file sets nothing back, and is no conflict either.
        var old = await village.PreviewAsync(exported);
        Assert.Equal([0, 0, 2, 0], Importing.Counts(old));
    }

    [Fact]
    public async Task Needs_are_put_in_the_villages_order_by_the_sheet_and_old_places_set_nothing_back()
    {
        var village = await Importing.InAsync(Portal);
        await village.ConfirmAsync(await village.PreviewAsync(
            $"{Importing.NeedHead};Urutan desa\nPersampahan;A;;;5;4;3;;;;;;\nPersampahan;B;;;5;4;3;;;;;;1\nPersampahan;C;;;5;4;3;;;;;;\n"));
        Assert.Equal("B", (await OrderAsync(village))[0]);
        var exported = Encoding.UTF8.GetString(await village.Official.BytesAsync($"{village.Address}/data?untuk=Need&bentuk=csv"));
        var same = await village.PreviewAsync(exported);
        Assert.Equal([0, 0, 3, 0], Importing.Counts(same));

        var last = (await OrderAsync(village))[2];
        var moved = string.Join("\r\n", exported.Split("\r\n").Select(line => line.StartsWith($"Persampahan;{last};", StringComparison.Ordinal) ? line.Replace(";3;", ";1;", StringComparison.Ordinal).Replace(";5;4;1;", ";5;4;3;", StringComparison.Ordinal) : line));
        var preview = await village.PreviewAsync(moved);
        Assert.Equal([0, 1, 2, 0], Importing.Counts(preview));
        Assert.Equal("Urutan desa: semula 3 → menjadi 1", preview.Page.QuerySelector(".changes li")!.TextContent.Trim());
        var reviewed = await ReviewedAsync(village, last);
        await village.ConfirmAsync(preview);
        Assert.Equal([last, "B"], (await OrderAsync(village)).Take(2));
        Assert.Equal(reviewed, await ReviewedAsync(village, last));

        // The file as it was exported says nothing about an order that was changed since.
        same = await village.PreviewAsync(exported);
        Assert.Equal([0, 0, 3, 0], Importing.Counts(same));
        var wrong = await village.PreviewAsync($"{Importing.NeedHead};Urutan desa\nPersampahan;D;;;5;4;3;;;;;;0\n");
        Assert.Contains(Importing.Faults(wrong), f => f.StartsWith("Baris 2, kolom Urutan desa | “0” | Urutan dimulai dari 1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_of_another_village_an_archived_record_or_a_copied_row_is_refused_on_its_row()
    {
        var (village, other) = (await Importing.InAsync(Portal), await Importing.InAsync(Portal));
        await village.ConfirmAsync(await village.PreviewAsync(Two));
        await other.ConfirmAsync(await other.PreviewAsync(Two));
        var lines = Encoding.UTF8.GetString(await village.Official.BytesAsync($"{village.Address}/data?bentuk=csv")).Split("\r\n");
        var foreign = Encoding.UTF8.GetString(await other.Official.BytesAsync($"{other.Address}/data?bentuk=csv")).Split("\r\n")[1];
        await Portal.WithDbAsync(async db =>
        {
            (await db.Potentials.SingleAsync(p => p.VillageCode == village.Village.Code && p.TypeCode == "SRN-DIDIK")).Archive(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        });

        var faults = Importing.Faults(await village.PreviewAsync(string.Join('\n', [lines[0], lines[1], lines[1], lines[2], foreign, lines[1][..^1]])));

        Assert.Contains(faults, f => f.StartsWith("Baris 3, kolom Kunci", StringComparison.Ordinal) && f.Contains("sudah dipakai pada baris 2", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 4, kolom Kunci", StringComparison.Ordinal) && f.Contains("sudah diarsipkan", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 5, kolom Kunci", StringComparison.Ordinal) && f.Contains("bukan milik data desa ini", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("Baris 6, kolom Kunci", StringComparison.Ordinal));
        Assert.Equal(4, faults.Length);
    }

    [Fact]
    public async Task A_missing_column_leaves_values_alone_and_an_unknown_one_is_named()
    {
        var village = await Importing.InAsync(Portal);
        await village.ConfirmAsync(await village.PreviewAsync(Two));
        var key = Encoding.UTF8.GetString(await village.Official.BytesAsync($"{village.Address}/data?bentuk=csv")).Split("\r\n").Single(l => l.Contains("Tuk Songo", StringComparison.Ordinal)).Split(';')[^1];

        var preview = await village.PreviewAsync($"jenis  POTENSI,Nama potensi,Tahun data,Kunci (jangan diubah),Warna\nSumber daya air,Tuk Pitu,2025,{key},biru\n");

        Assert.Equal([0, 1, 0, 0], Importing.Counts(preview));
        Assert.Contains("tidak dibaca: Warna", preview.Words, StringComparison.Ordinal);
        await village.ConfirmAsync(preview);
        Assert.Contains(await PotentialsAsync(village), p => p.Title == "Tuk Pitu" && p.Quantity == 6.5m && p.Condition == Condition.Good);

        Assert.Contains("kolom Tahun data | kosong | Kolom ini tidak ada", string.Join('\n', Importing.Faults(await village.PreviewAsync("Jenis potensi;Nama potensi;Uraian\nWisata;Bukit;\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_names_the_import_and_every_record_of_it()
    {
        var village = await Importing.InAsync(Portal);
        var preview = await village.PreviewAsync(Two);
        await village.ConfirmAsync(preview);
        var import = Importing.ConfirmForm(preview).GetAttribute("action")![^36..];
        var ids = (await PotentialsAsync(village)).Select(p => p.Id.ToString()).ToList();

        var trail = await Portal.WithDbAsync(db => db.AuditTrail.AsNoTracking().Where(a => ids.Contains(a.EntityId)).ToListAsync());
        Assert.Equal(2, trail.Count);
        Assert.All(trail, line => Assert.StartsWith("VillageOfficial", line.Name, StringComparison.Ordinal));
        Assert.All(trail, line => Assert.Equal((AuditAction.Created, nameof(Potential), village.Village.RegencyCode), (line.Action, line.Entity, line.RegencyCode)));
        Assert.Contains(trail, line => line.Changes.Contains("\"Title\": [null, \"Mata air Tuk Songo\"]", StringComparison.Ordinal));
        Assert.DoesNotContain(trail, line => line.Changes.Contains("UpdatedAt", StringComparison.Ordinal));
        var done = await Portal.WithDbAsync(db => db.AuditTrail.AsNoTracking().Where(a => a.EntityId == import).OrderBy(a => a.Id).ToListAsync());
        Assert.Contains("data.csv", done[0].Changes, StringComparison.Ordinal);
        Assert.Contains("DoneAt", done[^1].Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Content\"", done[0].Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_villages_own_editors_come_near_an_import()
    {
        var (village, other) = (await Importing.InAsync(Portal), await Importing.InAsync(Portal));
        var preview = await village.PreviewAsync(Two);
        var address = Importing.ConfirmForm(preview).GetAttribute("action")!;
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.Village.RegencyCode));

        Assert.Equal(HttpStatusCode.Forbidden, (await other.Official.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await facilitator.GetAsync($"{village.Address}/data")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Official.GetAsync(address.Replace(village.Village.Code, other.Village.Code, StringComparison.Ordinal))).Status);
        var stolen = await other.Official.PostHostileAsync(address.Replace(village.Village.Code, other.Village.Code, StringComparison.Ordinal), new Dictionary<string, string> { ["digest"] = Digest(preview) });
        Assert.Equal(HttpStatusCode.NotFound, stolen.Status);

        Assert.Equal(HttpStatusCode.Found, (await village.Official.PostAsync(Browser.Form(preview, "/batal"), new Dictionary<string, string>(), address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await village.Official.GetAsync(address)).Status);
    }

    private async Task<List<string>> OrderAsync(Importing village) => await Portal.WithDbAsync(async db =>
    {
        var places = await NeedPlaces.OfAsync(db, village.Village.Code);
        var titles = await db.Needs.Where(n => n.VillageCode == village.Village.Code).ToDictionaryAsync(n => n.Id, n => n.Title);
        return places.Order.Select(id => titles[id]).ToList();
    });

    private Task<DateTimeOffset> ReviewedAsync(Importing village, string title) =>
        Portal.WithDbAsync(db => db.Needs.Where(n => n.VillageCode == village.Village.Code && n.Title == title).Select(n => n.ReviewedAt).SingleAsync());

    private static string Digest(Answer preview) => preview.Page.QuerySelector("input[name=digest]")!.GetAttribute("value")!;

    private Task<List<Potential>> PotentialsAsync(Importing village) =>
        Portal.WithDbAsync(db => db.Potentials.AsNoTracking().Where(p => p.VillageCode == village.Village.Code).ToListAsync());

    private static async Task ChangeAsync(Importing village, string title, string to)
    {
        var id = await village.Portal.WithDbAsync(db => db.Potentials.Where(p => p.VillageCode == village.Village.Code && p.Title == title).Select(p => p.Id).SingleAsync());
        await village.Official.FillAndPostAsync($"/desa/{village.Village.Code}/potensi/{id}/ubah", new Dictionary<string, string> { ["Title"] = to });
    }
}
