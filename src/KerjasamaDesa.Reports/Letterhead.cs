namespace KerjasamaDesa.Reports;

/// <summary>Whose paper it is: the head of a village's letters (kop), as official letters of the region carry it.</summary>
/// <param name="Regency">"Kabupaten Malang", or "Kota Batu".</param>
/// <param name="District">Name of the kecamatan, without the word.</param>
/// <param name="VillageTerm">Local word for the village.</param>
/// <param name="Village">Name of the village.</param>
/// <param name="Address">Address of the office, when known.</param>
/// <param name="Contact">Telephone and e-mail of the office, when known.</param>
/// <param name="Crest">A JPEG or PNG of the village's or regency's crest; null leaves no room for one.</param>
/// <param name="IsOfCouncil">The BPD's own paper, for what the BPD issues.</param>
public sealed record Letterhead(
    string Regency, string District, string VillageTerm, string Village, string? Address, string? Contact, byte[]? Crest = null, bool IsOfCouncil = false)
{
    /// <summary>The lines of the head from the widest area to who writes, the last one in the largest letters.</summary>
    public IReadOnlyList<string> Lines => IsOfCouncil
        ? [Regency, $"Kecamatan {District}", $"{VillageTerm} {Village}", "Badan Permusyawaratan Desa"]
        : [$"Pemerintah {Regency}", $"Kecamatan {District}", $"{VillageTerm} {Village}"];

    /// <summary>Address and contact in one line, null when neither is known.</summary>
    public string? Reach => (Address, Contact) switch
    {
        (null, null) => null,
        ({ } address, { } contact) => $"{address}  ·  {contact}",
        _ => Address ?? Contact,
    };
}
