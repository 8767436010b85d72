using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using MountainPartnership.Web;

namespace MountainPartnership.Functions.Http;

/// <summary>The routes, pages and access rules of Web as one request delegate, built once over the services of the worker.</summary>
public sealed class WebPipeline(IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> pipeline = new(() =>
    {
        ApplicationBuilder app = new(services);
        app.UseWeb();
        return app.Build();
    });

    public Task RunAsync(HttpContext context)
    {
        // What the worker's own routing has found is the one function that catches all.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return pipeline.Value(context);
    }
}
