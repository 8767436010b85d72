using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Web.Pages.Views;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Pages;

/// <summary>Says that something is not as asked for: as a page to a person, as problem details (RFC 9457) to a program.</summary>
internal static class FaultAnswer
{
    public static Task WriteAsync(HttpContext context, int status, string title, string detail) => IsForPerson(context.Request)
        ? Page(context, status, title, detail).ExecuteAsync(context)
        : TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);

    /// <summary>For what answered with a status alone.</summary>
    public static Task WriteAsync(HttpContext context, int status) => status switch
    {
        StatusCodes.Status401Unauthorized => WriteAsync(
            context, status, "Sign in first.", "This is for people of the Secretariat. Nothing that you sent was looked at."),
        StatusCodes.Status404NotFound => WriteAsync(context, status, "There is no such thing.", "Check the address."),
        StatusCodes.Status405MethodNotAllowed => WriteAsync(context, status, "This address takes another method.", "See the list of routes."),
        StatusCodes.Status415UnsupportedMediaType => WriteAsync(
            context, status, "The content has another type than this takes.", "Send JSON with Content-Type: application/json."),
        >= 500 => WriteAsync(
            context, status, "Something went wrong here.", "Nothing of it is your fault. Try again; what was done before is not done twice."),
        _ => WriteAsync(context, status, "The request cannot be read.", "Check what was sent against the description of the route."),
    };

    /// <summary>A whole page that shows no more than these words.</summary>
    public static RazorComponentResult<MessageView> Page(HttpContext context, int status, string title, string detail)
    {
        PageFrame frame = new(context.RequestServices.GetRequiredService<PartnershipOptions>().Name, null, "", "");
        return new RazorComponentResult<MessageView>(new { Frame = frame, Title = title, Detail = detail }) { StatusCode = status };
    }

    private static bool IsForPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
