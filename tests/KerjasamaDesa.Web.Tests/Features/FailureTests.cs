using System.Net;
using System.Text;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features;

/// <summary>What a person reads when the form or the portal itself is broken: always a page, and always the next step.</summary>
public class FailureTests : PortalTests
{
    [Fact]
    public async Task Without_its_database_the_portal_asks_to_try_again()
    {
        var person = await Portal.AccountAsync("Sri Wahyuni");
        await using var broken = Portal.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("ConnectionStrings:Portal", "Host=/tempat/yang/tidak/ada;Database=portal;Username=portal_web");
            builder.ConfigureTestServices(services => services.AddSingleton(Portal.Services.GetRequiredService<IDataProtectionProvider>()));
        });
        using var client = broken.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/tidak/ada", UriKind.Relative));
        request.Headers.Add("Cookie", $"{Portal.CookieName}={Portal.Ticket(person)}");
        var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Portal belum dapat melayani", page, StringComparison.Ordinal);
        Assert.Contains("coba lagi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Npgsql", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_too_many_fields_is_called_too_large()
    {
        var answer = await Portal.As(null).PostRawAsync("/bahasa", Enumerable.Range(0, 6_000).Select(i => new KeyValuePair<string, string>($"a{i}", "1")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Kiriman terlalu besar", answer.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "ini bukan formulir")]
    [InlineData("multipart/form-data", "--x")]
    [InlineData("application/x-www-form-urlencoded", "pilihan=e%00n")]
    public async Task A_form_that_cannot_be_read_is_refused_with_a_page(string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/bahasa", UriKind.Relative)) { Content = content };
        var answer = await Portal.As(null).SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Permintaan tidak dapat dibaca", answer.Words, StringComparison.Ordinal);
    }
}
