using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using MountainPartnership.Functions.Cases;

namespace MountainPartnership.Functions.Http;

/// <summary>Every request. Who may do what is said by the routes, not by the trigger.</summary>
public sealed class WebFunction(WebPipeline pipeline, DurableNudge nudge)
{
    [Function("Web")]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request, [DurableClient] DurableTaskClient durable)
    {
        nudge.Through(durable);
        return pipeline.RunAsync(request.HttpContext);
    }
}
