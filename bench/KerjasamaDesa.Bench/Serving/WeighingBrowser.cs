using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>
/// Gets pages as Chromium does, packed and with all they need, keeps what the server allows to keep, and counts every byte
/// that comes over the wire, headers included.
/// </summary>
internal sealed partial class WeighingBrowser : IDisposable
{
    private readonly HttpClient client;
    private readonly Dictionary<Uri, Kept> cache = [];
    private long received;

    public WeighingBrowser(string? cookies)
    {
        client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = async (context, stop) =>
            {
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, stop);
                return new Counting(this, new NetworkStream(socket, ownsSocket: true));
            },
        });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br, zstd");
        if (cookies is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookies);
        }
    }

    /// <summary>What was fetched: what it always needs, and what it fetches on pages that have a mark.</summary>
    private sealed record Kept(bool IsFresh, string? Tag, IReadOnlyList<Uri> Needs, IReadOnlyList<(string Mark, Uri Script)> OnMark);

    /// <summary>Bytes of one visit, the page itself and all together; nothing when the address is no page of this person.</summary>
    public async Task<(long Page, long All, string Html)?> VisitAsync(string address)
    {
        var (uri, before) = (new Uri(Places.Address + address), received);
        using var answer = await client.GetAsync(uri);
        var html = await TextAsync(answer);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return null;
        }

        var page = received - before;
        HashSet<Uri> seen = [];
        Queue<Uri> wanted = new(InPage().Matches(Aside().Replace(html, "")).Select(m => new Uri(uri, WebUtility.HtmlDecode((m.Groups[1].Value + m.Groups[2].Value).Split('#')[0]))).Where(u => IsOurs(u)));
        while (wanted.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                var kept = await FetchedAsync(next);
                foreach (var need in kept.Needs.Concat(kept.OnMark.Where(x => html.Contains(x.Mark, StringComparison.Ordinal)).Select(x => x.Script)))
                {
                    wanted.Enqueue(need);
                }
            }
        }

        return (page, received - before, html);
    }

    public void Dispose() => client.Dispose();

    private static bool IsOurs(Uri uri) => uri.Scheme == "http" && uri.Authority == new Uri(Places.Address).Authority;

    private async Task<Kept> FetchedAsync(Uri uri)
    {
        var kept = cache.GetValueOrDefault(uri);
        if (kept is { IsFresh: true })
        {
            return kept;
        }

        using HttpRequestMessage request = new(HttpMethod.Get, uri);
        if (kept?.Tag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var answer = await client.SendAsync(request);
        var text = await TextAsync(answer);
        if (answer.StatusCode != HttpStatusCode.NotModified)
        {
            answer.EnsureSuccessStatusCode();
            var asset = answer.Content.Headers.ContentType?.MediaType is "text/css" or "text/javascript" ? text : "";
            cache[uri] = new Kept(
                answer.Headers.CacheControl is { NoCache: false, MaxAge.TotalSeconds: > 0 }, answer.Headers.ETag?.ToString(),
                [.. InAsset().Matches(asset).Select(m => new Uri(uri, m.Groups[1].Value)).Where(IsOurs)],
                [.. OnMark().Matches(asset).Select(m => (m.Groups[1].Value, new Uri(uri, m.Groups[2].Value)))]);
        }

        return cache[uri];
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        await using var raw = await answer.Content.ReadAsStreamAsync();
        await using var plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new System.IO.Compression.BrotliStream(raw, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(raw, System.IO.Compression.CompressionMode.Decompress),
            null => raw,
            var other => throw new InvalidOperationException($"A packing nobody asked for: {other}"),
        };
        using StreamReader reader = new(plain);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("<(?:script|img|use)\\b[^>]*?\\b(?:src|href)=\"([^\"#][^\"]*)\"|<link\\b(?=[^>]*rel=\"(?:stylesheet|icon|manifest|modulepreload|preload)\")[^>]*?\\bhref=\"([^\"]+)\"")]
    private static partial Regex InPage();

    [GeneratedRegex("(?:url\\(|import\\s*|from\\s*)[\"']?((?:\\.{0,2}/)[^\"')]+)")]
    private static partial Regex InAsset();

    /// <summary>A script that is fetched where the page has its mark: <c>if (document.querySelector('[data-map]')) import('./map.js')</c>.</summary>
    [GeneratedRegex(@"\[(data-[a-z-]+)\][^\n]*?import\('([^']+)'\)")]
    private static partial Regex OnMark();

    /// <summary>What stands in a template is fetched when a script takes it out, not with the page.</summary>
    [GeneratedRegex("<template\\b.*?</template>", RegexOptions.Singleline)]
    private static partial Regex Aside();

    private sealed class Counting(WeighingBrowser browser, NetworkStream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Counted(int bytes)
        {
            browser.received += bytes;
            return bytes;
        }
    }
}
