using KerjasamaDesa.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>Handing out a PDF that the portal has just set.</summary>
public static class PaperInControllers
{
    /// <summary>A PDF runs nothing of ours; browsers' own viewers need a little room to draw it in.</summary>
    private const string PaperPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    /// <summary>Opened in the browser, and kept under this name ("Undangan Musyawarah Desa Candirejo.pdf") by who saves it.</summary>
    public static FileContentResult Paper(this Controller controller, byte[] pdf, string name)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(FileNames.Shown(name.Replace('/', ' ').Replace('\\', ' '), ".pdf"));
        controller.Response.Headers.ContentDisposition = disposition.ToString();
        controller.Response.Headers.ContentSecurityPolicy = PaperPolicy;
        return controller.File(pdf, "application/pdf");
    }

    /// <summary>A DOCX to be edited outside the portal: always handed over, never shown.</summary>
    public static FileContentResult WordPaper(this Controller controller, byte[] docx, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileNames.Shown(name.Replace('/', ' ').Replace('\\', ' '), ".docx"));
        controller.Response.Headers.ContentDisposition = disposition.ToString();
        return controller.File(docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }
}
