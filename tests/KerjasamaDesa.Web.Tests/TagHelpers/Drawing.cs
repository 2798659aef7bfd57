using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FluentValidation;
using FluentValidation.AspNetCore;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Tests.TagHelpers;

/// <summary>Draws one row of a form as a view would, and reads it as a browser would.</summary>
internal sealed class Drawing<T>
    where T : class
{
    private readonly ServiceProvider _services;
    private readonly ViewContext _view;

    public Drawing(T form, IValidator<T> rules)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddMvcCore().AddViews().AddDataAnnotations();
        services.AddFluentValidationClientsideAdapters();
        services.AddSingleton(rules);
        _services = services.BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = _services };
        _services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var data = new ViewDataDictionary<T>(_services.GetRequiredService<IModelMetadataProvider>(), State) { Model = form };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor(), State);
        _view = new ViewContext(action, new NoView(), data, new TempDataDictionary(http, new NoTemp()), TextWriter.Null, new HtmlHelperOptions());
    }

    public ModelStateDictionary State { get; } = new();

    public IElement Row(string field, string tag = "form-row", Action<FormRowTagHelper>? set = null)
    {
        var text = _services.GetRequiredService<IStringLocalizer<Text>>();
        var explorer = _view.ViewData.ModelExplorer.GetExplorerForProperty(field);
        var helper = new FormRowTagHelper(_services.GetRequiredService<ValidationHtmlAttributeProvider>(), text)
        {
            ViewContext = _view,
            For = new ModelExpression(field, explorer),
        };
        set?.Invoke(helper);
        var output = new TagHelperOutput(tag, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "row"), output);
        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString()).Body!.FirstElementChild!;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class NoTemp : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }
}
