using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Shared;

public static class LocalAddress
{
    /// <summary>The asked page when it is one of the portal's own, else Beranda: nobody is sent to another site by our address.</summary>
    public static string Local(this Controller controller, string? asked) => controller.Url.IsLocalUrl(asked) ? asked : "/";
}
