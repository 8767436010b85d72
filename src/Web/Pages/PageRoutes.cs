using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MountainPartnership.Web.Pages;

/// <summary>The pages of the Secretariat, and the one on which a member confirms an opinion.</summary>
internal static class PageRoutes
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "forms";
            forgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<ActionToken>();
        services.AddSingleton<PreviewAction>();
        services.AddSingleton<ActOnCase>();
        services.AddSingleton<ConfirmOpinions>();
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(StyleSheet.Path, StyleSheet.Answer).AllowAnonymous();

        routes.MapGet("/", ShowCases.AnswerAsync);
        routes.MapGet("/cases", ShowCases.AnswerAsync);
        routes.MapGet("/cases/{caseNumber}", ShowCase.AnswerAsync);
        routes.MapPost("/cases/{caseNumber}/preview", (string caseNumber, HttpContext context, ActOnCase act) =>
            act.PreviewAsync(context, caseNumber)).AddEndpointFilter(FormsOfOursOnlyAsync);
        routes.MapPost("/cases/{caseNumber}/perform", (string caseNumber, HttpContext context, ActOnCase act) =>
            act.PerformAsync(context, caseNumber)).AddEndpointFilter(FormsOfOursOnlyAsync);

        routes.MapGet("/confirm/{key}", (string key, HttpContext context, ConfirmOpinions confirm) =>
            confirm.ShowAsync(context, key)).AllowAnonymous();
        routes.MapPost("/confirm/{key}", (string key, HttpContext context, ConfirmOpinions confirm) =>
            confirm.ConfirmAsync(context, key)).AllowAnonymous().AddEndpointFilter(FormsOfOursOnlyAsync);
    }

    private static async ValueTask<object?> FormsOfOursOnlyAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        HttpContext context = invocation.HttpContext;
        IAntiforgery forgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (!context.Request.HasFormContentType || !await forgery.IsRequestValidAsync(context))
        {
            return FaultAnswer.Page(
                context,
                StatusCodes.Status400BadRequest,
                "This form cannot be accepted.",
                "It was open for too long, or cookies are switched off. Go back, reload the page, and send it again. Nothing was changed.");
        }

        return await next(invocation);
    }
}
