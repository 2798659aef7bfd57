using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Lists;

/// <summary>
/// What every list reads from its address; a feature's filter derives from it and adds its own. The address is the whole
/// state of a list, so it can be sent to a colleague and survives Back.
/// </summary>
public class ListFilter
{
    /// <summary>The key to sort by, with a minus before it for descending: <c>judul</c>, <c>-mulai</c>.</summary>
    [FromQuery(Name = "urut")]
    public string? Sort { get; set; }

    [FromQuery(Name = "kursor")]
    public string? Cursor { get; set; }

    /// <summary><c>csv</c> or <c>xlsx</c> asks for the whole filtered list as a file.</summary>
    [FromQuery(Name = "unduh")]
    public string? Download { get; set; }
}
