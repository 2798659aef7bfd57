namespace KerjasamaDesa.Web.Features.Shared;

public enum StationState
{
    Ahead,
    Here,
    Done,
}

/// <summary>One of the four stations of a cooperation.</summary>
/// <param name="Name">Its name, in the reader's language.</param>
/// <param name="State">Behind, at or before the cooperation.</param>
/// <param name="Missing">How many conditions of its gate are not met; shown unless the station is done.</param>
/// <param name="Url">The page of the stage, if the reader may open it.</param>
public sealed record Station(string Name, StationState State, int Missing, string? Url = null);

/// <summary>The portal's signature: where a cooperation stands on its way.</summary>
public sealed record StageBar(IReadOnlyList<Station> Stations);
