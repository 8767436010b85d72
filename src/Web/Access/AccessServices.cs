using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace MountainPartnership.Web.Access;

/// <summary>Denies by default: a route that says nothing else asks for a person of the Secretariat.</summary>
public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, AccessOptions options)
    {
        services.AddSingleton(options);
        string scheme = options.Mode switch
        {
            AccessMode.Local => LocalUserHandler.Name,
            AccessMode.Jwt => JwtBearerDefaults.AuthenticationScheme,
            _ => AppServicePrincipalHandler.Name,
        };

        AuthenticationBuilder authentication = services.AddAuthentication(scheme)
            .AddScheme<AuthenticationSchemeOptions, IntakeSecretHandler>(IntakeSecretHandler.Name, null);
        _ = options.Mode switch
        {
            AccessMode.Local => authentication.AddScheme<AuthenticationSchemeOptions, LocalUserHandler>(scheme, null),
            AccessMode.Jwt => authentication.AddJwtBearer(jwt =>
            {
                jwt.Authority = options.Authority;
                jwt.Audience = options.Audience;
                jwt.MapInboundClaims = false;
                jwt.TokenValidationParameters.NameClaimType = "name";
                jwt.TokenValidationParameters.RoleClaimType = "roles";
            }),
            _ => authentication.AddScheme<AuthenticationSchemeOptions, AppServicePrincipalHandler>(scheme, null),
        };

        AuthorizationPolicy secretariat = new AuthorizationPolicyBuilder(scheme).RequireRole(Roles.Secretariat).Build();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(secretariat)
            .SetFallbackPolicy(secretariat)
            .AddPolicy(Policies.Intake, policy => policy
                .AddAuthenticationSchemes(scheme, IntakeSecretHandler.Name)
                .RequireRole(Roles.Intake, Roles.Secretariat));
        return services;
    }
}
