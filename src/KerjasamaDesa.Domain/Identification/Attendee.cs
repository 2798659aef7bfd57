using KerjasamaDesa.Domain.Coordination;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>Gender as attendance lists ask for it.</summary>
public enum Gender
{
    /// <summary>Perempuan.</summary>
    Female,

    /// <summary>Laki-laki.</summary>
    Male,
}

/// <summary>A person who attended a Musyawarah Desa.</summary>
public sealed class Attendee
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 120;

    private Attendee()
    {
    }

    /// <summary>Refused: no name.</summary>
    public Attendee(string name, Element? element, Gender? gender)
    {
        Name = Guard.Text(name, NameMaxLength, nameof(VillageMeeting.Attendees), "Isi nama peserta.");
        (Element, Gender) = (element, gender);
    }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the person stands for, when noted.</summary>
    public Element? Element { get; private set; }

    /// <summary>Gender, when noted.</summary>
    public Gender? Gender { get; private set; }
}
