namespace KerjasamaDesa.Web.Features.Accounts;

internal static class AccountWords
{
    public static string Of(AccountState state) => state switch
    {
        AccountState.Active => "Aktif",
        AccountState.WithoutMandate => "Tanpa mandat",
        _ => "Nonaktif",
    };
}
