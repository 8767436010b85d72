using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using MountainPartnership.Web.Access;
using MountainPartnership.Workflow.Settings;

namespace MountainPartnership.Web.Pages;

/// <summary>What stands around every page, and in every form.</summary>
/// <param name="User">Null for one who is not of the Secretariat: no menu is shown.</param>
/// <param name="ForgeryField">The name of the hidden field that proves that a form is ours.</param>
public sealed record PageFrame(string Partnership, string? User, string ForgeryField, string ForgeryToken)
{
    public static PageFrame Of(HttpContext context)
    {
        AntiforgeryTokenSet tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new PageFrame(
            context.RequestServices.GetRequiredService<PartnershipOptions>().Name,
            context.User.IsInRole(Roles.Secretariat) ? Person.NameOf(context.User) : null,
            tokens.FormFieldName,
            tokens.RequestToken ?? "");
    }
}
