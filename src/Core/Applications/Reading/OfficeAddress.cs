namespace MountainPartnership.Core.Applications.Reading;

/// <summary>Addresses that belong to a desk and to no one person (RFC 2142, and what offices use besides).</summary>
internal static class OfficeAddress
{
    private static readonly WordSet Desks = new(
        "info office contact contacts mail email hello secretariat secretary admin administration direction registry general communication* partnership* membership support team",
        "secretaria secretaria contacto oficina correo administracion direccion presidencia gerencia alcaldia bureau secretariat accueil courrier mairie presidence",
        "priemnaya kanc* obsch* ofis");

    public static bool Is(string email) => email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && Desks.In(LabelWords.Split(Fold.Of(email[..at])));
}
