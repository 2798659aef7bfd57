namespace KerjasamaDesa.Domain.Areas;

/// <summary>Offices of a village whose holders its documents name.</summary>
public enum Office
{
    /// <summary>Kepala desa.</summary>
    Head,

    /// <summary>Penjabat kepala desa: heads the village while there is no elected head.</summary>
    ActingHead,

    /// <summary>Sekretaris desa.</summary>
    Secretary,

    /// <summary>Ketua BPD.</summary>
    CouncilChair,

    /// <summary>Kepala urusan perencanaan.</summary>
    PlanningOfficer,

    /// <summary>Kepala urusan keuangan.</summary>
    FinanceOfficer,

    /// <summary>Kepala seksi pemerintahan.</summary>
    GovernmentOfficer,

    /// <summary>Kepala seksi kesejahteraan, in many villages still called pembangunan.</summary>
    WelfareOfficer,

    /// <summary>Kepala dusun; a village has several.</summary>
    HamletHead,
}

/// <summary>Which offices exclude each other.</summary>
public static class Offices
{
    /// <summary>
    /// The seat an office fills: head and acting head fill one, of which a village never has two on one day. Null for offices
    /// that several people may hold at once.
    /// </summary>
    public static Office? Seat(this Office office) => office switch
    {
        Office.Head or Office.ActingHead => Office.Head,
        Office.Secretary or Office.CouncilChair => office,
        _ => null,
    };

    /// <summary>The office as this village calls it: "Keuchik", "Penjabat Keuchik", "Sekretaris Gampong"; elsewhere the usual word.</summary>
    public static string TitleIn(this Office office, Village village) => office switch
    {
        Office.Head => village.HeadTerm,
        Office.ActingHead => $"Penjabat {village.HeadTerm}",
        Office.Secretary => $"Sekretaris {village.VillageTerm}",
        _ => Formats.Words.Of(office),
    };
}

/// <summary>What is typed about an office-holder.</summary>
/// <param name="Name">Full name with titles, as documents print it; at most 120 letters.</param>
/// <param name="Office">The office.</param>
/// <param name="From">First day in office.</param>
/// <param name="To">Last day, or null while in office.</param>
/// <param name="DecreeNumber">Number of the decree of appointment, at most 80 letters.</param>
/// <param name="Nip">Civil servant's number, 18 digits; heads have none, a Penjabat always has one.</param>
/// <param name="Phone">The person's own telephone, at most 30 letters; never shown to strangers.</param>
public sealed record OfficeHolderDetails(string Name, Office Office, DateOnly From, DateOnly? To, string? DecreeNumber, string? Nip, string? Phone);

/// <summary>
/// A person in an office of a village from one day to another. It is ended, never deleted: a document names whoever held the
/// office on the document's day, and agreements outlive their signers (UU 3/2024: a term is eight years).
/// </summary>
public sealed class OfficeHolder
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 120;

    private OfficeHolder()
    {
    }

    /// <summary>Identity, made by the application.</summary>
    public Guid Id { get; private set; }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Regency of the village.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The office.</summary>
    public Office Office { get; private set; }

    /// <summary>The seat it fills, by which the database keeps two apart; null when several may hold the office.</summary>
    public Office? Seat { get; private set; }

    /// <summary>First day in office.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, or null while in office.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Number of the decree of appointment.</summary>
    public string? DecreeNumber { get; private set; }

    /// <summary>Civil servant's number.</summary>
    public string? Nip { get; private set; }

    /// <summary>The person's own telephone.</summary>
    public string? Phone { get; private set; }

    /// <summary>Invented, for trying the portal out.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Records one. Refused: a kelurahan, an end before the start, another holder of the same seat on some of the days.</summary>
    /// <param name="id">Identity.</param>
    /// <param name="village">The village.</param>
    /// <param name="details">What is typed.</param>
    /// <param name="all">Everybody on record for the village.</param>
    public static OfficeHolder Record(Guid id, Village village, OfficeHolderDetails details, IEnumerable<OfficeHolder> all)
    {
        if (!village.CanBeParty)
        {
            throw new RuleBroken("Kelurahan tidak dapat menjadi pihak kerja sama antar desa.");
        }

        var holder = new OfficeHolder { Id = id, VillageCode = village.Code, RegencyCode = village.RegencyCode };
        holder.Correct(details, all);
        return holder;
    }

    /// <summary>Corrects what was typed wrongly; documents already signed keep the name they were signed with. Refused as in <see cref="Record"/>.</summary>
    public void Correct(OfficeHolderDetails details, IEnumerable<OfficeHolder> all)
    {
        if (details.To < details.From)
        {
            throw RuleBroken.At(nameof(To), "Tanggal akhir harus setelah tanggal mulai.");
        }

        var nip = details.Nip?.Replace(" ", "", StringComparison.Ordinal);
        if (!string.IsNullOrEmpty(nip) && (nip.Length != 18 || !nip.All(char.IsAsciiDigit)))
        {
            throw RuleBroken.At(nameof(Nip), "NIP terdiri dari 18 angka.");
        }

        Name = Guard.Text(details.Name, NameMaxLength, nameof(Name), "Isi nama pejabat.");
        DecreeNumber = Guard.OptionalText(details.DecreeNumber, 80, nameof(DecreeNumber));
        Phone = Guard.OptionalText(details.Phone, 30, nameof(Phone));
        (Office, Seat, From, To, Nip) = (details.Office, details.Office.Seat(), details.From, details.To, string.IsNullOrEmpty(nip) ? null : nip);
        StandAlone(all);
    }

    /// <summary>Ends it with that last day. Refused: a day before the first; what had ended already is corrected instead.</summary>
    public void End(DateOnly lastDay)
    {
        if (To <= lastDay)
        {
            throw RuleBroken.At(nameof(To), "Jabatan ini sudah berakhir.");
        }

        To = lastDay < From ? throw RuleBroken.At(nameof(To), "Tanggal akhir harus setelah tanggal mulai.") : lastDay;
    }

    /// <summary>Marks the person as invented.</summary>
    public void MarkAsDemo() => IsDemo = true;

    /// <summary>Whether the person holds the office on that day.</summary>
    public bool IsCurrent(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether both fill the same seat on some day.</summary>
    public bool Collides(OfficeHolder other) =>
        Id != other.Id && VillageCode == other.VillageCode && Seat is not null && Seat == other.Seat
        && (To is null || other.From <= To) && (other.To is null || From <= other.To);

    private void StandAlone(IEnumerable<OfficeHolder> all)
    {
        if (all.FirstOrDefault(Collides) is { } other)
        {
            throw RuleBroken.At(
                nameof(From),
                "Pada sebagian masa itu jabatan ini dipegang {0} (sejak {1}). Akhiri dahulu masa jabatannya, atau betulkan tanggalnya.",
                other.Name,
                Formats.IndonesianDate.Format(other.From));
        }
    }
}
