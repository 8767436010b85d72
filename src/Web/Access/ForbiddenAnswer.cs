using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using MountainPartnership.Web.Pages;

namespace MountainPartnership.Web.Access;

/// <summary>Says to one who is signed in and may not go on what is missing.</summary>
internal sealed class ForbiddenAnswer : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler otherwise = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            return otherwise.HandleAsync(next, context, policy, authorizeResult);
        }

        string detail = Person.NameOf(context.User) is { } name
            ? $"{name} is signed in, and does not have the role that this asks for. Ask whoever administers the service for it."
            : "The sign-in names no person (name, preferred_username, upn or email). What the Secretariat does, a named person does.";
        return FaultAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, "You may not do this.", detail);
    }
}
