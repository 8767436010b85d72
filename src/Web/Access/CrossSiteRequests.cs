using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using MountainPartnership.Web.Pages;

namespace MountainPartnership.Web.Access;

/// <summary>
/// Refuses what a page of another site makes a browser send: the local user and the cookie of App Service Authentication would
/// go with it. Programs that are no browsers send neither header and are not concerned.
/// </summary>
internal static class CrossSiteRequests
{
    public static void RefuseCrossSiteRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        HttpRequest request = context.Request;
        if (!IsSafe(request.Method) && IsCrossSite(request))
        {
            await FaultAnswer.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "This came from a page of another site.",
                "Open the page of this service itself and press the button there.");
            return;
        }

        await next(context);
    });

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Fetch Metadata says so in every browser of today; an older one sends the origin with a POST (RFC 6454 §7).</summary>
    private static bool IsCrossSite(HttpRequest request) => (request.Headers["Sec-Fetch-Site"], request.Headers.Origin) switch
    {
        ({ Count: > 0 } site, _) => site is not ["same-origin"] and not ["none"],
        (_, { Count: > 0 } origin) => !Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) || from.Authority != request.Host.Value,
        _ => false,
    };
}
