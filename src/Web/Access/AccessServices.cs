using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Storage.Settings;

namespace MountainPartnership.Web.Access;

/// <summary>Denies by default: a route that says nothing else asks for a named person of the Secretariat.</summary>
public static class AccessServices
{
    public static IServiceCollection AddAccess(this IServiceCollection services, AccessOptions options)
    {
        services.AddSingleton(options);
        string scheme = options.Mode switch
        {
            AccessMode.Local => LocalUserHandler.Name,
            AccessMode.Jwt => JwtBearerDefaults.AuthenticationScheme,
            AccessMode.AppService => AppServicePrincipalHandler.Name,
            _ => NobodyHandler.Name,
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
            AccessMode.AppService => authentication.AddScheme<AuthenticationSchemeOptions, AppServicePrincipalHandler>(scheme, null),
            _ => authentication.AddScheme<AuthenticationSchemeOptions, NobodyHandler>(scheme, null),
        };

        AuthorizationPolicy secretariat = new AuthorizationPolicyBuilder(scheme)
            .RequireRole(Roles.Secretariat)
            .RequireAssertion(context => Person.NameOf(context.User) is not null)
            .Build();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(secretariat)
            .SetFallbackPolicy(secretariat)
            .AddPolicy(Policies.Intake, policy => policy
                .AddAuthenticationSchemes(scheme, IntakeSecretHandler.Name)
                .RequireAssertion(context => context.User.IsInRole(Roles.Intake)
                    || (context.User.IsInRole(Roles.Secretariat) && Person.NameOf(context.User) is not null)));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ForbiddenAnswer>();

        // Every instance, and every start, must read what another one protected: forms are open in browsers for hours.
        services.AddDataProtection().SetApplicationName("MountainPartnership");
        services.AddOptions<KeyManagementOptions>()
            .Configure<ProtectionKeys>((management, keys) => management.XmlRepository = new StoredProtectionKeys(keys));
        return services;
    }
}
