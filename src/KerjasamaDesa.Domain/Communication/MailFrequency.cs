namespace KerjasamaDesa.Domain.Communication;

/// <summary>How often a person gets a mail with what is new.</summary>
public enum MailFrequency
{
    /// <summary>Once a day at most.</summary>
    Daily,

    /// <summary>On Mondays.</summary>
    Weekly,

    /// <summary>Not at all; what one asks for oneself (a forgotten password) still comes.</summary>
    Never,
}
