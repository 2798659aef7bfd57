namespace KerjasamaDesa.Reports;

/// <summary>Where anybody who holds a paper checks it.</summary>
/// <param name="Url">Address of the page, also in the QR code.</param>
/// <param name="Code">The code as it is printed.</param>
/// <param name="Says">What it stands for: "Naskah versi 2, sidik SHA-256 …".</param>
public sealed record PaperCheck(string Url, string Code, string Says);
