using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace KerjasamaDesa.Web.Tests.Forms;

/// <summary>Types into one field of a form and reads it as the portal would, with MVC's own choice of binder.</summary>
internal static class Typing
{
    private static readonly ServiceProvider Services = Build();

    public sealed class Form
    {
        [Rupiah]
        public decimal? Money { get; set; }

        public decimal? Quantity { get; set; }

        public int? Count { get; set; }

        public int MustCount { get; set; }

        public DateOnly? Day { get; set; }

        public string? Words { get; set; }

        [DataType(DataType.Password)]
        public string? Secret { get; set; }
    }

    public static async Task<(object? Value, string? Error)> InAsync(string field, string typed)
    {
        var provider = Services.GetRequiredService<IModelMetadataProvider>();
        var metadata = provider.GetMetadataForProperty(typeof(Form), field);
        var binder = Services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, CacheToken = metadata });
        var action = new ActionContext(new DefaultHttpContext { RequestServices = Services }, new RouteData(), new ActionDescriptor());
        var values = new QueryStringValueProvider(
            BindingSource.Query, new QueryCollection(new Dictionary<string, StringValues> { [field] = typed }), CultureInfo.InvariantCulture);
        var context = DefaultModelBindingContext.CreateBindingContext(action, values, metadata, new BindingInfo(), field);
        await binder.BindModelAsync(context);
        var error = action.ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage ?? context.ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;
        return (context.Result.Model, error);
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization();
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormReading>();
        services.AddMvcCore().AddDataAnnotations();
        return services.BuildServiceProvider();
    }
}
