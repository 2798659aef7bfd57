using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// The content of a plan as canonical JSON: the same plan always gives the same text, and so the same hash. It holds what
/// the villages agree on, not who typed it.
/// </summary>
public static class PlanSnapshot
{
    internal static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new PlainDecimal() },
    };

    /// <summary>The plan as JSON. Needs the whole plan loaded.</summary>
    public static string Of(Plan plan) => JsonSerializer.Serialize(FrozenPlan.Of(plan), Format);

    /// <summary>A snapshot as it was frozen, to be read.</summary>
    public static FrozenPlan Read(string snapshot) => JsonSerializer.Deserialize<FrozenPlan>(snapshot, Format)!;

    /// <summary>Writes 100 and 100.00 alike: a column pads what was typed, and the text must not depend on that.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        private const decimal One = 1.000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
    }
}
