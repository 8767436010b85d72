using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MountainPartnership.FunctionsSdk;

namespace Microsoft.Azure.Functions.Worker;

public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract string FunctionId { get; }

    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IDictionary<object, object> Items { get; set; }

    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

public abstract class FunctionDefinition
{
    public abstract string Id { get; }

    public abstract string Name { get; }
}

public static class FunctionContextLoggerExtensions
{
    public static ILogger<T> GetLogger<T>(this FunctionContext context) => throw OnlyToCompile.Error;

    public static ILogger GetLogger(this FunctionContext context, string categoryName) => throw OnlyToCompile.Error;
}

public static class FunctionContextExtensions
{
    public static HttpContext? GetHttpContext(this FunctionContext context) => throw OnlyToCompile.Error;
}
