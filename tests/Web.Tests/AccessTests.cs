using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using MountainPartnership.TestStorage;
using MountainPartnership.Web.Access;

namespace MountainPartnership.Web.Tests;

/// <summary>Every route that there is, whoever added it, is tried in every mode by everybody who might come.</summary>
public sealed class AccessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Open = ["GET /confirm/{key}", "GET /health", "GET /style.css", "POST /confirm/{key}"];

    private static readonly AccessOptions Local = new() { Mode = AccessMode.Local, LocalUser = "Fiammetta Rasi" };
    private static readonly AccessOptions AppService = new() { Mode = AccessMode.AppService };

    private static readonly (string, string) Forged = (AppServicePrincipalHandler.Header, Principal("Fiammetta Rasi", "Secretariat"));

    public static TheoryData<string, AccessMode, string[]> Strangers { get; } = new()
    {
        { "from another machine", AccessMode.Local, [TestSite.RemoteHeader, "203.0.113.7"] },
        { "under a foreign name", AccessMode.Local, ["Host", "evil.example"] },
        { "under a name that begins like ours", AccessMode.Local, ["Host", "localhost.evil.example"] },
        { "through a proxy on this machine", AccessMode.Local, ["X-Forwarded-For", "203.0.113.7"] },
        { "from another machine with a forged principal", AccessMode.Local, [TestSite.RemoteHeader, "203.0.113.7", Forged.Item1, Forged.Item2] },
        { "without a principal", AccessMode.AppService, [] },
        { "with a principal without the role", AccessMode.AppService, [Forged.Item1, Principal("Fiammetta Rasi", "Reader")] },
        { "with a principal without a name", AccessMode.AppService, [Forged.Item1, Principal(null, "Secretariat")] },
        { "with a principal that is no Base64", AccessMode.AppService, [Forged.Item1, "%%%"] },
        { "with a principal that is null", AccessMode.AppService, [Forged.Item1, Base64("null")] },
        { "with a principal of the wrong shape", AccessMode.AppService, [Forged.Item1, Base64("{\"claims\":[null,{\"typ\":null,\"val\":1}]}")] },
        { "with a forged principal", AccessMode.Jwt, [Forged.Item1, Forged.Item2] },
        { "without a token", AccessMode.Jwt, [] },
        { "with a token that is none", AccessMode.Jwt, ["Authorization", "Bearer none"] },
        { "with another's token", AccessMode.Jwt, ["Authorization", TestTokens.Bearer(key: TestTokens.AnotherKey)] },
        { "with a token for another audience", AccessMode.Jwt, ["Authorization", TestTokens.Bearer(audience: "another")] },
        { "with a token of another issuer", AccessMode.Jwt, ["Authorization", TestTokens.Bearer(issuer: "https://other.example")] },
        { "with a token that has expired", AccessMode.Jwt, ["Authorization", TestTokens.Bearer(minutes: -30)] },
        { "with a token without the role", AccessMode.Jwt, ["Authorization", TestTokens.Bearer(role: "Reader")] },
        { "with a program's token", AccessMode.Jwt, ["Authorization", TestTokens.Bearer(name: null)] },
        { "where nothing is configured", AccessMode.None, [Forged.Item1, Forged.Item2] },
        { "with a wrong intake secret", AccessMode.AppService, [IntakeSecretHandler.Header, "guessed"] },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_gets_to_the_open_routes_only(string who, AccessMode mode, string[] headers)
    {
        await using TestSite site = await StartAsync(mode);
        string[] reached = await ReachedAsync(site, headers);
        Assert.True(Open.SequenceEqual(reached), $"{who}: {string.Join(", ", reached.Except(Open))}");
    }

    public static TheoryData<string, AccessMode, string[]> People { get; } = new()
    {
        { "at this machine", AccessMode.Local, [] },
        { "with the role by its claim type", AccessMode.AppService, [Forged.Item1, Forged.Item2] },
        { "with the role as the token has it", AccessMode.AppService, [Forged.Item1, Principal("Fiammetta Rasi", "Secretariat", "roles")] },
        { "with a token", AccessMode.Jwt, ["Authorization", TestTokens.Bearer()] },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_person_of_the_Secretariat_gets_everywhere(string who, AccessMode mode, string[] headers)
    {
        await using TestSite site = await StartAsync(mode);
        string[] closed = [.. Routes(site).Select(route => route.Name).Except(await ReachedAsync(site, headers))];
        Assert.True(closed.Length == 0, $"{who}: {string.Join(", ", closed)}");
    }

    [Fact]
    public async Task The_mail_gateway_hands_in_mail_and_gets_nowhere_else()
    {
        await using TestSite site = await StartAsync(AccessMode.AppService);
        string[] reached = await ReachedAsync(site, [IntakeSecretHandler.Header, TestSite.IntakeSecret]);
        Assert.Equal([.. Open.Append("POST /api/mail").Order(StringComparer.Ordinal)], reached);
    }

    [Fact]
    public async Task Who_has_no_name_is_told_so()
    {
        await using TestSite site = await StartAsync(AccessMode.Jwt);
        HttpResponseMessage answer = await SendAsync(site, "GET", "/api/applications", ["Authorization", TestTokens.Bearer(name: null)]);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("names no person", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_browser_without_a_session_is_led_to_sign_in_and_back()
    {
        await using TestSite site = await StartAsync(AccessMode.AppService);
        HttpResponseMessage page = await SendAsync(site, "GET", "/cases?stage=Review", []);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fcases%3Fstage%3DReview", page.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(site, "GET", "/api/applications", [])).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_cannot_make_a_browser_act(string header, string value)
    {
        await using TestSite site = await StartAsync(AccessMode.Local);
        foreach ((string name, string method, string path) in Routes(site).Where(route => route.Method != "GET"))
        {
            HttpResponseMessage answer = await SendAsync(site, method, path, [header, value]);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{name} answered {answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_keep_and_run_nothing()
    {
        await using TestSite site = await StartAsync(AccessMode.Local);
        foreach ((string name, string method, string path) in Routes(site))
        {
            HttpResponseMessage answer = await SendAsync(site, method, path, []);
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotContain("script-src", answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.True(path == "/style.css" || answer.Headers.CacheControl?.NoStore == true, name);
        }
    }

    [Fact]
    public void Settings_that_let_nobody_or_anybody_in_are_told()
    {
        Assert.Equal(AccessMode.None, new AccessOptions().Mode);
        Assert.Single(new AccessOptions { Mode = AccessMode.Local, LocalUser = " " }.Problems());
        Assert.Single(new AccessOptions { Mode = AccessMode.Jwt, Authority = "https://login.example" }.Problems());
        Assert.Single(new AccessOptions { Mode = (AccessMode)9 }.Problems());
        Assert.Empty(AppService.Problems());
    }

    private Task<TestSite> StartAsync(AccessMode mode) => mode switch
    {
        AccessMode.Local => TestSite.StartAsync(azurite, Local),
        AccessMode.AppService => TestSite.StartAsync(azurite, AppService),
        AccessMode.Jwt => TestSite.StartAsync(azurite, TestTokens.Options, with: TestTokens.Trust),
        _ => TestSite.StartAsync(azurite, new AccessOptions()),
    };

    private static async Task<string[]> ReachedAsync(TestSite site, string[] headers)
    {
        List<string> reached = [];
        foreach ((string name, string method, string path) in Routes(site))
        {
            HttpResponseMessage answer = await SendAsync(site, method, path, headers);
            Assert.True((int)answer.StatusCode < 500, $"{name} answered {answer.StatusCode}.");
            bool refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
                || answer.Headers.Location?.OriginalString.StartsWith("/.auth/login/", StringComparison.Ordinal) == true;
            if (!refused)
            {
                reached.Add(name);
            }
        }

        return [.. reached.Order(StringComparer.Ordinal)];
    }

    private static async Task<HttpResponseMessage> SendAsync(TestSite site, string method, string path, string[] headers)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        foreach (string[] header in headers.Chunk(2))
        {
            request.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return await site.Http.SendAsync(request);
    }

    private static IEnumerable<(string Name, string Method, string Path)> Routes(TestSite site)
    {
        RouteEndpoint[] all = [.. site.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        Assert.True(all.Length > 20, "The routes were not found.");
        foreach (RouteEndpoint endpoint in all)
        {
            string name = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            IReadOnlyList<string> methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            foreach (string method in methods)
            {
                yield return ($"{method} {name}", method, Fill(endpoint.RoutePattern));
            }
        }
    }

    private static string Fill(RoutePattern pattern) => pattern.Parameters.Aggregate(
        "/" + pattern.RawText!.Trim('/'),
        (path, parameter) => path.Replace($"{{{parameter.Name}}}", parameter.Name == "caseNumber" ? "MP-2026-7KQ2XD" : "abcdef", StringComparison.Ordinal));

    private static string Principal(string? name, string role, string? roleClaim = null)
    {
        const string EmailType = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";
        const string RoleType = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";
        object[] claims =
        [
            new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = "5b5450db" },
            new { typ = "iat", val = 1_788_000_000 },
            .. name is null ? Array.Empty<object>() : [new { typ = "name", val = name }],
            new { typ = roleClaim ?? RoleType, val = role },
        ];
        return Base64(JsonSerializer.Serialize(new { auth_typ = "aad", name_typ = EmailType, role_typ = RoleType, claims }));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
