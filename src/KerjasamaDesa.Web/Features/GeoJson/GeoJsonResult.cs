using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.GeoJson;

/// <summary>
/// Points as GeoJSON (RFC 7946: longitude before latitude, WGS 84), written as they come from the database and never gathered
/// in memory.
/// </summary>
internal sealed class GeoJsonResult(string name, IAsyncEnumerable<GeoFeature> features) : ActionResult
{
    public const string ContentType = "application/geo+json";

    /// <summary>The most points of one file; whether there were more is said at its end.</summary>
    public const int Most = 100_000;

    private const int PendingBytes = 32 * 1024;
    private const int Decimals = 6;

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, stop) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.geojson\"";
        await WriteAsync(response.Body, features, stop);
    }

    public static async Task WriteAsync(Stream to, IAsyncEnumerable<GeoFeature> features, CancellationToken stop)
    {
        // The file is no page: letters of other scripts stand as they are.
        await using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features");
        var count = 0;
        await foreach (var feature in features.Take(Most + 1).WithCancellation(stop))
        {
            if (++count > Most) { break; }

            Write(json, feature);
            if (json.BytesPending > PendingBytes) { await json.FlushAsync(stop); }
        }

        json.WriteEndArray();
        json.WriteBoolean("isWhole", count <= Most);
        json.WriteEndObject();
        await json.FlushAsync(stop);
    }

    private static void Write(Utf8JsonWriter json, GeoFeature feature)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id", feature.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type"u8, "Point"u8);
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(Math.Round(feature.Longitude, Decimals));
        json.WriteNumberValue(Math.Round(feature.Latitude, Decimals));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        foreach (var (property, value) in feature.Properties()) { Write(json, property, value); }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string property, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(property);
                break;
            case int number:
                json.WriteNumber(property, number);
                break;
            case decimal number:
                json.WriteNumber(property, number);
                break;
            default:
                json.WriteString(property, value.ToString());
                break;
        }
    }
}
