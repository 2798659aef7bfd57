namespace KerjasamaDesa.Domain.Areas;

/// <summary>Reading the levels of a Kemendagri code "PP.KK.CC.DDDD" (Permendagri 137/2017).</summary>
public static class AreaCode
{
    /// <summary>The regency part, "PP.KK".</summary>
    public static string Regency(string code) => code[..5];

    /// <summary>The district part, "PP.KK.CC".</summary>
    public static string District(string code) => code[..8];

    /// <summary>Whether the code lies within the scope: "" is the nation, else a prefix that ends at a level's border.</summary>
    public static bool IsWithin(string code, string scope) =>
        scope.Length == 0 || code == scope || (code.StartsWith(scope, StringComparison.Ordinal) && code[scope.Length] == '.');
}
