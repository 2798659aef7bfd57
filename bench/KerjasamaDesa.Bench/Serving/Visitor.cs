using System.Net;
using System.Text.RegularExpressions;
using KerjasamaDesa.Bench.Data;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>Somebody signed in through the portal's own page.</summary>
internal static partial class Visitor
{
    /// <summary>Signs in and gives the cookies as one header, which load generators send as it is.</summary>
    public static async Task<string> SignInAsync(string userName)
    {
        CookieContainer cookies = new();
        using HttpClientHandler handler = new() { CookieContainer = cookies, AllowAutoRedirect = false };
        using HttpClient client = new(handler) { BaseAddress = new Uri(Places.Address) };
        var page = await client.GetStringAsync(new Uri("/masuk", UriKind.Relative));
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["Name"] = userName,
            ["Password"] = Accounts.Password,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using var answer = await client.PostAsync(new Uri("/masuk", UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? cookies.GetCookieHeader(client.BaseAddress)
            : throw new InvalidOperationException($"{userName} could not sign in: {(int)answer.StatusCode}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
