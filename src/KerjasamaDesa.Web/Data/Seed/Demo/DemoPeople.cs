using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using Microsoft.AspNetCore.Identity;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>An invented person with an account, and under what name and mandate the record shows the person.</summary>
internal sealed record DemoPerson(Account Account, Actor Actor);

/// <summary>
/// The accounts of the demo data. They exist only where demo data was asked for, all with one password, which
/// <c>run.sh</c> prints.
/// </summary>
internal sealed class DemoPeople(PortalDb db, DateTimeOffset since)
{
    internal const string Password = "demo-desa-2026";

    private static readonly string[] OfficialNames =
        ["Wahyu Nugroho", "Endang Susilowati", "Agus Prasetyo", "Nur Hidayah", "Dwi Cahyono", "Lilis Suryani", "Eko Wibowo", "Sri Mulyati"];

    private static readonly string[] CouncilNames =
        ["Sunarto", "Murtini", "Abdul Karim", "Suharno", "Maria Goreti", "Zainuddin", "Kartini", "Paulus Nanga"];

    private readonly Dictionary<string, DemoPerson> people = [];
    private readonly string passwordHash = new PasswordHasher<Account>().HashPassword(null!, Password);

    /// <summary>The person of that user name.</summary>
    internal DemoPerson this[string userName] => people[userName];

    internal void AddVillage(DemoVillage village, Village area)
    {
        var index = people.Count;
        Add($"kades.{village.Key}", village.Head, Role.VillageHead, village.Code, $"{area.HeadTerm} {area.Name}");
        Add($"sekdes.{village.Key}", OfficialNames[index % OfficialNames.Length], Role.VillageOfficial, village.Code, $"Perangkat {area.VillageTerm} {area.Name}");
        Add($"bpd.{village.Key}", CouncilNames[index % CouncilNames.Length], Role.VillageCouncil, village.Code, $"BPD {area.Name}");
        InOffice(area, village.Head, Office.Head, 2019, $"141/{100 + index}/2019");
        InOffice(area, SecretaryOf(village), Office.Secretary, 2021, null);
        InOffice(area, CouncilChairOf(village), Office.CouncilChair, 2019, null);
    }

    internal string SecretaryOf(DemoVillage village) => people[$"sekdes.{village.Key}"].Actor.Name;

    internal string CouncilChairOf(DemoVillage village) => people[$"bpd.{village.Key}"].Actor.Name;

    private void InOffice(Village area, string name, Office office, int year, string? decree)
    {
        var holder = OfficeHolder.Record(Guid.CreateVersion7(since), area, new OfficeHolderDetails(name, office, new DateOnly(year, 3, 1), null, decree, null, null), []);
        holder.MarkAsDemo();
        db.Add(holder);
    }

    internal DemoPerson Add(string userName, string name, Role role, string scope, string capacity)
    {
        var account = AddAccount(userName, name);
        db.Add(Mandate.Grant(Guid.CreateVersion7(since), account.Id, role, scope, DateOnly.FromDateTime(since.DateTime), null));
        return people[userName] = new DemoPerson(account, new Actor(account.Id, name, role, scope, capacity));
    }

    internal void Remember(string userName, DemoPerson person) => people[userName] = person;

    internal Account AddAccount(string userName, string name)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(since),
            FullName = name,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            PasswordHash = passwordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = since,
        };
        db.Add(account);
        return account;
    }
}
