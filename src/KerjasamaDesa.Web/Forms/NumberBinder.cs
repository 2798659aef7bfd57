using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// Reads every number of every form and query as Indonesians type it. The framework would read forms by id-ID and
/// queries by English rules, and take 1.5 for 15 without a word.
/// </summary>
internal sealed class NumberBinder(Type type, int decimals) : TypedBinder
{
    protected override void Read(ModelBindingContext context, string typed)
    {
        var fault = TypedNumber.Read(typed, decimals, out var number);
        if (fault is null && Fits(number, out var value))
        {
            context.Result = ModelBindingResult.Success(value);
        }
        else
        {
            fault ??= TypedNumber.TooLarge();
            Refuse(context, fault.Message, [.. fault.Values]);
        }
    }

    private bool Fits(decimal number, out object? value)
    {
        try
        {
            value = Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            value = null;
            return false;
        }
    }
}

internal sealed class NumberBinderProvider : IModelBinderProvider
{
    private const int QuantityDecimals = 4;
    private const int MoneyDecimals = 2;

    private static readonly HashSet<Type> WholeTypes = [typeof(short), typeof(int), typeof(long)];
    private static readonly HashSet<Type> BrokenTypes = [typeof(decimal), typeof(double), typeof(float)];

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (WholeTypes.Contains(type)) { return new NumberBinder(type, 0); }
        return BrokenTypes.Contains(type) ? new NumberBinder(type, Decimals(context.Metadata)) : null;
    }

    /// <summary>The most digits behind the comma a field takes; its box shows as many.</summary>
    public static int Decimals(ModelMetadata metadata) => IsMoney(metadata) ? MoneyDecimals : QuantityDecimals;

    public static bool IsMoney(ModelMetadata metadata) => IsMarked<RupiahAttribute>(metadata);

    public static bool IsYear(ModelMetadata metadata) => IsMarked<YearAttribute>(metadata);

    private static bool IsMarked<TMark>(ModelMetadata metadata) =>
        metadata is DefaultModelMetadata { Attributes.PropertyAttributes: { } attributes } && attributes.OfType<TMark>().Any();
}
