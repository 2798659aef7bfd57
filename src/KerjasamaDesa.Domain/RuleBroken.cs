namespace KerjasamaDesa.Domain;

/// <summary>
/// Says that an act would break a rule of the field. The message is the Indonesian sentence shown to the person
/// (and the key of its translation); <see cref="Field"/> names the input it belongs to, when there is one.
/// </summary>
public class RuleBroken : Exception
{
    /// <summary>Refuses an act as a whole.</summary>
    public RuleBroken(string message, params object[] values)
        : base(message) => Values = values;

    /// <summary>The input the message belongs beside, or null when it concerns the act as a whole.</summary>
    public string? Field { get; private init; }

    /// <summary>What fills the placeholders of the message.</summary>
    public IReadOnlyList<object> Values { get; }

    /// <summary>Refuses one input.</summary>
    public static RuleBroken At(string field, string message, params object[] values) => new(message, values) { Field = field };
}
