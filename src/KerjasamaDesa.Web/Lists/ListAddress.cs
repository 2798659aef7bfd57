using Microsoft.AspNetCore.Http.Extensions;

namespace KerjasamaDesa.Web.Lists;

/// <summary>The address of this list with some of its parts changed.</summary>
public static class ListAddress
{
    /// <summary>A null value takes the part out.</summary>
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder(request.Query
            .Where(part => !changes.Any(change => change.Name == part.Key))
            .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value ?? ""))
            .Where(part => part.Value.Length > 0));
        foreach (var (name, value) in changes)
        {
            if (value is not null) { query.Add(name, value); }
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }
}
