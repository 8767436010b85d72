using Microsoft.AspNetCore.Routing;

namespace MountainPartnership.Web.Pages;

internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder routes) => _ = routes;
}
