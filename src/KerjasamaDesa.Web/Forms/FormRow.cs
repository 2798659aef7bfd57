namespace KerjasamaDesa.Web.Forms;

/// <summary>A row of a list in a form that is known by more than its place, so that two people's rows meet when they are compared.</summary>
public interface IFormRow
{
    /// <summary>What the row is about; null for a new one.</summary>
    object? Key { get; }

    /// <summary>What the row is called on the page; null when its fields say it.</summary>
    string? Caption { get; }
}
