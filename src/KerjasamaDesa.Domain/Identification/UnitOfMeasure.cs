namespace KerjasamaDesa.Domain.Identification;

/// <summary>
/// A unit that forms offer for quantities. Records keep the unit's words themselves, so that a unit renamed or retired never
/// changes what a village has written.
/// </summary>
public sealed class UnitOfMeasure
{
    private UnitOfMeasure()
    {
    }

    /// <summary>A unit of this name.</summary>
    public UnitOfMeasure(string code, string name)
    {
        Code = code;
        Rename(name);
    }

    /// <summary>Stable identity.</summary>
    public string Code { get; private set; } = "";

    /// <summary>As it stands behind a number: <c>liter/detik</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>No longer offered.</summary>
    public bool Retired { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Gives it another name; records that use the old one keep it.</summary>
    public void Rename(string name) => Name = Guard.Text(name, Subject.UnitMaxLength, nameof(Name), "Isi nama satuan.");

    /// <summary>Takes it out of the forms.</summary>
    public void Retire() => Retired = true;

    /// <summary>Offers it again.</summary>
    public void BringBack() => Retired = false;
}
