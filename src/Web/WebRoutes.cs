using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Storage;
using MountainPartnership.Web.Access;
using MountainPartnership.Web.Api;
using MountainPartnership.Web.Pages;

namespace MountainPartnership.Web;

/// <summary>Routes, pages and access of the service, defined once; a host mounts them.</summary>
public static class WebRoutes
{
    public static IServiceCollection AddWeb(this IServiceCollection services, AccessOptions access)
    {
        services.AddAccess(access);
        services.AddProblemDetails();
        services.AddPages();
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false)));
        return services;
    }

    /// <summary>Routing must have been added before, and nothing that answers.</summary>
    /// <param name="more">Routes of the host's own.</param>
    public static void UseWeb(this IApplicationBuilder app, Action<IEndpointRouteBuilder>? more = null)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AfterExceptionAsync });
        app.UseStatusCodePages(answer => FaultAnswer.WriteAsync(answer.HttpContext, answer.HttpContext.Response.StatusCode));
        app.RefuseCrossSiteRequests();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseEndpoints(routes =>
        {
            routes.MapWeb();
            more?.Invoke(routes);
        });
    }

    /// <summary>Every route of the service.</summary>
    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", HealthAsync).AllowAnonymous();
        routes.MapMail();
        routes.MapApplications();
        routes.MapCommands();
        routes.MapMembers();
        routes.MapTriage();
        routes.MapMailings();
        routes.MapPages();
    }

    private static Task AfterExceptionAsync(HttpContext context) => FaultAnswer.WriteAsync(
        context,
        context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException malformed
            ? malformed.StatusCode
            : StatusCodes.Status500InternalServerError);

    private static async Task<IResult> HealthAsync(StorageClients storage, CancellationToken ct) =>
        await storage.AnswersAsync(ct)
            ? TypedResults.Ok(new { status = "healthy" })
            : TypedResults.Json(new { status = "storage does not answer" }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
