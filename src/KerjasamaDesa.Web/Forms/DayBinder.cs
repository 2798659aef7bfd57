using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Forms;

/// <summary>A box for a day, see <see cref="TypedDay"/>.</summary>
internal sealed class DayBinder : TypedBinder
{
    protected override void Read(ModelBindingContext context, string typed)
    {
        if (TypedDay.Read(typed, out var day) is { } fault) { Refuse(context, fault.Message, [.. fault.Values]); }
        else { context.Result = ModelBindingResult.Success(day); }
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
