using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.FileProviders;

namespace KerjasamaDesa.Web.Features.Offline;

/// <summary>What a browser needs to open the portal without a network: the service worker, and the page for what was not kept.</summary>
[AllowAnonymous]
public sealed class OfflineController(OfflineShell shell) : Controller
{
    /// <summary>The script of the service worker. It has to lie at the root to serve the whole portal.</summary>
    [HttpGet("/pekerja.js")]
    public IActionResult Worker()
    {
        Response.Headers.CacheControl = "no-cache";
        return Content(shell.Script, "text/javascript", Encoding.UTF8);
    }

    /// <summary>Shown when a page was not kept; the same for everybody.</summary>
    [HttpGet("/luring")]
    public IActionResult Index() => View();
}

/// <summary>
/// The version that style and script make together (another content is another version), and the modules of the field, which no page names.
/// What a page does name, under an address that carries a mark of its content, the page itself asks to be kept.
/// </summary>
public sealed class OfflineShell
{
    private static readonly string[] Folders = ["css", "js", "lib/bootstrap", "lib/htmx", "lib/idb", "img"];

    public OfflineShell(IWebHostEnvironment environment)
    {
        var root = environment.WebRootFileProvider;
        var files = Folders.SelectMany(folder => root.GetDirectoryContents(folder).Where(f => !f.IsDirectory && IsServed(f.Name)).Select(f => (Path: $"/{folder}/{f.Name}", File: f)))
            .OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var worker = WorkerText();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(worker));
        foreach (var (path, file) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(BytesOf(file));
        }

        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        string[] paths = ["/luring", .. files.Select(f => f.Path).Where(IsOfField)];
        Script = $"const version = '{version}';\nconst files = {JsonSerializer.Serialize(paths)};\n{worker}";
    }

    public string Script { get; }

    private static bool IsOfField(string path) =>
        path.StartsWith("/js/field", StringComparison.Ordinal) || path == "/js/shrink.js" || path.StartsWith("/lib/idb/", StringComparison.Ordinal);

    /// <summary>Not what lies packed beside.</summary>
    private static bool IsServed(string name) => name.EndsWith(".css", StringComparison.Ordinal) || name.EndsWith(".js", StringComparison.Ordinal)
        || name.EndsWith(".svg", StringComparison.Ordinal) || name.EndsWith(".png", StringComparison.Ordinal);

    private static byte[] BytesOf(IFileInfo file)
    {
        using var from = file.CreateReadStream();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static string WorkerText()
    {
        using var from = typeof(OfflineShell).Assembly.GetManifestResourceStream("worker.js")!;
        using var reader = new StreamReader(from);
        return reader.ReadToEnd();
    }
}
